import type { VoteStep } from '../../../content/class/classroom.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** The words on the projector: few, and large. */
export const projectorText = {
  loading: 'Opening the lesson…',
  failed: 'This lesson cannot be shown.',
  pick: 'Choose a claim…',
  pickTitle: 'Choose a claim',
  pickedTitle: 'To discuss',
  allTitle: 'All claims',
  pickClaim: (number: number) => `Claim ${formatNumber(number)}:`,
  standing: { shown: 'answer shown', voted: 'voted', now: 'on the projector' },
  leave: 'Leave',
  help: 'Keys, and where votes are kept',
  keptWith: (name: string) => `Votes are kept with “${isolate(name)}”.`,
  clear: 'Delete all votes of this lesson…',
  clearTitle: 'Delete all votes of this lesson?',
  clearWhat:
    'The votes of this class and which answers were shown are deleted. What was handed in stays. You can bring the votes back.',
  clearYes: 'Delete the votes',
  previous: 'Previous claim',
  next: 'Next claim',
  question: 'What reason does the article give you to believe this?',
  voteFirst: 'Hands up. How many say…',
  voteAgain: 'Hands up again. How many say…',
  hands: (label: string) => `Hands for ${label.toLowerCase()}`,
  take: 'Take the vote',
  correct: 'Correct',
  correctWhich: { 1: 'the first vote', 2: 'the second vote' },
  correctFirst: 'Correct the first vote. How many said…',
  correctSecond: 'Correct the second vote. How many said…',
  save: 'Save',
  hide: 'Hide this vote until the second one is in',
  hidden: (count: number) =>
    `${plural(count, { one: '# hand', other: '# hands' })}. Hidden until the second vote is in.`,
  showFirst: 'Show the first vote',
  hideFirst: 'Hide the first vote',
  undo: {
    'first-vote': 'Undo the first vote',
    'second-vote': 'Undo the second vote',
    'first-corrected': 'Undo the correction of the first vote',
    'second-corrected': 'Undo the correction of the second vote',
    revealed: 'Hide the answer again',
    cleared: 'Bring the deleted votes back',
  } satisfies Record<VoteStep, string>,
  takeHandedIn: (count: number) =>
    plural(count, { one: 'Use the # answer that was handed in', other: 'Use the # answers that were handed in' }),
  talk: 'Now talk to your neighbour: which word decides it?',
  again: 'Vote again',
  reveal: 'Show the answer',
  first: 'First vote',
  second: 'Second vote',
  votes: (count: number) => plural(count, { one: '# hand', other: '# hands' }),
  answer: 'The key says',
  words: 'The words that decide it are marked.',
  noWords: 'Nothing backs this up.',
  noCue: 'No single word decides it.',
  contested: 'Careful readers disagree here.',
  changed: 'Your teacher changed this answer.',
  shift: (before: number, of: number, after: number, ofAfter: number) =>
    `Right: ${formatNumber(before)} of ${formatNumber(of)} before, ${formatNumber(after)} of ${formatNumber(ofAfter)} after talking.`,
  /** Only if the counts do not show at a glance which way the votes moved. No count can say who changed their vote. */
  gain: (gain: number) =>
    gain > 0
      ? null
      : gain === 0
        ? 'The same share was right as before.'
        : 'A smaller share was right than before. Why?',
  end: 'That was the last claim.',
  endOfPicked: 'That was the last claim to discuss.',
  keys: (blank: string) =>
    `Page Down: next step. Page Up: previous claim. ${blank}: blank screen. F11: full screen. Esc: leave.`,
  blank: (key: string) => `The screen is blank. Press ${key} to go on.`,
  fromPaper: 'Type in from paper…',
} as const;
