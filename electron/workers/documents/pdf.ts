import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { pageParagraphs } from '../../../content/reading/page-paragraphs.ts';
import type { Page, PageItem } from '../../../content/reading/page-lines.ts';
import type { SourceDocument } from '../../../content/reading/source-document.ts';
import type { DocumentLimits } from './limits.ts';
import { loadPdfJs } from './load-pdf-js.ts';
import { refuse } from './refuse.ts';

/** The number of pages on which bold fonts are detected; later pages nearly always use the same fonts. */
const PAGES_WITH_FONTS = 12;
const BOLD = /bold|black|heavy|demi/iu;

/**
 * The text of a PDF that contains text, in paragraphs (`pageParagraphs`). Failures: `locked`; `scanned` if no page has
 * text; `too-long` for more pages or pieces than the limits; `damaged`.
 */
export async function readPdf(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const pdfjs = await loadPdfJs();
  const task = pdfjs.getDocument({
    // A copy, because the library takes ownership of the data, and not a Buffer, which it rejects.
    data: new Uint8Array(bytes),
    // Nothing is drawn, no script in the file is run, nothing is fetched, and no image is decoded.
    ...{ isEvalSupported: false, enableXfa: false, disableFontFace: true, useSystemFonts: false, maxImageSize: 1 },
    ...{ useWorkerFetch: false, useWasm: false, isOffscreenCanvasSupported: false, isImageDecoderSupported: false },
    ...{ verbosity: pdfjs.VerbosityLevel.ERRORS, stopAtErrors: false },
  });
  // Called when the PDF needs a password; without a reaction the document would wait forever.
  task.onPassword = () => void task.destroy();
  try {
    const document = await task.promise.catch((error: unknown) => {
      const isLocked = error instanceof Error && /password|destroyed/iu.test(`${error.name} ${error.message}`);
      return refuse(isLocked ? 'locked' : 'damaged', String(error).slice(0, 200));
    });
    return await readPages(document, limits);
  } finally {
    await task.destroy();
  }
}

async function readPages(document: PDFDocumentProxy, limits: DocumentLimits): Promise<SourceDocument> {
  if (document.numPages > limits.pages) refuse('too-long', `${String(document.numPages)} pages`);
  const fonts = new Map<string, boolean>();
  const pages: Page[] = [];
  let [pieces, withoutText] = [0, 0];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const items = await readItems(page, number <= PAGES_WITH_FONTS ? fonts : null, fonts);
    pieces += items.length;
    if (pieces > limits.pieces) refuse('too-long', 'pieces of text');
    if (items.every(({ text }) => text.trim() === '')) withoutText += 1;
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    pages.push({
      width: right - left,
      height: top - bottom,
      items: items.map((item) => ({ ...item, x: item.x - left, y: item.y - bottom })),
    });
    page.cleanup();
  }
  if (withoutText === pages.length) refuse('scanned');
  const { paragraphs, warnings } = pageParagraphs(pages);
  const info = (await document.getMetadata().catch(() => null))?.info as Readonly<Record<string, unknown>> | undefined;
  const field = (name: string): string | null => {
    const value = info?.[name];
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  };
  return {
    ...{ title: field('Title'), byline: field('Author'), date: null, publisher: null, language: field('Language') },
    paragraphs,
    warnings:
      withoutText === 0 ? warnings : [...warnings, { what: 'pages-without-text', count: withoutText, samples: [] }],
  };
}

async function readItems(
  page: PDFPageProxy,
  learnt: Map<string, boolean> | null,
  fonts: ReadonlyMap<string, boolean>,
): Promise<readonly PageItem[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true });
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  if (learnt !== null && texts.some(({ fontName }) => !learnt.has(fontName))) {
    await learnFonts(page, new Set(texts.map(({ fontName }) => fontName)), learnt);
  }
  return texts.flatMap(({ str, dir, width, transform, fontName }) => {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform as readonly number[];
    // Text that runs up or down a page is not part of the main text.
    if (Math.abs(b) > Math.abs(a)) return [];
    const size = Math.hypot(c, d);
    if (![x, y, width, size].every(Number.isFinite) || size <= 0) return [];
    return [{ text: str, x, y, width, size, isBold: fonts.get(fontName) ?? false, isRightToLeft: dir === 'rtl' }];
  });
}

/** The names of fonts are known only after the page's drawing operators have been read. */
async function learnFonts(page: PDFPageProxy, names: ReadonlySet<string>, learnt: Map<string, boolean>): Promise<void> {
  // Even if a page cannot be drawn, its text is readable.
  await page.getOperatorList().catch(() => null);
  for (const name of names) {
    const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
    const own = typeof font === 'object' && font !== null && 'name' in font ? String(font.name) : '';
    learnt.set(name, BOLD.test(own));
  }
}
