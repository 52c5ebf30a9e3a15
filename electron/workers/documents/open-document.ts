import type { ReadingWarning } from '../../../content/reading/read-document.ts';
import type { SourceDocument, SourceHint, SourceParagraph } from '../../../content/reading/source-document.ts';
import type { XmlPackage } from '../xml-package.ts';
import { refuse } from './refuse.ts';

/** Elements whose text is not part of the document's text. */
const UNREAD: ReadonlySet<string> = new Set([
  ...['tracked-changes', 'note', 'annotation', 'title', 'desc', 'binary-data', 'math', 'sequence-decls', 'scripts'],
  ...['forms', 'ruby-text', 'object', 'object-ole', 'event-listeners', 'bibliography-source', 'index-title-template'],
]);

const HINTS_OF_STYLES: readonly (readonly [RegExp, SourceHint])[] = [
  [/^Title$/iu, 'headline'],
  [/^(?:Caption|Illustration|FigureCaption|TableCaption|Figure|Drawing|Abbildung)$/iu, 'caption'],
  [/^(?:Quotations?|Quote|Block_20_Quotation)$/iu, 'quote'],
  [/^(?:Byline|Author)$/iu, 'byline'],
  [/^(?:Header|Footer)\b/iu, 'left-out'],
];

/** The maximum length of a run of spaces, which the file stores as a number. */
const MOST_SPACES = 100;

interface Open {
  text: string;
  readonly hint: SourceHint;
  readonly level: number | null;
  bold: number;
  letters: number;
}

/** The properties of a style. */
interface Style {
  readonly parent: string | null;
  isBold: boolean | null;
}

/**
 * The text of an OpenDocument text (.odt, ISO 26300), from its `content.xml`. Notes, comments and deleted text are
 * stored between the other text and are omitted. Nothing outside the package is opened.
 */
export async function readOpenDocument(parts: XmlPackage): Promise<SourceDocument> {
  if (await isLocked(parts)) refuse('locked');
  const counts = { pictures: 0, footnotes: 0, comments: 0, changes: 0, tables: 0 };
  const styles = new Map<string, Style>();
  const paragraphs: SourceParagraph[] = [];
  const open: Open[] = [];
  const bolds: boolean[] = [];
  let [unread, lists, cells, style] = [0, 0, null as string[] | null, null as string | null];

  let isTable = false;
  let language: string | null = null;

  const styleListener = {
    open(element: string, attributes: Readonly<Record<string, string>>): void {
      if (element === 'style') {
        style = attributes['style:name'] ?? null;
        if (style !== null) styles.set(style, { parent: attributes['style:parent-style-name'] ?? null, isBold: null });
      } else if (element === 'text-properties' && style === null) {
        // Settings outside a named style apply to the whole text.
        const [tongue, country = 'none'] = [attributes['fo:language'], attributes['fo:country']];
        if (tongue !== undefined && tongue !== 'none')
          language ??= country === 'none' ? tongue : `${tongue}-${country}`;
      } else if (element === 'text-properties' && style !== null) {
        const weight = attributes['fo:font-weight'];
        const known = styles.get(style);
        if (weight !== undefined && known !== undefined) known.isBold = weight === 'bold' || Number(weight) >= 600;
      }
    },
    close(element: string): void {
      if (element === 'style') style = null;
    },
  };
  const isBold = (name: string | undefined): boolean | null => {
    let at: string | null = name ?? null;
    // The limit ends the loop if styles inherit from each other in a cycle.
    for (let steps = 0; at !== null && steps < 20; steps += 1) {
      const known: Style | undefined = styles.get(at);
      if (known?.isBold !== null && known?.isBold !== undefined) return known.isBold;
      at = known?.parent ?? null;
    }
    return null;
  };
  const add = (piece: string): void => {
    const at = open.at(-1);
    if (at === undefined || unread > 0) return;
    at.text += piece;
    const letters = piece.replace(/\s+/gu, '').length;
    at.letters += letters;
    if (bolds.at(-1) === true) at.bold += letters;
  };

  await parts.read('styles.xml', styleListener);
  await parts.read('content.xml', {
    open(element, attributes) {
      styleListener.open(element, attributes);
      if (UNREAD.has(element)) {
        unread += 1;
        if (element === 'note') counts.footnotes += 1;
        if (element === 'annotation') counts.comments += 1;
      }
      if (element === 'changed-region') counts.changes += 1;
      if (unread > 0) return;
      if (element === 'image') counts.pictures += 1;
      else if (element === 'list') lists += 1;
      else if (element === 'table-row') cells = [];
      else if (element === 'p' || element === 'h') {
        const name = attributes['text:style-name'];
        const level = element === 'h' ? Math.min(6, Math.max(1, Number(attributes['text:outline-level']) || 1)) : null;
        const styleHint = hintOfStyle(styles, name);
        const hint = styleHint ?? (level !== null ? 'heading' : lists > 0 ? 'list-item' : 'paragraph');
        open.push({ text: '', hint, level: hint === 'heading' ? level : null, bold: 0, letters: 0 });
        bolds.push(isBold(name) ?? false);
      } else if (element === 'span') bolds.push(isBold(attributes['text:style-name']) ?? bolds.at(-1) ?? false);
      else if (element === 's') add(' '.repeat(Math.min(MOST_SPACES, Number(attributes['text:c']) || 1)));
      else if (element === 'tab' || element === 'line-break') add(' ');
    },
    // Line breaks and indents in the file count as one space, as in HTML.
    text: (piece) => add(piece.replace(/[ \t\r\n]+/g, ' ')),
    close(element) {
      styleListener.close(element);
      if (UNREAD.has(element)) {
        unread -= 1;
        return;
      }
      if (unread > 0) return;
      if (element === 'list') lists -= 1;
      else if (element === 'table') {
        if (isTable) counts.tables += 1;
        isTable = false;
      } else if (element === 'span') bolds.pop();
      else if (element === 'table-row' && cells !== null) {
        const text = cells.filter((cell) => cell !== '').join(' | ');
        isTable ||= cells.length > 1;
        if (text !== '')
          paragraphs.push({ text, hint: cells.length > 1 ? 'table-row' : 'paragraph', level: null, isStrong: false });
        cells = null;
      } else if (element === 'p' || element === 'h') {
        bolds.pop();
        const done = open.pop();
        if (done === undefined || done.text.trim() === '') return;
        // The content of a frame within a paragraph comes before the rest of the paragraph.
        if (cells !== null && open.length === 0) cells.push(done.text.trim());
        else
          paragraphs.push({
            text: done.text,
            hint: done.hint,
            level: done.level,
            isStrong: done.letters > 0 && done.bold === done.letters,
          });
      }
    },
  });
  const meta = await readMeta(parts);
  const listed = [
    ['pictures-left-out', counts.pictures],
    ['tables-as-lines', counts.tables],
    ['footnotes-left-out', counts.footnotes],
    ['comments-left-out', counts.comments],
    ['changes-accepted', counts.changes],
  ] as const;
  return {
    ...{
      title: meta.title ?? null,
      byline: meta['initial-creator'] ?? meta.creator ?? null,
      date: null,
      publisher: null,
    },
    ...{ language: meta.language ?? language, paragraphs },
    warnings: listed.flatMap(([what, count]): readonly ReadingWarning[] =>
      count > 0 ? [{ what, count, samples: [] }] : [],
    ),
  };
}

function hintOfStyle(styles: ReadonlyMap<string, Style>, name: string | undefined): SourceHint | null {
  const names = [name ?? null, styles.get(name ?? '')?.parent ?? null].filter((one) => one !== null);
  for (const one of names) {
    const hint = HINTS_OF_STYLES.find(([pattern]) => pattern.test(one))?.[1];
    if (hint !== undefined) return hint;
  }
  return null;
}

async function isLocked(parts: XmlPackage): Promise<boolean> {
  let found = false;
  await parts.read('META-INF/manifest.xml', {
    open: (element) => {
      found ||= element === 'encryption-data';
    },
  });
  return found;
}

type Meta = Partial<Record<'title' | 'creator' | 'initial-creator' | 'language', string>>;

async function readMeta(parts: XmlPackage): Promise<Meta> {
  const fields: Record<string, string> = {};
  let at: string | null = null;
  await parts.read('meta.xml', {
    open: (element) => void (at = element),
    text: (piece) => {
      if (at !== null && ['title', 'creator', 'initial-creator', 'language'].includes(at)) {
        fields[at] = (fields[at] ?? '') + piece;
      }
    },
    close: () => void (at = null),
  });
  return fields;
}
