import { LESSON_PAGE_ELEMENT, LESSON_PAGE_VERSION, type LessonPage } from '../../../content/files/lesson-page.ts';

/** The lesson that the program put into this page; null for the template itself, which has none. */
export function readEmbeddedLesson(document: Document): LessonPage | null {
  const text = document.getElementById(LESSON_PAGE_ELEMENT)?.textContent ?? '';
  if (text === '') return null;
  // Whoever can change the data of a page can change its script too, so it is believed as the script is.
  const page = JSON.parse(text) as Omit<LessonPage, 'version'> & { readonly version: number };
  return page.version === LESSON_PAGE_VERSION ? { ...page, version: LESSON_PAGE_VERSION } : null;
}
