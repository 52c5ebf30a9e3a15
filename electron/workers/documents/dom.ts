import { DOMParser } from 'linkedom';
import type { DocumentLimits } from './limits.ts';
import { refuse } from './refuse.ts';

/** The part of a DOM node that is needed here. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<PageNode> & Iterable<PageNode>;
}

/** The part of a DOM element that is needed here. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

/** A parsed page: its scripts are not run and its addresses are not fetched; both are only text. */
export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement;
}

export const ELEMENT = 1;
export const TEXT = 3;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** Images and fonts embedded in a page that was saved as one file: megabytes without text. */
const DATA_ADDRESS = /\bdata:[a-z]+\/[a-z0-9.+-]+[^"'()\s>]{200,}/giu;
/** The depth at which Chromium stops nesting elements. */
const MAX_DEPTH = 512;

/**
 * Parses a page or a fragment of HTML into a document that always has `html` and `body`. Refuses the document with
 * `too-large` if it exceeds the limits, and with `too-deep` for too many nested elements.
 */
export function parsePage(markup: string, limits: DocumentLimits): PageDocument {
  const html = markup.replace(DATA_ADDRESS, '');
  if (html.length > limits.markupUnits) refuse('too-large', `${String(html.length)} units of HTML`);
  const page = parse(html);
  const whole = hasBody(page) ? page : parse(wrap(html));
  measure(whole, limits);
  return whole;
}

// With its own minimal types, so that the main process does not need the types of a browser.
const parse = (html: string): PageDocument =>
  new DOMParser().parseFromString(html, 'text/html') as unknown as PageDocument;

const hasBody = ({ documentElement: root }: PageDocument): boolean =>
  root?.localName === 'html' && [...root.childNodes].some((node) => isElement(node) && node.localName === 'body');

/** Adds the tags that a page may omit, and that this parser does not add. */
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

/** Without recursion, which deeply nested pages would break. */
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
