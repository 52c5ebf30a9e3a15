import type { SourceHint, SourceParagraph } from '../../../content/reading/source-document.ts';
import { isElement, type PageElement, type PageNode, TEXT } from './dom.ts';

/** The result of reading HTML: the paragraphs, and counts of omitted elements. */
export interface HtmlReading {
  readonly paragraphs: SourceParagraph[];
  pictures: number;
  tables: number;
  footnotes: number;
}

/** Elements whose content is not part of the visible text. */
const UNREAD: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'noscript',
    'template',
    'head',
    'title',
    'iframe',
    'object',
    'embed',
    'canvas',
    'audio',
    'map',
  ],
  ...[
    'video',
    'select',
    'button',
    'input',
    'textarea',
    'svg',
    'math',
    'del',
    'dialog',
    'datalist',
    'progress',
    'meter',
  ],
]);
const PICTURES: ReadonlySet<string> = new Set(['img', 'picture', 'v:imagedata']);
const INLINE: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'dfn', 'em', 'font', 'i', 'ins', 'kbd'],
  ...[
    'label',
    'mark',
    'nobr',
    'o:p',
    'output',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
  ],
  ...['sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);
const AROUND: ReadonlySet<string> = new Set(['nav', 'footer', 'menu']);
const HEADING = /^h([1-6])$/;
const FOOTNOTE_LINK = /^#(?:cite_note|_?ftn|_?edn|fn|footnote|endnote|sdfootnote|sdendnote)/iu;
/** The sign beside a heading with which manuals link to it; it is shown only under the pointer. */
const LINK_TO_ITSELF = /^\s*[¶#§🔗]\s*$/u;
/** The id of a note itself, not of the mark that links to it. */
const FOOTNOTE_PLACE = /^(?:footnote|endnote|fn|cite_note|sdfootnote|sdendnote|ftn|edn)[-_:]?\d+$/iu;

const HINTS_OF_CLASSES: readonly (readonly [RegExp, SourceHint])[] = [
  [/(?:^|[\s_-])credits?(?:$|[\s_-])/iu, 'credit'],
  [/caption/iu, 'caption'],
  [/(?:^|[\s_-])(?:byline|authors?)(?:$|[\s_-])/iu, 'byline'],
  [/(?:^|[\s_-])(?:dateline|timestamp|pub(?:lish(?:ed)?)?-?date|date)(?:$|[\s_-])/iu, 'date'],
  [/^MsoTitle$/u, 'headline'],
];

interface Context {
  readonly hint: SourceHint;
  readonly level: number | null;
  readonly isBold: boolean;
  readonly isPreformatted: boolean;
}

const PLAIN: Context = { hint: 'paragraph', level: null, isBold: false, isPreformatted: false };

/** The paragraphs of HTML in document order, each with its kind according to its elements. */
export function htmlParagraphs(root: PageElement): HtmlReading {
  const reading: HtmlReading = { paragraphs: [], pictures: 0, tables: 0, footnotes: 0 };
  let [text, letters, bold, breaks] = ['', 0, 0, 0];

  const flush = ({ hint, level, isPreformatted }: Context): void => {
    const isStrong = letters > 0 && bold === letters && !isPreformatted;
    if (text.trim() !== '') reading.paragraphs.push({ text, hint, level, isStrong });
    [text, letters, bold, breaks] = ['', 0, 0, 0];
  };
  const add = (value: string, { isBold, isPreformatted }: Context): void => {
    // Line breaks in the source count as a space, even within a word.
    const piece = isPreformatted ? value : value.replace(/[ \t\n\r\f]+/g, ' ');
    if (piece.trim() !== '') breaks = 0;
    const count = piece.replace(/\s+/gu, '').length;
    letters += count;
    if (isBold) bold += count;
    text += piece;
  };

  const walk = (parent: PageNode, context: Context): void => {
    for (const node of parent.childNodes) {
      if (node.nodeType === TEXT) {
        for (const [at, piece] of piecesOf(node.nodeValue ?? '', context).entries()) {
          if (at > 0) flush(context);
          add(piece, context);
        }
      } else if (isElement(node)) element(node, context);
    }
  };

  const element = (node: PageElement, context: Context): void => {
    const name = node.localName.toLowerCase();
    if (PICTURES.has(name)) reading.pictures += 1;
    if (UNREAD.has(name) || PICTURES.has(name) || isHidden(node) || isLinkToItself(node, name)) return;
    if (name === 'br') {
      breaks += 1;
      // In mails and old pages two line breaks end a paragraph.
      if (breaks > 1) flush(context);
      else add(' ', context);
    } else if (isFootnoteMark(node, name)) reading.footnotes += 1;
    else if (FOOTNOTE_PLACE.test(node.getAttribute('id') ?? '')) return;
    else if (name === 'table') {
      flush(context);
      table(node, context);
    } else if (INLINE.has(name) && !isOwnPart(node, context))
      walk(node, { ...context, isBold: boldness(node, name, context) });
    else {
      flush(context);
      const inner = contextOf(node, name, context);
      walk(node, inner);
      flush(inner);
    }
  };

  const table = (node: PageElement, context: Context): void => {
    let isTable = false;
    const rows = rowsOf(node);
    for (const cells of rows) {
      if (cells.length > 1 && cells.every(isSimple)) {
        isTable = true;
        const texts = cells.map((cell) => textOf(cell)).filter((one) => one !== '');
        if (texts.length > 0) {
          reading.paragraphs.push({ text: texts.join(' | '), hint: 'table-row', level: null, isStrong: false });
        }
      } else {
        for (const cell of cells) {
          walk(cell, { ...context, isBold: false });
          flush(context);
        }
      }
    }
    if (isTable) reading.tables += 1;
    for (const child of node.childNodes) {
      if (isElement(child) && child.localName === 'caption') element(child, context);
    }
  };

  walk(root, PLAIN);
  flush(PLAIN);
  return reading;
}

/** In preformatted text an empty line ends a paragraph. */
const piecesOf = (value: string, { isPreformatted }: Context): readonly string[] =>
  isPreformatted ? value.split(/\n[ \t]*\n/u) : [value];

function contextOf(node: PageElement, name: string, context: Context): Context {
  const level = HEADING.exec(name)?.[1];
  const base = {
    ...context,
    isBold: boldness(node, name, context),
    isPreformatted: context.isPreformatted || name === 'pre',
  };
  const classHint = hintOfClasses(node);
  if (level !== undefined && classHint !== 'headline')
    return { ...base, hint: 'heading', level: Number(level), isBold: false };
  if (name === 'figcaption' || name === 'caption') return { ...base, hint: 'caption' };
  // LibreOffice exports page headers and footers this way.
  const isPageEdge = /^(?:header|footer)$/.test(node.getAttribute('title') ?? '');
  if (AROUND.has(name) || isPageEdge) return { ...base, hint: 'left-out' };
  if (context.hint !== 'paragraph') return classHint === 'credit' ? { ...base, hint: classHint } : base;
  if (classHint !== null) return { ...base, hint: classHint };
  if (name === 'li') return { ...base, hint: 'list-item' };
  return name === 'blockquote' ? { ...base, hint: 'quote' } : base;
}

function hintOfClasses(node: PageElement): SourceHint | null {
  const names = [node.getAttribute('class'), node.getAttribute('itemprop'), node.getAttribute('rel')]
    .filter((one) => one !== null)
    .join(' ')
    .slice(0, 500);
  return HINTS_OF_CLASSES.find(([pattern]) => pattern.test(names))?.[1] ?? null;
}

/** A credit at the end of a caption is not part of the caption. */
const isOwnPart = (node: PageElement, { hint }: Context): boolean =>
  hint === 'caption' && hintOfClasses(node) === 'credit';

function isHidden(node: PageElement): boolean {
  if (node.getAttribute('hidden') !== null) return true;
  const style = node.getAttribute('style') ?? '';
  // Word writes the bullets of lists as text, and marks them.
  return /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-list\s*:\s*ignore/iu.test(style);
}

function boldness(node: PageElement, name: string, { isBold }: Context): boolean {
  const weight = /font-weight\s*:\s*(\w+)/iu.exec(node.getAttribute('style') ?? '')?.[1]?.toLowerCase();
  if (weight !== undefined) return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
  return isBold || name === 'b' || name === 'strong';
}

const isFootnoteMark = (node: PageElement, name: string): boolean =>
  (name === 'a' || name === 'sup') &&
  textOf(node).length <= 8 &&
  (name === 'a' ? FOOTNOTE_LINK.test(fragmentOf(node)) : firstLink(node));

const isLinkToItself = (node: PageElement, name: string): boolean =>
  name === 'a' && fragmentOf(node) !== '' && LINK_TO_ITSELF.test(textOf(node));

const firstLink = (node: PageElement): boolean => {
  const link = node.querySelector('a');
  return link !== null && FOOTNOTE_LINK.test(fragmentOf(link));
};

/** Where a link leads within a page, with its `#`: browsers save the address of the page before it. */
const fragmentOf = (link: PageElement): string => {
  const address = link.getAttribute('href') ?? '';
  const at = address.indexOf('#');
  return at === -1 ? '' : address.slice(at);
};

/** The rows of a table, without those of nested tables. */
function rowsOf(table: PageElement): readonly (readonly PageElement[])[] {
  const rows: PageElement[][] = [];
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    if (child.localName === 'tr') rows.push(cellsOf(child));
    else if (/^t(?:head|body|foot)$/.test(child.localName)) {
      for (const row of child.childNodes) if (isElement(row) && row.localName === 'tr') rows.push(cellsOf(row));
    }
  }
  return rows;
}

const cellsOf = (row: PageElement): PageElement[] =>
  [...row.childNodes].filter((node): node is PageElement => isElement(node) && /^t[dh]$/.test(node.localName));

/** A cell of a data table has one paragraph at most; cells of layout tables have more. */
function isSimple(cell: PageElement): boolean {
  const blocks = [...cell.querySelectorAll('p,div,table,ul,ol,h1,h2,h3,h4,h5,h6,blockquote,article,section')];
  return blocks.length <= 1 && textOf(cell).length <= 500 && cell.querySelector('table') === null;
}

const textOf = (node: PageElement): string => node.textContent.replace(/[ \t\n\r\f]+/g, ' ').trim();
