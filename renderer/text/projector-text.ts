import { formatNumber, plural } from './plural.ts';

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** The words on the projector: few, and large. */
export const projectorText = {
  loading: 'Opening the lesson…',
  failed: 'This lesson cannot be shown.',
  documentTitle: (number: number, of: number) => `Claim ${formatNumber(number)} of ${formatNumber(of)}`,
  heading: (number: number, of: number) => `Claim ${formatNumber(number)} of ${formatNumber(of)}`,
  leave: 'Leave',
  help: 'Keys, and where votes are kept',
  keptWith: (name: string) => `Votes are kept with “${name}”.`,
  clear: 'Forget all votes',
  previous: 'Previous claim',
  next: 'Next claim',
  question: 'What does the article give you for believing this?',
  voteFirst: 'Hands up. How many say…',
  voteAgain: 'Hands up again. How many say…',
  hands: (label: string) => `Hands for ${label.toLowerCase()}`,
  take: 'Take the vote',
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
  noWords: 'No words support it: that is what decides it.',
  contested: 'Careful people differ here.',
  shift: (before: number, of: number, after: number, ofAfter: number) =>
    `With the key: ${formatNumber(before)} of ${formatNumber(of)} before talking, ${formatNumber(after)} of ${formatNumber(ofAfter)} after.`,
  gain: (gain: number) =>
    gain > 0
      ? `The class went ${percent.format(gain)} of the way that was left.`
      : gain === 0
        ? 'Talking changed nothing here.'
        : 'Talking led away from the key here. Why?',
  end: 'That was the last claim.',
  keys: 'Page Down: next step. Page Up: previous claim. B: blank screen. F11: full screen. Esc: leave.',
  blank: 'The screen is blank. Press B to go on.',
  myClass: 'My class',
  teach: 'For teachers',
  onPaper: 'On paper…',
  onProjector: 'On the projector…',
  fromPaper: 'Type in from paper…',
} as const;
