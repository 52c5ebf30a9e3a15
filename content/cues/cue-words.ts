import { locateQuote } from '../lesson/locate-quote.ts';
import type { KeyEntry } from '../lesson/format.ts';
import { wordsInSpans } from './words-in-spans.ts';

/** The words of a claim's text that the key holds to decide, as ascending positions; empty when no words support it. */
export function cueWords(claimText: string, { cues }: Pick<KeyEntry, 'cues'>): readonly number[] {
  const spans = cues.flatMap((cue) => {
    const span = locateQuote(claimText, cue);
    return span.ok ? [span.value] : [];
  });
  return wordsInSpans(claimText, spans);
}
