/**
 * The kind of a text: one of the program's own files by its `format`, `json` for other JSON, `other` for everything
 * else, such as a table.
 */
export type TextKind =
  'lesson' | 'hand-in' | 'profile' | 'class' | 'passages' | 'unopenable' | 'newer' | 'json' | 'other';

const KIND_OF_FORMAT: ReadonlyMap<string, TextKind> = new Map<string, TextKind>([
  ['claimsort-lesson', 'lesson'],
  ['claimsort-hand-in', 'hand-in'],
  ['claimsort-profile', 'profile'],
  ['claimsort-class', 'class'],
  ['claimsort-passages', 'passages'],
  // This format is only exported and cannot be opened.
  ['claimsort-student', 'unopenable'],
]);

/**
 * Recognises a file by its content, regardless of its name. A truncated or damaged file is recognised if its format can
 * still be read; an unknown Claimsort format is `newer`.
 *
 * @param text the text, or its beginning
 * @example recogniseText('{"version":1,"format":"claimsort-lesson"') // 'lesson'
 */
export function recogniseText(text: string): TextKind {
  const json = text.replace(/^\ufeff/, '').trimStart();
  if (!json.startsWith('{') && !json.startsWith('[')) return 'other';
  const format = findTopLevelText(json, 'format');
  if (format === null) return 'json';
  return KIND_OF_FORMAT.get(format) ?? (format.startsWith('claimsort-') ? 'newer' : 'json');
}

/** The string value of a key of the top-level object, at any position in it; null if there is none. */
function findTopLevelText(json: string, wanted: string): string | null {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const character = json[at];
    if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    else if (character === '"') {
      const end = endOfString(json, at);
      if (depth === 1 && json.slice(at + 1, end) === wanted) {
        const value = VALUE.exec(json.slice(end + 1, end + MOST_OF_A_FORMAT));
        if (value !== null) return value[1] ?? null;
      }
      at = end;
    }
  }
  return null;
}

/** The longest format name that is considered, including white space around it. */
const MOST_OF_A_FORMAT = 200;
const VALUE = /^\s*:\s*"([^"\\]*)"/;

/** The index of the quotation mark that ends the string, or the end of the text. */
function endOfString(json: string, from: number): number {
  for (let at = from + 1; at < json.length; at += 1) {
    if (json[at] === '\\') at += 1;
    else if (json[at] === '"') return at;
  }
  return json.length;
}
