import type { BlockId, ClaimId, StudentHalf } from './format.ts';
import { locateQuote, type Span } from './locate-quote.ts';

/** The position of a claim in the text of its block, in UTF-16 units. */
export interface ClaimSpan extends Span {
  readonly claim: ClaimId;
}

/**
 * The positions of the claims, by block, each block's claims in the order of the text. Every block has a list, which is
 * empty if it contains no claim. In a checked lesson each claim has exactly one position; a claim whose quote does not
 * occur exactly once is left out.
 */
export function locateClaims(lesson: StudentHalf): ReadonlyMap<BlockId, readonly ClaimSpan[]> {
  const texts = new Map(lesson.article.blocks.map((block) => [block.id, block.text]));
  const spans = new Map<BlockId, ClaimSpan[]>(lesson.article.blocks.map((block) => [block.id, []]));
  for (const claim of lesson.claims) {
    const place = locateQuote(texts.get(claim.block) ?? '', claim.quote);
    if (place.ok) spans.get(claim.block)?.push({ claim: claim.id, ...place.value });
  }
  for (const inBlock of spans.values()) inBlock.sort((a, b) => a.start - b.start);
  return spans;
}
