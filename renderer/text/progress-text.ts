import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Label } from '../../content/lesson/label.ts';
import { labelText } from './label-text.ts';
import { formatNumber, plural } from './plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const decimal = (value: number): string => value.toFixed(2).replace('-', '−');
const percent = (share: number): string => `${formatNumber(Math.round(share * 100))} %`;
const answers = (n: number): string => plural(n, { one: '# answer', other: '# answers' });
const inHundred = (share: number): string => formatNumber(Math.round(Math.abs(share) * 100));

/** The sentences of progress, history and the comparison of two attempts. */
export const progressText = {
  documentTitle: 'Progress',
  title: 'Progress',
  loading: 'Counting…',
  empty: 'Nothing to show yet',
  emptyHint: 'When you have finished your first lesson, you see here what you are good at and where you fool yourself.',
  toLessons: 'To the lessons',
  history: 'All attempts',
  decimal,
  percent,

  plot: {
    numbers: 'The numbers',
    attempt: 'Attempt',
    attempts: (first: number, last: number) =>
      first === last ? formatNumber(first) : `${formatNumber(first)} to ${formatNumber(last)}`,
    when: 'Begun',
    lesson: 'Lesson',
    several: (n: number) => plural(n, { one: '# attempt', other: '# attempts' }),
    value: 'Value',
    interval: 'Between',
    between: (low: string, high: string) => `${low} and ${high}`,
    none: '–',
    axis: 'Attempt',
    keys: 'With the keyboard: go to the plot, then use the arrow keys left and right.',
    whisker: 'The upright line through a mark shows how far chance alone may have moved it (95 in 100).',
    grouped: (attempts: number, size: number) =>
      `You have ${formatNumber(attempts)} attempts, too many to draw one by one. Each mark stands for ${formatNumber(size)} in a row: it is the middle one of them, and half of them lie on its upright line.`,
  },

  points: {
    title: 'Points',
    note: 'How much of the points you got, attempt by attempt.',
    first: (share: number) => `In your first attempt you got ${percent(share)} of the points.`,
    change: (first: number, last: number) =>
      `In your first attempt you got ${percent(first)} of the points, in your latest ${percent(last)}.`,
  },
  kappa: {
    title: 'Agreement beyond luck',
    note: 'Cohen’s κ: 0 is what luck would give, 1 is full agreement with the key. Below 0 is less than luck.',
    undefined: 'Where the key or your answers have only one label, it cannot be told.',
  },
  perLabel: {
    title: 'Label by label',
    note: 'How many of the settled claims with this label you found.',
    plot: (label: Label) => `${labelText[label].word}: share that you found`,
    none: (label: Label) => `No settled claim with ${word(label)} was answered yet.`,
  },

  calibration: {
    title: 'How sure, and how often right',
    none: 'You have not said yet how sure you were. Settings has a switch for it.',
    plot: 'How often each step of confidence was right',
    plotNote:
      'On the slanted line, being sure and being right would be the same. Below it: too sure. Above it: too modest.',
    axis: { stated: 'What you said', right: 'How often right' },
    step: { guess: 'Guess', fairly: 'Fairly sure', sure: 'Sure' } satisfies Record<Confidence, string>,
    stepSaid: (confidence: Confidence, n: number, hits: number) => {
      const said = { guess: 'you guessed', fairly: 'you were fairly sure', sure: 'you said sure' }[confidence];
      return n === 1
        ? `The one time ${said}, you were ${hits === 1 ? 'right' : 'not right'}.`
        : `When ${said}, you were right ${formatNumber(hits)} of ${formatNumber(n)} times.`;
    },
    stands: (stated: number) => `stands for ${percent(stated)}`,
    columns: { step: 'You said', stated: 'Stands for', right: 'Right', share: 'Share', between: 'Between' },
    of: (hits: number, n: number) => `${formatNumber(hits)} of ${formatNumber(n)}`,
    labels: 'For each label',
    tooSure: (label: Label, value: number, n: number) =>
      `${labelText[label].word}: too sure, by about ${inHundred(value)} in 100 (${answers(n)}).`,
    tooModest: (label: Label, value: number, n: number) =>
      `${labelText[label].word}: too modest, by about ${inHundred(value)} in 100 (${answers(n)}).`,
    fits: (label: Label, n: number) => `${labelText[label].word}: about as sure as you were right (${answers(n)}).`,
    few: (label: Label, n: number) => `${labelText[label].word}: only ${answers(n)}, too few to tell.`,
    never: (label: Label) => `${labelText[label].word}: never chosen yet.`,
    brier: 'One number for all of it',
    brierSaid: (brier: number, noSkill: number) =>
      `Your Brier score is ${decimal(brier)}. The smaller, the better: 0 is always sure and always right, and ${decimal(noSkill)} is what you get by always saying “I do not know”. ${
        brier < noSkill - 0.005
          ? 'Yours is below that, so how sure you are tells something.'
          : brier > noSkill + 0.005
            ? 'Yours is above that, so being less sure would have been closer.'
            : 'Yours is about that.'
      }`,
    parts: 'What it is made of',
    partsLater: (n: number) =>
      `From 100 answers on, this number is taken apart here. So far there are ${formatNumber(n)}.`,
    reliability: (value: number) =>
      `${decimal(value)} is how far being sure and being right are apart. 0 would be a perfect fit.`,
    resolution: (value: number) =>
      `${decimal(value)} is taken off for telling apart what you know and what you do not. More is better.`,
    uncertainty: (value: number) => `${decimal(value)} is how mixed the labels were. That is not up to you.`,
    sum: 'The first, minus the second, plus the third, is your Brier score (after Murphy, 1973).',
  },

  skills: {
    title: 'Your kinds of claim',
    note: 'Short passages come back by their kind. Here is when.',
    kind: 'Kind',
    caption: 'A kind that you know well comes back later.',
    new: 'not begun',
    none: 'You have not practised yet. After your first passages, this says what comes back when.',
    others: (n: number) =>
      plural(n, { one: '# kind that you have not practised yet', other: '# kinds that you have not practised yet' }),
    empty: 'no passages',
    when: (when: string) => `comes back ${when}`,
    lapses: (n: number) => plural(n, { one: 'forgotten once', other: 'forgotten # times' }),
    seen: (seen: number, of: number) => `${formatNumber(seen)} of ${formatNumber(of)} passages seen`,
  },
} as const;
