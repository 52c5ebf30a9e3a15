import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

/** The words of marking the claims of an article. */
export const markingText = {
  title: 'Mark the claims',
  hint: 'Press each sentence that says something a reader could question. Leave the others unmarked: unmarked means not asked, not undisputed. A dozen to twenty claims fill a lesson.',
  article: 'The article, sentence by sentence',
  sideTitle: 'The claims so far',
  count: (claims: number) =>
    plural(claims, { zero: 'No claim marked yet', one: '# claim marked', other: '# claims marked' }),
  noneChosen: 'Choose a marked claim to move its ends by a word or to take its mark away.',
  keys: 'With a sentence in focus: Space marks it, the arrow keys go to the next one. With a claim in focus: Shift with the left or right arrow moves its end by a word, with the up or down arrow to the next comma; Alt+Shift moves its beginning; S splits it after the sentence in the middle.',
  claim: (number: number) => `Claim ${formatNumber(number)}`,
  ends: { start: 'Beginning', end: 'End' },
  wordBack: '◂ word',
  wordOn: 'word ▸',
  earlier: { start: 'Begin a word earlier', end: 'End a word earlier' },
  later: { start: 'Begin a word later', end: 'End a word later' },
  unmark: 'Take the mark away',
} as const;
