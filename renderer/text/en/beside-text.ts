import type { BearingValue } from '../../../content/lesson/source-kind.ts';
import type { BearingVerdict } from '../../../content/scoring/bearing.ts';
import { formatNumber } from '../number-text.ts';

const left = (n: number): string => (n === 1 ? '1 character left.' : `${formatNumber(n)} characters left.`);

/** What a claim bears on, in words for a reader of 15; each completes the question. */
const BEARINGS: Readonly<Record<BearingValue, string>> = {
  sign: 'I would expect it less',
  near: 'Just as much either way',
  against: 'I would expect it more',
  restates: 'It only says the headline again',
  framing: 'Nothing in it could be true or false',
};

/** The words of hints, sentences and bearings. Loaded with their screen. */
export const besideText = {
  hintsName: 'Hints',
  /**
   * The questions of the codebook, in its order. They are the same for every claim, so that none gives an answer away.
   * They ask about the claim's own words: when they asked about the article, two readers counted sentences that only
   * sum up the next ones as evidence or attribution.
   */
  hints: [
    'Take away the words that push you. Is anything left that could be true or false? If not, it’s rhetoric.',
    'Do the claim’s own words point to something you could look up without trusting anyone? Then it’s evidence.',
    'Do its own words put it down to somebody, named or not? Then it’s attribution.',
    'None of these? Then it’s stated as fact with nothing behind it: a bare assertion, which counts as rhetoric.',
  ],
  hintsNote: (isHandedIn: boolean) =>
    `These questions are the same for every claim. A hint costs nothing.${isHandedIn ? ' Your teacher can see that you asked for one.' : ''}`,

  reasoning: { optional: 'Why? One sentence, if you like', required: 'Why? One sentence' },
  reasoningHint: (n: number) => `Your teacher reads it with your answer. ${left(n)}`,
  reasoningSaid: 'Why you chose it',

  differs: 'I see it differently',
  differsLabel: 'How do you see it?',
  differsHint: (n: number) => `One sentence, if you like. It goes into your hand-in, for your teacher. ${left(n)}`,
  differsHintKept: (n: number) =>
    `One sentence, if you like. It is kept with your answers. Your teacher does not see it. ${left(n)}`,
  differsSaid: 'How you see it',
  change: 'Change what you wrote',
  done: 'Done',
  notSaved: 'Not saved yet. Claimsort will keep trying.',

  bearing: 'If the headline were false, would you still expect this?',
  bearingNote: {
    guided: 'An extra question. It doesn’t change your points, and your first answer stands.',
    exam: 'An extra question. It doesn’t change your points. You can change your answer until you hand in.',
  },
  bearings: BEARINGS,
  bearingSaid: (value: BearingValue) => `You said: ${inside(value)}.`,
  bearingKey: (verdict: BearingVerdict, key: BearingValue, or: BearingValue | null) => {
    if (or !== null) {
      const both = `Careful readers differ here: “${inside(key)}”, or “${inside(or)}”.`;
      return verdict === 'other' ? `${both} Your answer is another one.` : `${both} Yours is one of the two.`;
    }
    return verdict === 'first' ? 'The key says the same.' : `The key says: ${inside(key)}.`;
  },
  bearingTitle: 'Would you still expect it?',
  bearingResult: (like: number, of: number) =>
    of === 1
      ? `You were asked about 1 claim, and answered ${like === 1 ? 'like' : 'other than'} the key.`
      : `You answered ${formatNumber(like)} of ${formatNumber(of)} like the key.`,
  bearingDebatable: (n: number) =>
    n === 1
      ? 'On 1 of these, careful readers differ, and yours is one of their answers.'
      : `On ${formatNumber(n)} of these, careful readers differ, and yours is one of their answers.`,
  bearingApart:
    'If the headline were false, would you still expect what the claim says? This isn’t part of your score.',
  bearingList: 'Your answers, claim by claim',

  /** A word of the glossary within a sentence. */
  term: (name: string) => `${name}: what it means`,
} as const;

function inside(value: BearingValue): string {
  const says = BEARINGS[value];
  return says.startsWith('I ') ? says : says.charAt(0).toLowerCase() + says.slice(1);
}
