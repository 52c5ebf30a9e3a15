import type { RepairKind } from '../../../content/draft/brought-in.ts';
import type { DocumentFault, ReadingWarning, ReadingWarningKind } from '../../../content/reading/read-document.ts';
import { plural } from '../plural.ts';

/** What a teacher reads if no article could be read: what happened, and what to do. */
export interface ReadingFaultText {
  readonly what: string;
  readonly now: string;
}

const COPY_INSTEAD = 'Open it in the program it comes from, select the article, copy it, and paste it here.';
const SAVE_AGAIN = 'Open it in the program it comes from, save it again, and choose it again.';

/** The sentences for each reason why no article was imported. Loaded with the workshop. */
export const readingFaultText: Readonly<Record<DocumentFault, ReadingFaultText>> = {
  unreadable: {
    what: 'That file could not be read.',
    now: 'Check that it still exists, isn’t a folder, and that you are allowed to read it. Then choose it again.',
  },
  'too-large': {
    what: 'That file is too large: over 32 MB, or very much is packed in it.',
    now: COPY_INSTEAD,
  },
  'too-long': {
    what: 'That is more text than one lesson can hold.',
    now: COPY_INSTEAD,
  },
  'too-deep': {
    what: 'That file has so many parts within parts that it was not read any further.',
    now: COPY_INSTEAD,
  },
  'took-too-long': {
    what: 'Reading that file took over a minute, so it was stopped.',
    now: COPY_INSTEAD,
  },
  damaged: {
    what: 'That file is damaged. Part of it may be missing.',
    now: SAVE_AGAIN,
  },
  harmful: {
    what: 'That file holds instructions that no article needs, so it was not read.',
    now: SAVE_AGAIN,
  },
  locked: {
    what: 'That file is locked with a password.',
    now: 'Save a copy without the password, and choose that one.',
  },
  'other-kind': {
    what: 'That is not a kind of file an article can be read from.',
    now: 'Choose a .docx, .odt, .pdf, .html, .mhtml, .md or .txt file, or copy the article and paste it here.',
  },
  table: {
    what: 'That is a table, not an article.',
    now: 'If it holds claims of your article, bring in the article first. Then open the table with “Bring in a table…” in the step “Claims”.',
  },
  scanned: {
    what: 'The pages of that PDF are pictures, so there is no text to read.',
    now: 'Look for another copy of the article, or let a program for scanned pages recognise the text first.',
  },
  empty: {
    what: 'There is no text in it.',
    now: 'Choose another file, or copy the article and paste it here.',
  },
  'unknown-letters': {
    what: 'That file does not say how its letters are stored, so the text could come out wrong.',
    now: 'Open it in a text editor, save it as UTF-8, and choose it again.',
  },
};

/** What a teacher should know about how an article was read, one sentence each. */
export const readingWarningText: Readonly<Record<ReadingWarningKind, (count: number) => string>> = {
  'letters-guessed': () =>
    'The file does not say how its letters are stored. Look whether accents and quotation marks are right.',
  'letters-lost': (count) =>
    plural(count, {
      one: '# character could not be read. It stands as “�”.',
      other: '# characters could not be read. They stand as “�”.',
    }),
  'pictures-left-out': (count) => plural(count, { one: '# picture was left out.', other: '# pictures were left out.' }),
  'tables-as-lines': (count) =>
    plural(count, {
      one: '# table was read row by row, its cells separated by bars.',
      other: '# tables were read row by row, their cells separated by bars.',
    }),
  'footnotes-left-out': (count) =>
    plural(count, { one: '# footnote was left out.', other: '# footnotes were left out.' }),
  'comments-left-out': (count) => plural(count, { one: '# comment was left out.', other: '# comments were left out.' }),
  'changes-accepted': (count) =>
    plural(count, {
      one: 'The document has # tracked change. The text is read as if it were accepted.',
      other: 'The document has # tracked changes. The text is read as if they were accepted.',
    }),
  'page-edges-left-out': (count) =>
    plural(count, {
      one: '# line at the edge of a page, such as a page number, was left out.',
      other: '# lines at the edges of pages, such as page numbers, were left out.',
    }),
  columns: (count) =>
    plural(count, {
      one: '# page has columns. Look whether the paragraphs are in the right order.',
      other: '# pages have columns. Look whether the paragraphs are in the right order.',
    }),
  'pages-without-text': (count) =>
    plural(count, {
      one: '# page is a picture, so its text is missing here.',
      other: '# pages are pictures, so their text is missing here.',
    }),
  'whole-page': () => 'The article could not be told from the rest of the page, so all of the page’s text is here.',
  'paragraphs-divided': (count) =>
    plural(count, {
      one: '# paragraph was too long and was divided.',
      other: '# paragraphs were too long and were divided.',
    }),
};

/** What a teacher should know about how an article was read, as one sentence. */
export const sayReadingWarning = ({ what, count }: ReadingWarning): string => readingWarningText[what](count);

/** The heading of a list of repairs of each kind. */
export const repairKindText: Readonly<Record<RepairKind, string>> = {
  'line-end-hyphen': 'Words that the end of a line had cut in two',
  'no-break-space': 'No-break spaces that are ordinary spaces now',
  'soft-hyphen': 'Hidden hyphens that are gone',
  invisible: 'Invisible characters that are gone',
  ligature: 'Joined letters that are separate letters now',
  composed: 'Letters with a separate accent that are one character now',
};
