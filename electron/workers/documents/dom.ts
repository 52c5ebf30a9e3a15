import { DOMParser } from 'linkedom';
import type { DocumentLimits } from './limits.ts';
import { refuse } from './refuse.ts';

/** As much of a node of the DOM as reading needs. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
}

/** As much of an element of the DOM as reading needs. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A page that was read: scripts in it are text that nothing runs, and addresses in it are text that nothing fetches. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Pictures and fonts that stand within a page, as pages saved in one file have them: megabytes of no text. */
const DATA_ADDRESS = /\bdata:[a-z]+\/[a-z0-9.+-]+[^"'()\s>]{200,}/giu;
/** Chromium stops at this many elements within each other. */
const MAX_DEPTH = 512;

/**
 * The document of a page or of a piece of HTML, which has always `html` and `body`. Ends the reading with `too-large` for
 * more than the limits and with `too-deep` for elements within elements.
 */
export function parsePage(markup: string, limits: DocumentLimits): PageDocument {
  const html = markup.replace(DATA_ADDRESS, '');
  if (html.length > limits.markupUnits) refuse('too-large', `${String(html.length)} units of HTML`);
  const page = parse(html);
  const whole = hasBody(page) ? page : parse(wrap(html));
  measure(whole, limits);
  return whole;
}

// Without its globals, so that the types of a browser stay out of the main process.
const parse = (html: string): PageDocument =>
  new DOMParser().parseFromString(html, 'text/html') as unknown as PageDocument;

const hasBody = ({ documentElement: root }: PageDocument): boolean =>
  root?.localName === 'html' && [...root.childNodes].some((node) => isElement(node) && node.localName === 'body');

/** Tags that a page may leave out, and that this parser does not add. */
function wrap(html: string): string {
  const language = /<html\b[^>]{0,2000}?\blang\s*=\s*["']?([\w-]{2,35})/iu.exec(html)?.[1];
  const inHead: string[] = [];
  const rest = html
    .replace(/<!doctype[^>]*>|<\?xml[^>]*>|<\/?(?:html|head|body)\b[^>]*>/giu, '')
    .replace(/<title\b[^>]*>[^<]*<\/title>|<meta\b[^>]*>/giu, (tag) => {
      inHead.push(tag);
      return '';
    });
  const attribute = language === undefined ? '' : ` lang="${language}"`;
  return `<!doctype html><html${attribute}><head>${inHead.join('')}</head><body>${rest}</body></html>`;
}

/** Without recursion, which is what deep pages break. */
function measure(page: PageDocument, limits: DocumentLimits): void {
  const waiting: { readonly node: PageNode; readonly depth: number }[] = [{ node: page, depth: 0 }];
  let nodes = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth } = next;
    nodes += 1;
    if (nodes > limits.nodes) refuse('too-large', 'nodes');
    if (depth > MAX_DEPTH) refuse('too-deep', 'elements within each other');
    for (const child of node.childNodes) waiting.push({ node: child, depth: depth + 1 });
  }
}
