import PostalMime from 'postal-mime';
import type { SourceDocument } from '../../../content/reading/source-document.ts';
import type { DocumentLimits } from './limits.ts';
import { refuse } from './refuse.ts';
import { readWebPage } from './web-page.ts';

/** Whether a file begins like a page saved with all its parts, with the headers of a mail (RFC 2557, MHTML). */
export const isMailArchive = (start: string): boolean =>
  /^(?:from|mime-version|subject|date|content-type|snapshot-content-location|x-[\w-]+):/iu.test(start) &&
  /^content-type:\s*multipart\/related\b/imu.test(start);

/** The maximum number of nested parts; the frames of a page are not nested. */
const MOST_NESTED = 16;

/** A page that a browser saved as one file (MHTML), without its frames and images. */
export async function readMailArchive(bytes: Uint8Array, limits: DocumentLimits): Promise<SourceDocument> {
  const mail = await PostalMime.parse(bytes, {
    ...{ maxNestingDepth: MOST_NESTED, maxRfc822NestingDepth: 0, maxHeadersSize: 256 * 1024 },
  });
  const html = mail.html ?? refuse('damaged', 'a saved page without its page');
  const source = await readWebPage(firstPage(html), limits);
  const subject = mail.subject ?? '';
  return { ...source, title: source.title ?? (subject === '' ? null : subject) };
}

/** Frames follow the page that contains them, as complete pages. */
function firstPage(html: string): string {
  const [, second] = [...html.matchAll(/<html[\s>]/giu)];
  return second === undefined ? html : html.slice(0, second.index);
}
