import type { DraftClaim } from '../draft/draft.ts';
import { trimSpan } from '../draft/text-change.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { splitWords } from '../lesson/words.ts';
import { sentencesIn } from './segments.ts';

/** A clickable stretch of a block: a marked claim, a sentence, or what is left of a sentence beside its claims. */
export type BlockUnit = Span & ({ readonly kind: 'claim'; readonly claim: DraftClaim } | { readonly kind: 'sentence' });

/**
 * Divides a block's text into the stretches that are or can become a claim, in order and without overlaps. What is left
 * of a sentence beside its claims is a stretch if it contains a word.
 *
 * @param claims the claims of the block, in reading order
 */
export function blockUnits(text: string, language: string, claims: readonly DraftClaim[]): readonly BlockUnit[] {
  const free = sentencesIn(text, language).flatMap((sentence) =>
    cutOut(sentence, claims).flatMap((piece): readonly BlockUnit[] => {
      const trimmed = trimSpan(text, piece);
      const hasWord = trimmed !== null && splitWords(text.slice(trimmed.start, trimmed.end), language).length > 0;
      return hasWord ? [{ kind: 'sentence', start: trimmed.start, end: trimmed.end }] : [];
    }),
  );
  const marked = claims.map((claim): BlockUnit => ({ kind: 'claim', claim, start: claim.start, end: claim.end }));
  return [...free, ...marked].sort((one, other) => one.start - other.start);
}

function cutOut({ start, end }: Span, holes: readonly Span[]): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  for (const hole of holes) {
    if (hole.end <= from || hole.start >= end) continue;
    if (hole.start > from) pieces.push({ start: from, end: hole.start });
    from = Math.max(from, hole.end);
  }
  if (from < end) pieces.push({ start: from, end });
  return pieces;
}
