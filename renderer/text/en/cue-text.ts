import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import { sayPlace } from './claim-place-text.ts';
import type { CueScore } from '../../../content/scoring/cues.ts';
import { plural } from '../plural.ts';

const words = (n: number): string => plural(n, { one: '# word', other: '# words' });

/**
 * How the words marked for the right label stand to those of the key, in one sentence. It is not said after a wrong label:
 * there the words were marked for something else, and nothing agrees.
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

/** The sentences of the step between a response and its feedback: which words decided it. */
export const cueText = {
  question: 'Which words gave it away?',
  how: 'Tap a word, or drag across several, here or in the article. Keyboard: arrow keys to move, Space to mark.',
  /** The words of the claim as they stand in the article. */
  inArticle: (place: ClaimPlace) => `${sayPlace(place)} in the article. Which words gave it away?`,
  none: 'There are none',
  skip: 'Skip this step',
  send: 'Show me why',
  /** Read out when the response is kept and the question comes. */
  ask: 'Saved. Which words gave it away?',
  count: (n: number) => (n === 0 ? 'No word marked.' : `${words(n)} marked.`),
  notSaved: 'Your words are not saved yet.',
  keptHere: 'What you marked is still here. Claimsort will keep trying to save it.',
  compare,
  both: 'Your words and the key’s',
  yours: 'Your words',
  keys: 'The key’s words',
  noneMarked: 'none',
  /** Said once, with the first words that are asked for in an attempt. */
  apart: 'Words don’t affect your score.',
} as const;
