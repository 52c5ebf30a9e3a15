/**
 * A document that can be what no JavaScript value is: keys may occur twice or be called `__proto__`, and any part may be
 * text that is no JSON at all.
 */
export type Doc = string | number | boolean | null | Entries | Raw | Doc[];

export interface Entries {
  entries: [key: string, value: Doc][];
}

/** Stands in the text as it is. */
export interface Raw {
  readonly raw: string;
}

/** One part of a document, with what it takes to change it. */
export interface Part {
  readonly value: Doc;
  replace(value: Doc): void;
  /** Among its siblings; null for the whole document. */
  readonly siblings: { remove(): void; repeat(): void; rename(key: string): void } | null;
}

/** The document of a JSON value. */
export function toDoc(value: unknown): Doc {
  if (Array.isArray(value)) return value.map(toDoc);
  if (typeof value === 'object' && value !== null) {
    return { entries: Object.entries(value).map(([key, part]) => [key, toDoc(part)]) };
  }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}

/** The text of a document, which is JSON unless some part is not. */
export function toJsonText(doc: Doc): string {
  if (Array.isArray(doc)) return `[${doc.map(toJsonText).join(',')}]`;
  if (typeof doc !== 'object' || doc === null) return JSON.stringify(doc);
  if ('raw' in doc) return doc.raw;
  return `{${doc.entries.map(([key, value]) => `${JSON.stringify(key)}:${toJsonText(value)}`).join(',')}}`;
}

/** The text of a document of rows and cells as CSV; what holds a quotation mark, a comma or a line end is quoted. */
export function toCsvText(doc: Doc): string {
  const rows = Array.isArray(doc) ? doc : [doc];
  return rows.map((row) => (Array.isArray(row) ? row : [row]).map(toCell).join(',')).join('\n');
}

function toCell(doc: Doc): string {
  if (typeof doc === 'object' && doc !== null && 'raw' in doc) return doc.raw;
  const text = typeof doc === 'string' ? doc : toJsonText(doc);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Every part of a document, the whole first. */
export function partsOf(doc: Doc, replace: (value: Doc) => void): readonly Part[] {
  const parts: Part[] = [{ value: doc, replace, siblings: null }];
  collect(doc, parts);
  return parts;
}

function collect(doc: Doc, parts: Part[]): void {
  if (Array.isArray(doc)) {
    for (const [at, value] of doc.entries()) {
      parts.push({
        value,
        replace: (other) => void (doc[at] = other),
        siblings: {
          remove: () => void doc.splice(at, 1),
          repeat: () => void doc.splice(at, 0, structuredClone(value)),
          rename: () => void doc.reverse(),
        },
      });
      collect(value, parts);
    }
  } else if (typeof doc === 'object' && doc !== null && 'entries' in doc) {
    for (const entry of doc.entries) {
      parts.push({
        value: entry[1],
        replace: (other) => void (entry[1] = other),
        siblings: {
          remove: () => void doc.entries.splice(doc.entries.indexOf(entry), 1),
          repeat: () => void doc.entries.push([entry[0], structuredClone(entry[1])]),
          rename: (key) => void (entry[0] = key),
        },
      });
      collect(entry[1], parts);
    }
  }
}
