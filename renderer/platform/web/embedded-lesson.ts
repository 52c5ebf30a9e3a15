import { LESSON_PAGE_ELEMENT, LESSON_PAGE_VERSION, type HashedPage } from '../../../content/files/lesson-page.ts';

/** The lesson that the program put into this page; null for the template itself, which has none. */
export function readEmbeddedLesson(document: Document): HashedPage | null {
  const text = document.getElementById(LESSON_PAGE_ELEMENT)?.textContent ?? '';
  if (text === '') return null;
  // The data is not checked: somebody who can change it can change the script of the page as well.
  const page = JSON.parse(text) as Omit<HashedPage, 'version'> & { readonly version: number };
  return page.version === LESSON_PAGE_VERSION ? { ...page, version: LESSON_PAGE_VERSION } : null;
}

/** The name of the database. In Chromium every local file shares one storage, so it says whose answers it has. */
export const databaseOf = ({ hashes }: HashedPage): string => `claimsort-${hashes.lesson}`;
