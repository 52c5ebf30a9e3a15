import type { RedPen } from './key-of.ts';

/** What a teacher counts in the key with a tally sheet, one stroke at a time. */
export interface Tally {
  readonly evidence: number;
  readonly attribution: number;
  readonly rhetoric: number;
}

const NAMED = new Set(['named-person', 'named-organisation', 'document', 'footage']);

/** What a claim can be to the headline. */
export type About = 'sign' | 'against' | 'restates';

/**
 * The claims that are one thing to the headline, by label: a stroke for each, taken from the whole and not from a filter.
 * Where careful readers differ about it, there is no stroke.
 */
export function tallyBearing({ entries }: RedPen, about: About): Tally {
  const tally = { evidence: 0, attribution: 0, rhetoric: 0 };
  for (const { label, bearing } of entries) {
    const isSettled = bearing !== undefined && bearing.or === undefined;
    tally[label] += Number(isSettled && bearing.value === about);
  }
  return tally;
}

/** How many claims careful readers differ about. */
export const countDebatable = ({ entries }: RedPen): number =>
  entries.reduce((count, { bearing }) => count + Number(bearing?.or !== undefined), 0);

/** How many claims rest on somebody's word, and how many of those on somebody who has no name. */
export function countSources({ entries }: RedPen): { readonly attributions: number; readonly neverNamed: number } {
  const kinds = entries.flatMap(({ label, source }) => (label === 'attribution' ? [source.kind] : []));
  return { attributions: kinds.length, neverNamed: kinds.length - kinds.filter((kind) => NAMED.has(kind)).length };
}

/** The names of the techniques, each once, and every place where the key saw one. */
export function listTechniques({ entries }: RedPen): { readonly names: number; readonly places: readonly string[] } {
  const found = entries.flatMap(({ techniques }) => techniques);
  return { names: new Set(found.map(({ name }) => name)).size, places: found.map(({ words }) => words.exact) };
}

/** Claims on which another label than the first earns half a point or more are distinguished from the hits. */
export const isSettled = ({ label, credits }: RedPen['entries'][number]): boolean =>
  Object.entries(credits).every(([other, credit]) => other === label || credit < 0.5);

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function toNumber(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'none' || lower === 'neither') return 0;
  return WORDS.includes(lower) ? WORDS.indexOf(lower) : Number(word);
}

/** The number that a sentence of the screen gives where `pattern` has its group; 0 where it says nothing of the kind. */
export function readNumber(sentence: string, pattern: RegExp): number {
  const word = pattern.exec(sentence)?.[1];
  return word === undefined ? 0 : toNumber(word);
}
