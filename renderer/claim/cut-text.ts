import { splitWords } from '../../content/lesson/words.ts';
import type { ClaimSpan } from '../../content/lesson/locate-claims.ts';
import type { Span } from '../../content/lesson/locate-quote.ts';
import type { ClaimId } from '../../content/lesson/format.ts';

/**
 * A piece of a block: text between claims, or one claim. Joined in order, the pieces are exactly the text of the block.
 */
export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | { readonly kind: 'claim'; readonly start: number; readonly text: string; readonly claim: ClaimId };

/** Splits a block's text at its claims, which are in text order and do not overlap. */
export function cutBlock(text: string, spans: readonly ClaimSpan[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { claim, start, end } of spans) {
    if (start > at) pieces.push({ kind: 'text', start: at, text: text.slice(at, start) });
    pieces.push({ kind: 'claim', start, text: text.slice(start, end), claim });
    at = end;
  }
  if (at < text.length) pieces.push({ kind: 'text', start: at, text: text.slice(at) });
  return pieces;
}

/** A piece of a claim: decisive words according to the key, words that the person marked, both, or the rest. */
export interface CuePiece {
  readonly start: number;
  readonly text: string;
  readonly isCue: boolean;
  readonly isMarked: boolean;
}

const holds = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);

/**
 * Splits a claim's text, or the part of it that starts at `from`, at the start and end of its cues and marked words.
 * The offsets of both are relative to the claim and may be in any order.
 */
export function cutCues(
  text: string,
  cues: readonly Span[],
  marked: readonly Span[] = [],
  from = 0,
): readonly CuePiece[] {
  const edges = [...cues, ...marked].flatMap(({ start, end }) => [start - from, end - from]);
  const inside = edges.filter((at) => at > 0 && at < text.length);
  const cuts = [...new Set([0, ...inside])].sort((a, b) => a - b);
  return cuts.flatMap((start, at) => {
    const words = text.slice(start, cuts[at + 1]);
    if (words === '') return [];
    return { start, text: words, isCue: holds(cues, start + from), isMarked: holds(marked, start + from) };
  });
}

/** Splits a text before its last word, with or without spaces between words; a text of one word is all tail. */
export function cutTail(text: string, language: string): { readonly head: string; readonly tail: string } {
  const unspaced = text.search(/\S+\s*$/);
  if (unspaced === -1) return { head: text, tail: '' };
  const at = Math.max(unspaced, splitWords(text, language).at(-1)?.start ?? 0);
  return { head: text.slice(0, at), tail: text.slice(at) };
}
