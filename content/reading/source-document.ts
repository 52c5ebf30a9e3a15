import type { ReadingWarning } from './read-document.ts';

/** What the source says of a paragraph. */
export type SourceHint =
  | ('headline' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-row')
  | ('caption' | 'credit' | 'byline' | 'date' | 'left-out');

/** A paragraph as a file has it, whatever kind of file. */
export interface SourceParagraph {
  /** A line end stands where the source ends a line within the paragraph because its page ends there. */
  readonly text: string;
  readonly hint: SourceHint;
  /** 1 to 6 for a heading; null for everything else. */
  readonly level: number | null;
  /** Whether all of it is bold. */
  readonly isStrong: boolean;
}

/** An article as a reader of one kind of file gives it on. What is not known is null. */
export interface SourceDocument {
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly ReadingWarning[];
}

/** A paragraph with no more than its text. */
export const plainParagraph = (text: string): SourceParagraph => ({
  ...{ text, hint: 'paragraph', level: null, isStrong: false },
});

/** A document with nothing known about it. */
export const bareDocument = (
  paragraphs: readonly SourceParagraph[],
  warnings: readonly ReadingWarning[] = [],
): SourceDocument => ({
  ...{ title: null, byline: null, date: null, publisher: null, language: null },
  ...{ paragraphs, warnings },
});
