import type { Passage } from '../bank/format.ts';
import { isOwnPassage } from '../bank/own-passages.ts';
import type { SessionId } from '../journal/event.ts';
import { randomWords } from '../statistics/bootstrap.ts';
import type { PracticeState } from './fold-practice.ts';

/**
 * Passages in the order in which they are drawn: first new ones, in an order determined by the seed, those that the
 * person added before the others; then those already seen, least recently seen first.
 */
export function orderForDraw(
  passages: readonly Passage[],
  { lastSeen }: Pick<PracticeState, 'lastSeen'>,
  seed: number,
): readonly Passage[] {
  const fresh = passages.filter(({ id }) => !lastSeen.has(id));
  const seen = passages.filter(({ id }) => lastSeen.has(id));
  return [
    ...shuffle(fresh, seed).toSorted((one, other) => Number(isOwnPassage(other)) - Number(isOwnPassage(one))),
    ...seen.toSorted((one, other) => (lastSeen.get(one.id) ?? 0) - (lastSeen.get(other.id) ?? 0)),
  ];
}

/** Shuffles the values in an order determined by the seed (Durstenfeld 1964, "Algorithm 235: Random permutation"). */
export function shuffle<T>(values: readonly T[], seed: number): readonly T[] {
  const nextWord = randomWords(seed);
  const shuffled = [...values];
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const [taken] = shuffled.splice(Math.floor((nextWord() / 2 ** 32) * (at + 1)), 1);
    if (taken !== undefined) shuffled.push(taken);
  }
  return shuffled;
}

/** A seed from a session's id: its first 32 bits. */
export const seedOf = (session: SessionId): number => Number.parseInt(session.slice(0, 8), 16);
