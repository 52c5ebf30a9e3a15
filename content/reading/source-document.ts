import type { ReadingWarning } from './read-document.ts';

/** A hint from the source about the kind of a paragraph. */
export type SourceHint =
  | ('headline' | 'heading' | 'paragraph' | 'list-item' | 'quote' | 'table-row')
  | ('caption' | 'credit' | 'byline' | 'date' | 'left-out');

/** A paragraph as it is in a file of any kind. */
export interface SourceParagraph {
  /** Contains a line end wherever the source wraps a line within the paragraph. */
  readonly text: string;
  readonly hint: SourceHint;
  /** 1 to 6 for a heading; null for everything else. */
  readonly level: number | null;
  /** Whether all of it is bold. */
  readonly isStrong: boolean;
}

/** An article as the reader of one file kind returns it. Unknown fields are null. */
export interface SourceDocument {
  readonly title: string | null;
  readonly byline: string | null;
  readonly date: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly SourceParagraph[];
  readonly warnings: readonly ReadingWarning[];
}

/** A paragraph with only its text. */
export const plainParagraph = (text: string): SourceParagraph => ({
  ...{ text, hint: 'paragraph', level: null, isStrong: false },
});

/** A document without metadata. */
export const bareDocument = (
  paragraphs: readonly SourceParagraph[],
  warnings: readonly ReadingWarning[] = [],
): SourceDocument => ({
  ...{ title: null, byline: null, date: null, publisher: null, language: null },
  ...{ paragraphs, warnings },
});
