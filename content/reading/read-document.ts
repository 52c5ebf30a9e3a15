import type { Result } from '../base/result.ts';
import type { BroughtIn } from '../draft/brought-in.ts';

/**
 * The largest file that an article is read from, in bytes: enough for a report with many pictures, but not for a film.
 */
export const MAX_DOCUMENT_BYTES = 32 * 1024 * 1024;
/** The longest pasted text, in UTF-16 units, for plain text and HTML each. */
export const MAX_PASTED_UNITS = 8 * 1024 * 1024;

/** Warnings about how a text was read, as a closed list; the messages are in renderer/text. */
export const READING_WARNINGS = [
  /** The file does not state its character encoding. */
  'letters-guessed',
  /** Characters that could not be decoded were replaced by "�". */
  'letters-lost',
  'pictures-left-out',
  /** Each row of a table became one line. */
  'tables-as-lines',
  'footnotes-left-out',
  'comments-left-out',
  /** The text has tracked changes that were neither accepted nor rejected; it is read as if all were accepted. */
  'changes-accepted',
  /** Running headers and footers, such as the name of the newspaper and page numbers, were left out. */
  'page-edges-left-out',
  /** The text is in columns, whose order was inferred. */
  'columns',
  /** Some pages are pictures of text. */
  'pages-without-text',
  /** The article could not be separated from the rest of the page, so all text of the page is included. */
  'whole-page',
  /** A paragraph longer than the limit of a block was divided. */
  'paragraphs-divided',
] as const;

/** One of `READING_WARNINGS`. */
export type ReadingWarningKind = (typeof READING_WARNINGS)[number];

/** A warning about how a text was read. */
export interface ReadingWarning {
  readonly what: ReadingWarningKind;
  /** How often it occurred: pictures, tables, pages, characters; at least 1. */
  readonly count: number;
  /** Quoted examples, each at most 200 units; empty if there is nothing to quote. */
  readonly samples: readonly string[];
}

/** Why a document could not be imported, as a closed list; the messages are in renderer/text. */
export const DOCUMENT_FAULTS = [
  /** Not a file, missing, or without read permission. */
  'unreadable',
  /** More than `MAX_DOCUMENT_BYTES`, or more than the limit when unpacked. */
  'too-large',
  /** More text than a draft can hold. */
  'too-long',
  /** Nested too deeply. */
  'too-deep',
  'took-too-long',
  'damaged',
  /** A document type declaration or entities, which such a file only has if it is malicious. */
  'harmful',
  /** Password-protected. */
  'locked',
  /** An unsupported kind of file: a picture, an old .doc, a slide show. */
  'other-kind',
  /** A spreadsheet or another table. */
  'table',
  /** A PDF whose pages are pictures of text. */
  'scanned',
  'empty',
  /** The character encoding is not stated and cannot be guessed. */
  'unknown-letters',
] as const;

/** One of `DOCUMENT_FAULTS`. */
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

/** Why a document could not be imported. */
export interface DocumentRefusal {
  readonly fault: DocumentFault;
  /** Technical details for a maintainer; never shown as the message itself. */
  readonly detail: string | null;
}

/** Makes a refusal for `fault`. */
export const refusal = (fault: DocumentFault, detail: string | null = null): DocumentRefusal => ({ fault, detail });

/** An article that was read, with warnings about how. */
export interface DocumentReading {
  readonly brought: BroughtIn;
  readonly warnings: readonly ReadingWarning[];
}

/** The result of reading a document. `name`: the file name without its folder, safe to show; null for pasted text. */
export interface ReadDocument {
  readonly name: string | null;
  readonly outcome: Result<DocumentReading, DocumentRefusal>;
}
