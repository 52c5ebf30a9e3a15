import type { LmsForm } from '../attempt/hand-out-form.ts';
import type { ClaimId, LessonFile } from '../lesson/format.ts';
import { toShownName } from '../lesson/to-shown-half.ts';

/** The newest version of the data in a page that this program writes. */
export const LESSON_PAGE_VERSION = 1;

/** What a page is made of: one lesson file, and how it is sorted there. */
export interface LessonPage {
  readonly format: 'claimsort-page';
  readonly version: typeof LESSON_PAGE_VERSION;
  /** `guided` shows the reason after each answer, so the file has its key; an exam has none. */
  readonly mode: 'guided' | 'exam';
  /** The claims that a guided page asks for, in reading order; null for all, and for an exam, whose file says it. */
  readonly claims: readonly ClaimId[] | null;
  readonly file: LessonFile;
  /** For which interface of a learning platform (LMS) the page is packed; left out where it stands for itself. */
  readonly lms?: LmsForm;
}

/** The id of the element that holds the data of a page. */
export const LESSON_PAGE_ELEMENT = 'claimsort-lesson';

/** Where a template has its title and its data; each stands in it once. */
export const PAGE_TITLE_PLACE = '<title>Claimsort</title>';
export const PAGE_DATA_PLACE = `<script type="application/json" id="${LESSON_PAGE_ELEMENT}"></script>`;

/**
 * The HTML of a page: the template with a lesson in it. The lesson stands as JSON in an element that no browser runs, and
 * with every `<` escaped, so that no text of it can end the element or begin a comment (HTML Standard, 13.2.5.4). Throws
 * when the template has no place for it, which is a fault of the build.
 */
export function makeLessonPage(template: string, page: LessonPage): string {
  const parts = template.split(PAGE_DATA_PLACE);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined || !before.includes(PAGE_TITLE_PLACE)) {
    throw new Error('The template of the page has no place for the lesson.');
  }
  const title = `<title>${escapeText(toShownName(page.file.lesson.title))} – Claimsort</title>`;
  const data = PAGE_DATA_PLACE.replace('></', () => `>${toElementJson(page)}</`);
  // With functions: a `$` of a text must not be taken for a pattern.
  return before.replace(PAGE_TITLE_PLACE, () => title) + data + after;
}

/** JSON that can stand in a script element: JSON has `<` and `>` in strings only, where they may be written as escapes. */
const toElementJson = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);
