import type { Span } from '../lesson/locate-quote.ts';
import { splitWords } from './split-words.ts';

/** The positions, from 0, of those words of `text` that have a letter in common with one of `spans`; ascending. */
export function wordsInSpans(text: string, spans: readonly Span[]): readonly number[] {
  return splitWords(text).flatMap((word, at) =>
    spans.some((span) => span.start < word.end && word.start < span.end) ? [at] : [],
  );
}
