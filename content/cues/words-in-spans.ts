import type { Span } from '../lesson/locate-quote.ts';

/** The positions, from 0, of those of `words` that have a letter in common with one of `spans`; ascending. */
export function wordsInSpans(words: readonly Span[], spans: readonly Span[]): readonly number[] {
  return words.flatMap((word, at) =>
    spans.some((span) => span.start < word.end && word.start < span.end) ? [at] : [],
  );
}
