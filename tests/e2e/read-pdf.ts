import * as fs from 'node:fs/promises';
import { loadPdfJs } from '../../electron/workers/documents/load-pdf-js.ts';

/** What another reader finds in a PDF. */
export interface PdfRead {
  readonly title: string;
  /** Of the document, as a screen reader takes it. */
  readonly language: string | null;
  /** The headings in the list beside the pages, in their order. */
  readonly outline: readonly string[];
  /** The kinds of elements in the structure of the first page, such as `H1` and `P`; empty in a PDF without tags. */
  readonly roles: readonly string[];
  /** In whole points (1/72 inch). */
  readonly size: readonly [width: number, height: number];
  readonly pages: readonly string[];
  /** The text of each page in the order of its tags, as a screen reader takes it; empty in a PDF without tags. */
  readonly inTagOrder: readonly string[];
  /** As `roles`, of the last page. */
  readonly lastRoles: readonly string[];
  /** What a screen reader calls each field of a form, in tab order. */
  readonly fields: readonly string[];
  /** The height of most of the letters on the first page, in points. */
  readonly letters: number;
}

interface Node {
  readonly role?: string;
  /** Of a piece of content: its number in the page. */
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

/** Reads a PDF with PDF.js, which knows nothing of how it was made. */
export async function readPdf(file: string): Promise<PdfRead> {
  const pdfjs = await loadPdfJs();
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(await fs.readFile(file)) }).promise;
  const { info } = (await pdf.getMetadata()) as {
    readonly info: { readonly Title?: string; readonly Language?: string };
  };
  const first = await pdf.getPage(1);
  const { width, height } = first.getViewport({ scale: 1 });
  // The library's types leave its structure open.
  const tree = (await first.getStructTree()) as Node | null;
  const pages: string[] = [];
  const inTagOrder: string[] = [];
  const fields: string[] = [];
  let lastRoles: readonly string[] = [];
  const heights = new Map<number, number>();
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at);
    for (const one of (await page.getAnnotations()) as readonly Annotation[]) {
      if (one.subtype === 'Widget') fields.push(one.alternativeText ?? '');
    }
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const tags = (await page.getStructTree()) as Node | null;
    lastRoles = tags === null ? [] : rolesIn(tags);
    inTagOrder.push(
      tags === null
        ? ''
        : contentIn(tags)
            .map((id) => textOf(items, id))
            .join(''),
    );
    const texts = items.flatMap((item) => ('str' in item ? [item] : []));
    pages.push(texts.map(({ str, hasEOL }) => `${str}${hasEOL ? '\n' : ''}`).join(''));
    if (at > 1) continue;
    for (const { height: of, str } of texts) {
      const rounded = Math.round(of * 10) / 10;
      heights.set(rounded, (heights.get(rounded) ?? 0) + str.length);
    }
  }
  const outline = ((await pdf.getOutline()) as readonly OutlineItem[] | null) ?? [];
  return {
    title: info.Title ?? '',
    language: info.Language ?? null,
    outline: outline.flatMap(namesIn),
    roles: tree === null ? [] : rolesIn(tree),
    size: [Math.floor(width), Math.floor(height)],
    pages,
    inTagOrder,
    fields,
    lastRoles,
    letters: [...heights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0,
  };
}

/** A link, or a field of a form. */
interface Annotation {
  readonly subtype: string;
  readonly alternativeText?: string;
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

const namesIn = ({ title, items }: OutlineItem): readonly string[] => [title, ...items.flatMap(namesIn)];

const rolesIn = ({ role, children = [] }: Node): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(rolesIn),
];

const contentIn = ({ type, id, children = [] }: Node): readonly string[] => [
  ...(type === 'content' && id !== undefined ? [id] : []),
  ...children.flatMap(contentIn),
];

/** The text of one piece of marked content. */
function textOf(items: readonly object[], id: string): string {
  let text = '';
  const open: (string | null)[] = [];
  for (const item of items) {
    if ('str' in item) text += open.includes(id) ? String(item.str) : '';
    else if ('type' in item && item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item ? String(item.id) : null);
  }
  return text;
}
