import { splitWords } from '../../content/lesson/words.ts';
import type { ClaimSpan } from '../../content/lesson/locate-claims.ts';
import type { Span } from '../../content/lesson/locate-quote.ts';
import type { ClaimId } from '../../content/lesson/format.ts';

/** A stretch of a block: text between claims, or one claim. Joined in order they are the block, character for character. */
export type Piece =
  | { readonly kind: 'text'; readonly start: number; readonly text: string }
  | { readonly kind: 'claim'; readonly start: number; readonly text: string; readonly claim: ClaimId };

/** Cuts a block's text at its claims, which are in the order of the text and do not overlap. */
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

/** A stretch of a claim: words that decide by the key, words that the person marked, both, or the rest. */
export interface CuePiece {
  readonly start: number;
  readonly text: string;
  readonly isCue: boolean;
  readonly isMarked: boolean;
}

const holds = (spans: readonly Span[], at: number): boolean => spans.some(({ start, end }) => start <= at && at < end);

/**
 * Cuts a claim's text, or the part of it that begins at `from`, where its cues and the marked words begin and end. Both
 * are counted from the beginning of the claim and may come in any order.
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

/** Cuts a text before its last word, with or without spaces between words; a text of one word is all tail. */
export function cutTail(text: string, language: string): { readonly head: string; readonly tail: string } {
  const unspaced = text.search(/\S+\s*$/);
  if (unspaced === -1) return { head: text, tail: '' };
  const at = Math.max(unspaced, splitWords(text, language).at(-1)?.start ?? 0);
  return { head: text.slice(0, at), tail: text.slice(at) };
}
