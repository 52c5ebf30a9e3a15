import type { LmsForm } from '../attempt/hand-out-form.ts';
import type { ContentHash } from '../base/content-hash.ts';
import { hashOf } from '../base/hash.ts';
import type { ClaimId, LessonFile } from '../lesson/format.ts';
import { toShownName } from '../lesson/to-shown-half.ts';

/** The newest version of the page data that this program writes. */
export const LESSON_PAGE_VERSION = 1;

/** The data of a page: one lesson file, and how it is sorted there. */
export interface LessonPage {
  readonly format: 'claimsort-page';
  readonly version: typeof LESSON_PAGE_VERSION;
  /** `guided` shows the reason after each answer, so the file contains the key; an exam's file does not. */
  readonly mode: 'guided' | 'exam';
  /** The claims that a guided page asks, in reading order; null for all, and for an exam, whose file lists them. */
  readonly claims: readonly ClaimId[] | null;
  readonly file: LessonFile;
  /** The learning platform (LMS) interface for which the page is packaged; left out for a standalone page. */
  readonly lms?: LmsForm;
}

/** The hashes of both halves of the lesson in a page. */
export interface PageHashes {
  readonly lesson: ContentHash;
  /** null for an exam. */
  readonly key: ContentHash | null;
}

/** The same with its hashes, so that a page need not compute them before it shows anything. */
export interface HashedPage extends LessonPage {
  readonly hashes: PageHashes;
}

/** The id of the element that contains the data of a page. */
export const LESSON_PAGE_ELEMENT = 'claimsort-lesson';

/** The placeholders for the title and the data in a template; each occurs once. */
export const PAGE_TITLE_PLACE = '<title>Claimsort</title>';
export const PAGE_DATA_PLACE = `<script type="application/json" id="${LESSON_PAGE_ELEMENT}"></script>`;

/**
 * The HTML of a page: the template with a lesson inserted. The lesson is JSON in an element that browsers do not
 * execute, with every `<` escaped, so that no text can end the element or begin a comment (HTML Standard, 13.2.5.4).
 * Throws if the template lacks a placeholder, which is a bug in the build.
 */
export function makeLessonPage(template: string, page: LessonPage): string {
  const parts = template.split(PAGE_DATA_PLACE);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined || !before.includes(PAGE_TITLE_PLACE)) {
    throw new Error('The template of the page has no place for the lesson.');
  }
  const title = `<title>${escapeText(toShownName(page.file.lesson.title))} – Claimsort</title>`;
  const { lesson, key } = page.file;
  const hashes: PageHashes = { lesson: hashOf(lesson), key: key === undefined ? null : hashOf(key) };
  const hashed: HashedPage = { ...page, hashes };
  const data = PAGE_DATA_PLACE.replace('></', () => `>${toElementJson(hashed)}</`);
  // Uses functions, because a `$` in a replacement string would be interpreted as a pattern.
  return before.replace(PAGE_TITLE_PLACE, () => title) + data + after;
}

/** JSON that is safe inside a script element: in JSON `<` and `>` only occur in strings, where they may be escaped. */
const toElementJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
