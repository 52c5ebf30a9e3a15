import { err, type Result } from '../../../content/base/result.ts';
import { plainParagraphs } from '../../../content/reading/plain-paragraphs.ts';
import { type DocumentReading, type DocumentRefusal, refusal } from '../../../content/reading/read-document.ts';
import { bareDocument, type SourceDocument } from '../../../content/reading/source-document.ts';
import { toBroughtIn } from '../../../content/reading/to-brought-in.ts';
import { openXmlPackage, type XmlPackage } from '../xml-package.ts';
import { decodeText } from './decode-text.ts';
import { DOCUMENT_LIMITS, type DocumentLimits } from './limits.ts';
import { DocumentRefused, refuse } from './refuse.ts';
import { OLE, startsWith, ZIP } from '../starts-with.ts';

const PICTURES = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x52, 0x49, 0x46, 0x46],
];
/** A PDF may have other data before it. */
const PDF_WITHIN = 1024;
const START_OF_TEXT = 4096;

/**
 * Reads a document according to its content; the file name only distinguishes plain text from Markdown. The libraries
 * for a format are loaded when the first document of that format is read.
 */
export async function readDocumentBytes(
  name: string,
  bytes: Uint8Array,
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<Result<DocumentReading, DocumentRefusal>> {
  return asResult(() => readSource(name, bytes, limits));
}

/** Reads pasted content: its HTML if there is any, otherwise its text. */
export async function readPasted(
  { html, text }: { readonly html: string | null; readonly text: string },
  limits: DocumentLimits = DOCUMENT_LIMITS,
): Promise<Result<DocumentReading, DocumentRefusal>> {
  return asResult(async () => {
    if (html === null || html.trim() === '') return bareDocument(plainParagraphs(text));
    const { readPastedHtml } = await import('./web-page.ts');
    const source = readPastedHtml(html, limits);
    // An image, or HTML without any text.
    return source.paragraphs.length === 0 ? bareDocument(plainParagraphs(text)) : source;
  });
}

async function asResult(read: () => Promise<SourceDocument>): Promise<Result<DocumentReading, DocumentRefusal>> {
  try {
    return toBroughtIn(await read());
  } catch (error) {
    if (error instanceof DocumentRefused) return err(error.refusal);
    // The recursion of a library overflowed the stack because of deeply nested elements.
    const isDeep = error instanceof RangeError && /call stack/iu.test(error.message);
    // The libraries report invalid content with their own error types.
    return err(refusal(isDeep ? 'too-deep' : 'damaged', String(error).slice(0, 200)));
  }
}

async function readSource(name: string, bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  if (bytes.length === 0) refuse('empty');
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, START_OF_TEXT)).toString(
    'latin1',
  );
  if (start.slice(0, PDF_WITHIN).includes('%PDF-')) {
    const { readPdf } = await import('./pdf.ts');
    return readPdf(bytes, limits);
  }
  if (startsWith(bytes, ZIP)) return readPackage(bytes, limits);
  if (startsWith(bytes, OLE)) refuse(isLockedOffice(bytes) ? 'locked' : 'other-kind', 'a file of before 2007');
  if (PICTURES.some((one) => startsWith(bytes, one)) || start.startsWith('{\\rtf')) refuse('other-kind');
  return readText(name, bytes, { start, limits });
}

const isLockedOffice = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));

async function readPackage(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const parts = await openXmlPackage(bytes, limits, {
    damaged: (detail) => refuse('damaged', detail),
    large: (detail) => refuse('too-large', detail),
    deep: (detail) => refuse('too-deep', detail),
    locked: (detail) => refuse('locked', detail),
    // Old programs declare the type of a part; a document type with declarations is malicious.
    doctype: (text) => (text.includes('[') ? refuse('harmful', 'a document type with declarations') : undefined),
  });
  if (parts.has('content.xml')) {
    const body = await bodyOf(parts);
    if (body === 'text') {
      const { readOpenDocument } = await import('./open-document.ts');
      return readOpenDocument(parts);
    }
    if (body === 'spreadsheet') return refuse('table');
  } else if (parts.has('_rels/.rels') && parts.names.some((part) => /^word\//iu.test(part))) {
    const { readWord } = await import('./word.ts');
    return readWord(parts, limits);
  } else if (parts.names.some((part) => /^xl\//iu.test(part))) return refuse('table');
  return refuse('other-kind', 'another zip file');
}

/** Texts, spreadsheets and presentations have the same parts, but a different element in the body. */
async function bodyOf(parts: XmlPackage): Promise<string | null> {
  let body: string | null = null;
  let isNext = false;
  await parts.read('content.xml', {
    open(element) {
      if (isNext) body ??= element;
      isNext = element === 'body';
    },
  });
  return body;
}

const PAGE_START =
  /^\ufeff?\s*(?:<\?xml\b[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1|table)\b/iu;
const OTHER_TEXT = /^\ufeff?\s*(?:<\?xml\b|<svg\b|\{\s*"|\[\s*[[{"])/u;

async function readText(
  name: string,
  bytes: Uint8Array,
  { start, limits }: { readonly start: string; readonly limits: DocumentLimits },
): Promise<SourceDocument> {
  const { isMailArchive, readMailArchive } = await import('./mail-archive.ts');
  if (isMailArchive(start)) return readMailArchive(bytes, limits);
  const plain = start.replace(/^\xef\xbb\xbf|\0/gu, '').replace(/^(?:\xff\xfe|\xfe\xff)/u, '');
  if (PAGE_START.test(plain) || /\.x?html?$/iu.test(name)) {
    const { decodePage, readWebPage } = await import('./web-page.ts');
    const page = decodePage(bytes);
    return withLetters(await readWebPage(page.text, limits), page.isGuessed);
  }
  if (OTHER_TEXT.test(plain)) refuse('other-kind', 'XML or JSON');
  // The lines of a table would come out as paragraphs.
  if (/\.(?:csv|tsv|tab|jsonl|ndjson)$/iu.test(name)) refuse('table');
  const { text, isGuessed } = decodeText(bytes);
  if (/\.(?:md|markdown|mdown|mkd)$/iu.test(name)) {
    const { readMarkdown } = await import('./markdown.ts');
    return withLetters(readMarkdown(text, limits), isGuessed);
  }
  return withLetters(bareDocument(plainParagraphs(text)), isGuessed);
}

const withLetters = (source: SourceDocument, isGuessed: boolean): SourceDocument =>
  isGuessed
    ? { ...source, warnings: [...source.warnings, { what: 'letters-guessed', count: 1, samples: [] }] }
    : source;
