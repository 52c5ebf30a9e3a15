import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import type { ReadingWarning } from '../../../content/reading/read-document.ts';
import type { SourceDocument } from '../../../content/reading/source-document.ts';
import type { XmlPackage } from '../xml-package.ts';
import { parsePage } from './dom.ts';
import { htmlParagraphs } from './html-paragraphs.ts';
import type { DocumentLimits } from './limits.ts';
import { refuse } from './refuse.ts';
import { fromReading } from './web-page.ts';

/** The parts that contain the text, in the folder of the main part; images, themes and macros are not read. */
const PARTS_OF_TEXT = /^(?:document|styles|numbering|footnotes|endnotes|comments)\w*\.xml$/iu;
const CORE = 'docProps/core.xml';

/** The style names by which Word marks the kind of a paragraph; the library ignores their case. */
const STYLES = [
  "p[style-name='Title'] => p.MsoTitle:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Image Caption'] => p.caption:fresh",
  "p[style-name='Table Caption'] => p.caption:fresh",
  "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Author'] => p.byline:fresh",
  "p[style-name='Date'] => p.dateline:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * The text of a Word document (.docx, ECMA-376), converted by mammoth. It only receives the text parts, which are
 * checked beforehand: their sizes are counted while they are decompressed, they have no document type, and their
 * nesting is within the limits. Nothing outside the package is opened.
 */
export async function readWord(parts: XmlPackage, limits: DocumentLimits): Promise<SourceDocument> {
  const main = await findMain(parts);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const kept: Record<string, Uint8Array> = {};
  const changes = { count: 0 };
  const comments = { count: 0 };
  let language: string | null = null;
  let inDefaults = false;
  for (const name of parts.names) {
    if (!isOfText(name, main, folder)) continue;
    const isMain = name.toLowerCase() === main.toLowerCase();
    const bytes = await parts.bytes(name, {
      open(element, attributes) {
        if (isMain && (element === 'ins' || element === 'del')) changes.count += 1;
        if (isMain && element === 'commentReference') comments.count += 1;
        if (element === 'docDefaults') inDefaults = true;
        if (inDefaults && element === 'lang') language ??= attributes['w:val'] ?? null;
      },
      close(element) {
        if (element === 'docDefaults') inDefaults = false;
      },
    });
    if (bytes !== null) kept[name] = bytes;
  }
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(zipSync(kept, { level: 0 })) },
    {
      ...{ styleMap: STYLES, includeEmbeddedStyleMap: false, externalFileAccess: false },
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    },
  );
  const { paragraphs, warnings } = fromReading(
    htmlParagraphs(parsePage(`<html><body>${value}</body></html>`, limits).body),
  );
  const core = await readCore(parts);
  const counted = (what: ReadingWarning['what'], { count }: { readonly count: number }): readonly ReadingWarning[] =>
    count > 0 ? [{ what, count, samples: [] }] : [];
  return {
    ...{ title: core.title, byline: core.creator, date: null, publisher: null, language, paragraphs },
    warnings: [...warnings, ...counted('changes-accepted', changes), ...counted('comments-left-out', comments)],
  };
}

async function findMain(parts: XmlPackage): Promise<string> {
  let target: string | null = null;
  await parts.read('_rels/.rels', {
    open(element, attributes) {
      const isMain = element === 'Relationship' && (attributes['Type'] ?? '').endsWith('/officeDocument');
      if (isMain) target ??= (attributes['Target'] ?? '').replace(/^\//u, '');
    },
  });
  // The compiler does not see the assignment in the listener.
  const name = target as string | null;
  return name !== null && parts.has(name) ? name : refuse('damaged', 'no main part');
}

function isOfText(name: string, main: string, folder: string): boolean {
  const low = name.toLowerCase();
  if (low === '[content_types].xml' || low === '_rels/.rels' || low === main.toLowerCase()) return true;
  if (!low.startsWith(folder.toLowerCase())) return false;
  const rest = name.slice(folder.length);
  return PARTS_OF_TEXT.test(rest) || /^_rels\/\w+\.xml\.rels$/iu.test(rest);
}

async function readCore(
  parts: XmlPackage,
): Promise<{ readonly title: string | null; readonly creator: string | null }> {
  const fields: Record<string, string> = {};
  let at: string | null = null;
  await parts.read(CORE, {
    open: (element) => void (at = element),
    text: (piece) => {
      if (at === 'title' || at === 'creator') fields[at] = (fields[at] ?? '') + piece;
    },
    close: () => void (at = null),
  });
  return { title: fields['title'] ?? null, creator: fields['creator'] ?? null };
}
