import { beginOpening } from './begin-opening.ts';
import { databaseOf, readEmbeddedLesson } from './embedded-lesson.ts';

/** The lesson of this page; null in the template. */
export const page = readEmbeddedLesson(document);

/** What the browser keeps for it: requested here, so that it is there when the program has been evaluated. */
export const openingAhead = page === null ? null : beginOpening(window, databaseOf(page), false);
