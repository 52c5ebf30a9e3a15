import type { Result } from '../base/result.ts';
import type { BroughtIn } from '../draft/brought-in.ts';

/** The most bytes of a file that an article is read from: a report with many pictures fits, a film does not. */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** The most UTF-16 units of what is pasted, as plain text and as HTML each. */
export const MAX_PASTED_UNITS = 8 * 1024 * 1024;

/** What a person is to know of how a text was read, as a closed list; the sentences stand in renderer/text. */
export const READING_WARNINGS = [
  /** The file does not say how its letters are stored. */
  'letters-guessed',
  /** Letters that could not be read stand as "�". */
  'letters-lost',
  'pictures-left-out',
  /** Cells of a table stand in one line for each row. */
  'tables-as-lines',
  'footnotes-left-out',
  'comments-left-out',
  /** The text holds changes that nobody has accepted or refused yet; it is read as if all were accepted. */
  'changes-accepted',
  /** What stands at the edge of each page, such as the name of the paper and page numbers, was left out. */
  'page-edges-left-out',
  /** The text stands in columns, whose order was worked out. */
  'columns',
  /** Some pages are pictures of text. */
  'pages-without-text',
  /** No article could be told from what is around it on the page, so all of the page's text is here. */
  'whole-page',
  /** A paragraph that was longer than a block may be was divided. */
  'paragraphs-divided',
] as const;

/** One of `READING_WARNINGS`. */
export type ReadingWarningKind = (typeof READING_WARNINGS)[number];

/** Something to know of how a text was read. */
export interface ReadingWarning {
  readonly what: ReadingWarningKind;
  /** How many there were: pictures, tables, pages, characters; at least 1. */
  readonly count: number;
  /** Some of what it is about, in its own words, each at most 200 units; empty where there is nothing to quote. */
  readonly samples: readonly string[];
}

/** Why nothing was brought in, as a closed list; the sentences stand in renderer/text. */
export const DOCUMENT_FAULTS = [
  /** Not a file, gone, or not to be read by this person. */
  'unreadable',
  /** More bytes than `MAX_DOCUMENT_BYTES`, or more within than is unpacked. */
  'too-large',
  /** More text than a draft can hold. */
  'too-long',
  /** Parts within parts within parts. */
  'too-deep',
  'took-too-long',
  'damaged',
  /** A document type or entities, which such a file has only when it is made to do harm. */
  'harmful',
  /** Locked with a password. */
  'locked',
  /** A kind of file that is not read: a picture, an old .doc, a slide show. */
  'other-kind',
  /** A PDF whose pages are pictures of text. */
  'scanned',
  'empty',
  /** Nothing says how its letters are stored, and they are not of a kind that can be guessed. */
  'unknown-letters',
] as const;

/** One of `DOCUMENT_FAULTS`. */
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

/** Why a document was not brought in. */
export interface DocumentRefusal {
  readonly fault: DocumentFault;
  /** What a maintainer would want to read; never shown as the message itself. */
  readonly detail: string | null;
}

/** A refusal for `fault`. */
export const refusal = (fault: DocumentFault, detail: string | null = null): DocumentRefusal => ({ fault, detail });

/** An article that was read, and what to know of how. */
export interface DocumentReading {
  readonly brought: BroughtIn;
  readonly warnings: readonly ReadingWarning[];
}

/** What came of a document. `name`: its file's name alone, fit to be shown; null for what was pasted. */
export interface ReadDocument {
  readonly name: string | null;
  readonly outcome: Result<DocumentReading, DocumentRefusal>;
}
