import type { Confidence } from '../../../content/attempt/confidence.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { sayConfidence } from './calibration-text.ts';
import { sayDaysPractised } from './days-practised.ts';
import { labelText } from './label-text.ts';
import { formatDecimal, formatShare } from '../decimal-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const answers = (n: number): string => plural(n, { one: '# answer', other: '# answers' });
const outOf = (n: number): string => plural(n, { one: '# point', other: '# points' });
const inHundred = (share: number): string => formatNumber(Math.round(Math.abs(share) * 100));

interface Share {
  readonly hits: number;
  readonly n: number;
}
const shareOf = ({ hits, n }: Share): string => `${formatNumber(hits)} of ${formatNumber(n)}`;

/** The sentences of progress, history and the comparison of two attempts. */
export const progressText = {
  documentTitle: 'Progress',
  title: 'Progress',
  loading: 'Loading…',
  empty: 'Nothing to show yet',
  emptyHint: 'When you have finished your first lesson, you see here what you are good at and where you trip up.',
  toLessons: 'Back to lessons',
  history: 'All attempts',
  decimal: formatDecimal,
  percent: formatShare,

  plot: {
    numbers: 'The numbers',
    attempt: 'Attempt',
    attempts: (first: number, last: number) =>
      first === last ? formatNumber(first) : `${formatNumber(first)} to ${formatNumber(last)}`,
    when: 'Started',
    lesson: 'Lesson',
    several: (n: number) => plural(n, { one: '# attempt', other: '# attempts' }),
    value: 'Value',
    interval: 'Between',
    between: (low: string, high: string) => `${low} and ${high}`,
    none: '–',
    axis: 'Attempt',
    /** For screen readers; a person who sees the plot finds the table below it. */
    keys: 'With the keyboard: go to the plot, then use the arrow keys left and right.',
    whisker: 'The vertical line shows the likely range (95%).',
    grouped: (attempts: number, size: number) =>
      `You have ${formatNumber(attempts)} attempts, too many to draw one by one. Each mark stands for ${formatNumber(size)} in a row: it is the middle one of them, and half of them lie on its vertical line.`,
  },

  points: {
    title: 'Points',
    note: 'How much of the points you got, attempt by attempt.',
  },
  kappa: {
    title: 'Better than guessing',
    note: 'Cohen’s κ: 0 is what guessing would give, 1 is full agreement with the key. Below 0 is worse than guessing.',
    undefined: 'It can’t be worked out for attempts in which the key or your answers have only one label.',
  },
  perLabel: {
    title: 'Label by label',
    note: 'How many of the clear-cut claims with this label you found.',
    plot: (label: Label) => `${labelText[label].word}: share that you found`,
    none: (label: Label) => `You haven’t answered a clear-cut ${word(label)} claim yet.`,
  },

  calibration: {
    title: 'How sure you were, and how often you were right',
    plot: 'How often each step of confidence was right',
    plotNote: 'On the diagonal, you’re exactly as right as you feel. Below: overconfident. Above: underconfident.',
    axis: { stated: 'What you said', right: 'How often right' },
    step: { guess: 'Guess', fairly: 'Fairly sure', sure: 'Sure' } satisfies Record<Confidence, string>,
    stepSaid: sayConfidence,
    stands: (stated: number) => `means ${formatShare(stated)}`,
    columns: { step: 'You said', stated: 'Means', right: 'Right', share: 'Share', between: 'Between' },
    of: (hits: number, n: number) => `${formatNumber(hits)} of ${formatNumber(n)}`,
    labels: 'For each label',
    tooSure: (label: Label, value: number, n: number) =>
      `${labelText[label].word}: overconfident by about ${inHundred(value)} points (${answers(n)}).`,
    tooModest: (label: Label, value: number, n: number) =>
      `${labelText[label].word}: underconfident by about ${inHundred(value)} points (${answers(n)}).`,
    fits: (label: Label, n: number) => `${labelText[label].word}: you were about as right as you felt (${answers(n)}).`,
    few: (label: Label, n: number) => `${labelText[label].word}: only ${answers(n)}, too few to tell.`,
    never: (label: Label) => `${labelText[label].word}: never chosen yet.`,
    brier: 'Brier score',
    brierSaid: (brier: number, noSkill: number) =>
      `Your Brier score is ${formatDecimal(brier)}. The smaller, the better: 0 is always sure and always right, and ${formatDecimal(noSkill)} is what you get by always saying “I do not know”. ${
        brier < noSkill - 0.005
          ? 'Yours is below that, so how sure you are tells something.'
          : brier > noSkill + 0.005
            ? 'Yours is above that, so being less sure would have been closer.'
            : 'Yours is about that.'
      }`,
    parts: 'What it is made of',
    reliability: (value: number) =>
      `${formatDecimal(value)} is how far being sure and being right are apart. 0 is a perfect fit.`,
    resolution: (value: number) =>
      `${formatDecimal(value)} is taken off for telling apart what you know and what you do not. More is better.`,
    uncertainty: (value: number) => `${formatDecimal(value)} comes from the mix of labels, not from you.`,
    sum: 'The first, minus the second, plus the third, is your Brier score (after Murphy, 1973).',
  },

  summary: {
    title: 'How you’re doing',
    attempts: (n: number, days: number) =>
      `You have finished ${plural(n, { one: '1 attempt', other: '# attempts' })}. ${sayDaysPractised(days)}`,
    first: (points: number, of: number) => `You got ${formatNumber(points)} of ${outOf(of)} in your first attempt.`,
    change: (first: number, latest: number) =>
      `In your first attempt you got ${formatShare(first)} of the points, in your latest ${formatShare(latest)}.`,
    extremes: (most: Label, found: Share, least: Label, missed: Share) =>
      `You’re best at ${word(most)} (${shareOf(found)}). ${labelText[least].word} is hardest for you (${shareOf(missed)}).`,
    sure: (hits: number, n: number) =>
      `When you were sure, you were right ${formatNumber(hits)} of ${formatNumber(n)} times.`,
    picture: 'What you find',
    pictureOf: (attempts: number) =>
      attempts === 1
        ? 'Clear-cut claims in your latest attempt.'
        : `Clear-cut claims in your latest ${formatNumber(attempts)} attempts.`,
    found: (share: Share) => (share.n === 0 ? 'none answered yet' : `${shareOf(share)} found`),
  },
  more: 'More statistics',

  skills: {
    title: 'Your types of claim',
    note: 'Short passages come back by their type. The better you know a type, the later it returns. Easy passages are easy on purpose: one word often gives the answer away. In medium and hard ones it does not.',
    kind: 'Type',
    caption: 'When each type comes back',
    new: 'not started',
    none: 'You haven’t practised yet. Types show up here after your first passage.',
    others: (n: number) =>
      plural(n, { one: '# type that you haven’t practised yet', other: '# types that you haven’t practised yet' }),
    empty: 'no passages',
    when: (when: string) => `comes back ${when}`,
    lapses: (n: number) => plural(n, { one: 'forgotten once', other: 'forgotten # times' }),
    seen: (seen: number, of: number) => `${formatNumber(seen)} of ${formatNumber(of)} passages seen`,
  },
} as const;
