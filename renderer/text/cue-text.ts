import type { CueScore } from '../../content/scoring/score-cues.ts';
import { plural } from './plural.ts';

const words = (n: number): string => plural(n, { one: '# word', other: '# words' });

/** How the marked words stand to those of the key, in one sentence. Told apart from the points. */
function compare({ marked, inKey, shared, f1 }: CueScore): string {
  if (marked === 0 && inKey === 0) return 'The key agrees: no words support it.';
  if (marked === 0) return `You said no words support it. The key marks ${words(inKey)}.`;
  if (inKey === 0) return `You marked ${words(marked)}. The key marks none.`;
  if (f1 === 1) return 'Exactly the key’s words.';
  if (shared === 0)
    return `You marked ${words(marked)}, and ${marked === 1 ? 'it is not one' : 'none of them is one'} of the key’s.`;
  const more = marked - shared;
  const found =
    shared === inKey
      ? `You marked ${inKey === 1 ? 'the key’s word' : `all ${String(inKey)} of the key’s words`}`
      : `You marked ${String(shared)} of the key’s ${words(inKey)}`;
  return more === 0 ? `${found}.` : `${found} and ${String(more)} more.`;
}

/** The sentences of the step between a response and its feedback: which words decided it. */
export const cueText = {
  question: 'Which words decided it?',
  how: 'Mark them: tap a word, or sweep over several. By keyboard, the arrow keys move and the space bar marks.',
  none: 'No words support it',
  send: 'Show me why',
  /** Read out when the response is kept and the question comes. */
  ask: 'Saved. Which words decided it?',
  count: (n: number) => (n === 0 ? 'No word marked.' : `${words(n)} marked.`),
  notSaved: 'Your words are not saved yet.',
  keptHere: 'What you marked is still here, and Claimsort goes on trying by itself.',
  compare,
  yours: 'Your words',
  keys: 'The key’s words',
  same: 'Yours and the key’s',
  inBoth: 'Bold: in both.',
  apart: 'This does not change your points.',
} as const;
