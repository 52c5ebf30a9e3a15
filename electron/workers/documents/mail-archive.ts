import PostalMime from 'postal-mime';
import type { SourceDocument } from '../../../content/reading/source-document.ts';
import type { DocumentLimits } from './limits.ts';
import { refuse } from './refuse.ts';
import { readWebPage } from './web-page.ts';

/** How a page that is saved with all its parts begins: the lines of a mail (RFC 2557, MHTML). */
export const isMailArchive = (start: string): boolean =>
  /^(?:from|mime-version|subject|date|content-type|snapshot-content-location|x-[\w-]+):/iu.test(start) &&
  /^content-type:\s*multipart\/related\b/imu.test(start);

/** Parts within parts; a page has its frames in one row. */
const MOST_NESTED = 16;

/** A page that a browser saved as one file (MHTML): the page itself, without its frames and pictures. */
export async function readMailArchive(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const mail = await PostalMime.parse(bytes, {
    ...{ maxNestingDepth: MOST_NESTED, maxRfc822NestingDepth: 0, maxHeadersSize: 256 * 1024 },
  });
  const html = mail.html ?? refuse('damaged', 'a saved page without its page');
  const source = await readWebPage(firstPage(html), limits);
  const subject = mail.subject ?? '';
  return { ...source, title: source.title ?? (subject === '' ? null : subject) };
}

/** Frames follow the page that holds them, as pages of their own. */
function firstPage(html: string): string {
  const [, second] = [...html.matchAll(/<html[\s>]/giu)];
  return second === undefined ? html : html.slice(0, second.index);
}
