import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import { sayPlace } from './claim-place-text.ts';
import type { CueScore } from '../../../content/scoring/cues.ts';
import { plural } from '../plural.ts';

const words = (n: number): string => plural(n, { one: '# word', other: '# words' });

/**
 * How the words that the person marked compare with those of the key, in one sentence. Used only after the right label:
 * after a wrong one, the person marked words for another label, and a comparison says nothing.
 */
function compare({ marked, inKey, shared, besides, f1 }: CueScore): string {
  if (marked === 0 && inKey === 0) return 'Right: no words back it up.';
  if (marked === 0) return `You said there are none. The key marks ${words(inKey)}.`;
  if (inKey === 0) return 'The key marks no words here.';
  if (f1 === 1) return shared === inKey ? 'Exactly the right words.' : 'You found the words that decide.';
  if (shared === 0)
    return besides === marked
      ? 'Those words push the reader too, but they aren’t the key words.'
      : 'Those aren’t the key words.';
  const others = marked - shared - besides;
  const found =
    shared === inKey
      ? `You found ${inKey === 1 ? 'the key word' : `all ${String(inKey)} key words`}`
      : `You found ${String(shared)} of ${String(inKey)} key words`;
  return others === 0 ? `${found}.` : `${found}, and marked ${plural(others, { one: '# other', other: '# others' })}.`;
}

/** The sentences of the step between a response and its feedback, which asks for the deciding words. */
export const cueText = {
  question: 'Which words gave it away?',
  how: 'Tap a word, or drag across several, here or in the article. Keyboard: arrow keys to move, Space to mark.',
  /** The words of the claim in the article. */
  inArticle: (place: ClaimPlace) => `${sayPlace(place)} in the article. Which words gave it away?`,
  none: 'There are none',
  skip: 'Skip this step',
  send: 'Show me why',
  /** Announced when the response is saved and the question appears. */
  ask: 'Saved. Which words gave it away?',
  count: (n: number) => (n === 0 ? 'No word marked.' : `${words(n)} marked.`),
  notSaved: 'Your words are not saved yet.',
  keptHere: 'What you marked is still here. Claimsort will keep trying to save it.',
  compare,
  both: 'Your words and the key’s',
  yours: 'Your words',
  keys: 'The key’s words',
  noneMarked: 'none',
  /** Shown once, when an attempt asks for words for the first time. */
  apart: 'Words don’t affect your score.',
} as const;
