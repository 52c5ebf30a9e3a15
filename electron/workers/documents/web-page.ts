import { toOneLine } from '../../../content/text/to-one-line.ts';
import type { ReadingWarning } from '../../../content/reading/read-document.ts';
import type { SourceDocument, SourceParagraph } from '../../../content/reading/source-document.ts';
import { decodeText } from './decode-text.ts';
import { type PageDocument, type PageElement, parsePage } from './dom.ts';
import { type HtmlReading, htmlParagraphs } from './html-paragraphs.ts';
import type { DocumentLimits } from './limits.ts';

/**
 * The number of bytes in which a page's encoding declaration is searched for; the standard requires the first 1,024.
 */
const PRESCANNED = 8192;

/** Elements that are not part of an article; a text exported by a word processor contains none of them. */
const AROUND_A_TEXT = 'nav,header,footer,aside,form,script,iframe,button,noscript,main,article';

/** Decodes a page by its byte order mark, its declared encoding, or a guess. */
export function decodePage(bytes: Uint8Array): ReturnType<typeof decodeText> {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, PRESCANNED)).toString('latin1');
  const declared =
    /<meta\b[^>]{0,500}?\bcharset\s*=\s*["']?\s*([\w.:-]+)/iu.exec(start)?.[1] ??
    /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]+)/iu.exec(start)?.[1];
  return decodeText(bytes, declared ?? null);
}

/**
 * The article of a web page. A page that consists only of a text is used completely; from all others Mozilla's
 * Readability extracts the article. If it finds none, the whole page is used, with a warning. Scripts of the page are
 * not run.
 */
export async function readWebPage(markup: string, limits: DocumentLimits): Promise<SourceDocument> {
  const page = parsePage(markup, limits);
  const known = metadataOf(page);
  if (page.querySelector(AROUND_A_TEXT) === null) {
    return { ...known, byline: metaOf(page, 'author'), ...fromReading(htmlParagraphs(page.body)) };
  }
  const visible = fold(page.body.textContent);
  const headings = [...page.querySelectorAll('h1')]
    .map((one) =>
      toOneLine(
        htmlParagraphs(one)
          .paragraphs.map(({ text }) => text)
          .join(' '),
      ),
    )
    .filter((one) => one !== '');
  const { Readability } = await import('@mozilla/readability');
  const article = new Readability<PageElement>(page as never, {
    ...{ keepClasses: true, maxElemsToParse: limits.nodes },
    // Readability expects a string here, but returns any value unchanged. The casts are needed because its types
    // require those of a browser, which this process does not have.
    serializer: (node: unknown) => node as PageElement,
  }).parse();
  const content = article?.content ?? null;
  const reading = content === null ? null : htmlParagraphs(content);
  if (article === null || reading === null || reading.paragraphs.length === 0) {
    // Readability has modified the page, so it is parsed again.
    const { paragraphs, warnings } = fromReading(htmlParagraphs(parsePage(markup, limits).body));
    return { ...known, paragraphs, warnings: [...warnings, { what: 'whole-page', count: 1, samples: [] }] };
  }
  const title = headlineOf(article.title ?? null, headings) ?? known.title;
  const byline = article.byline === null || article.byline === undefined ? null : toOneLine(article.byline);
  const { paragraphs, warnings } = fromReading(reading);
  return {
    ...{ title, byline: byline === '' ? null : byline, warnings },
    date: article.publishedTime ?? known.date,
    publisher: article.siteName ?? known.publisher,
    language: article.lang ?? known.language,
    paragraphs: withHead(paragraphs, {
      title,
      byline: byline !== null && visible.includes(fold(byline)) ? byline : null,
    }),
  };
}

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim().toLowerCase();

/** The page's own metadata. */
function metadataOf(page: PageDocument): Omit<SourceDocument, 'paragraphs' | 'warnings'> {
  const title = toOneLine(page.querySelector('title')?.textContent ?? '');
  return {
    title: title === '' ? null : title,
    byline: null,
    date:
      metaOf(page, 'article:published_time') ?? page.querySelector('time[datetime]')?.getAttribute('datetime') ?? null,
    publisher: metaOf(page, 'og:site_name') ?? metaOf(page, 'application-name'),
    language: page.documentElement?.getAttribute('lang') ?? page.body.getAttribute('lang'),
  };
}

function metaOf(page: PageDocument, name: string): string | null {
  for (const meta of page.querySelectorAll('meta')) {
    if ((meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase() === name) {
      const content = toOneLine(meta.getAttribute('content') ?? '');
      return content === '' ? null : content;
    }
  }
  return null;
}

/** The headline as shown on the page; the title of a page often ends with the name of the newspaper. */
function headlineOf(title: string | null, headings: readonly string[]): string | null {
  const line = title === null ? '' : toOneLine(title);
  // If the newspaper's name is also a heading, it comes after the headline in the title, if it is in the title at all.
  const same =
    headings.find((one) => fold(line).startsWith(fold(one))) ??
    headings.find((one) => fold(line).includes(fold(one)) || (line !== '' && fold(one).includes(fold(line))));
  if (same !== undefined) return same;
  const [only] = headings;
  return headings.length === 1 && only !== undefined ? only : line === '' ? null : line;
}

/** Readability removes the headline and the author from the text; both are added above it again. */
function withHead(
  paragraphs: readonly SourceParagraph[],
  { title, byline }: { readonly title: string | null; readonly byline: string | null },
): readonly SourceParagraph[] {
  const line = (text: string, hint: 'headline' | 'byline'): SourceParagraph => ({
    text,
    hint,
    level: null,
    isStrong: false,
  });
  const isThere = (text: string): boolean => paragraphs.slice(0, 6).some((one) => fold(one.text) === fold(text));
  const rest = paragraphs.map((one, at) =>
    at < 6 && title !== null && fold(one.text) === fold(title)
      ? { ...one, hint: 'headline' as const, level: null }
      : one,
  );
  return [
    ...(title === null || isThere(title) ? [] : [line(title, 'headline')]),
    ...(byline === null || isThere(byline) || isThere(`by ${byline}`) ? [] : [line(byline, 'byline')]),
    ...rest,
  ];
}

/** The paragraphs of HTML, and warnings about omitted parts. */
export function fromReading({ paragraphs, pictures, tables, footnotes }: HtmlReading): {
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly ReadingWarning[];
} {
  const counts = [
    ['pictures-left-out', pictures],
    ['tables-as-lines', tables],
    ['footnotes-left-out', footnotes],
  ] as const;
  return { paragraphs, warnings: counts.flatMap(([what, count]) => (count > 0 ? [{ what, count, samples: [] }] : [])) };
}

/** Reads text that was copied from another program as HTML: all of it, because a person selected it. */
export function readPastedHtml(html: string, limits: DocumentLimits): SourceDocument {
  const marked = /<!--StartFragment-->([\s\S]*?)<!--EndFragment-->/u.exec(html)?.[1] ?? html;
  const page = parsePage(marked, limits);
  const metadata = metadataOf(page);
  return { ...metadata, ...fromReading(htmlParagraphs(page.body)) };
}
