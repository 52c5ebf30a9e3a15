import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Label } from '../../content/lesson/label.ts';
import { labelText } from './label-text.ts';
import { formatNumber, plural } from './plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();

/** The sentences of the result. Counts with their words; no percentages, no praise, no blame. */
export const resultText = {
  documentTitle: (lesson: string) => `Result: ${lesson}`,
  loading: 'Reading the result…',
  failed: 'The result could not be read',
  title: 'How you sorted',
  eyebrow: (lesson: string, of: number) => `${lesson} · ${plural(of, { one: '# claim', other: '# claims' })}`,

  points: (points: number, of: number) => ({
    figure: formatNumber(points),
    words: `of ${plural(of, { one: '# point', other: '# points' })}`,
  }),
  pointsNote: 'Each claim can earn one point. A label that is partly right earns part of it.',
  hits: (hits: number, n: number) => ({
    figure: formatNumber(hits),
    words: `of ${plural(n, { one: '# settled claim', other: '# settled claims' })} sorted like the key`,
  }),
  hitsNote: 'Settled: the key has one clear answer. Only claims that you answered are counted here.',
  missing: (n: number) => ({
    figure: formatNumber(n),
    words: plural(n, { one: 'claim without an answer', other: 'claims without an answer' }),
  }),
  missingNote: 'Not answered is not wrong. It earns no point, and is left out of the other counts.',
  contested: (points: number, answered: number) => ({
    figure: formatNumber(points),
    words: `${points === 1 ? 'point' : 'points'} on ${plural(answered, { one: '# claim', other: '# claims' })} where careful people differ`,
  }),
  contestedNote: 'Here more than one label can be defended, so these count in the points and nowhere else.',

  debrief: 'What holds the headline up?',
  again: (n: number) => plural(n, { one: 'Sort the missed one again', other: 'Sort the # missed ones again' }),
  lookBack: 'Look back in the article',
  backTo: { lessons: 'Back to the lessons', attempts: 'Back to all attempts' },
  print: 'Print',

  lookAgain: {
    title: 'Look at these again first',
    note: 'Wrong ones first, then those with part of a point, then those without an answer.',
    none: 'Every claim earned its full point. There is nothing to look at again.',
    verdict: {
      right: (yours: Label) => `you said ${word(yours)}, and it earns the full point`,
      part: (yours: Label, key: Label) => `you said ${word(yours)}, the key says ${word(key)}: part of a point`,
      wrong: (yours: Label, key: Label) => `you said ${word(yours)}, the key says ${word(key)}`,
      missing: (key: Label) => `no answer, the key says ${word(key)}`,
    },
    number: (n: number) => `Claim ${String(n)}`,
    more: (n: number) => `Show ${String(n)} more`,
  },

  perLabel: {
    title: 'Label by label',
    caption: 'Over the settled claims that you answered.',
    label: 'Label',
    inKey: 'In the key',
    found: 'You found',
    chosen: 'You chose it',
    foundOf: (hits: number, inKey: number) => (inKey === 0 ? '–' : `${String(hits)} of ${String(inKey)}`),
    times: (n: number) => plural(n, { one: 'once', other: '# times' }),
    never: 'never',
  },

  confusion: {
    title: 'What you took for what',
    caption: 'Rows: what the key says. Columns: what you said. The framed cells are where both agree.',
    corner: 'The key says',
    yours: (label: Label) => `You: ${word(label)}`,
    agree: 'both agree',
    none: 'You answered no settled claim, so there is nothing to compare.',
    /** The pair that was mixed up most, said once in words. */
    most: (n: number, key: Label, yours: Label) =>
      n === 1
        ? `Once you took ${word(key)} for ${word(yours)}.`
        : `Most often you took ${word(key)} for ${word(yours)}: ${String(n)} times.`,
    noneMixed: 'You mixed up no labels.',
  },

  calibration: {
    title: 'How sure, and how often right',
    step: (confidence: Confidence, n: number, hits: number) => {
      const said = { guess: 'you guessed', fairly: 'you were fairly sure', sure: 'you said sure' }[confidence];
      return n === 1
        ? `The one time ${said}, you were ${hits === 1 ? 'right' : 'not right'}.`
        : `When ${said}, you were right ${String(hits)} of ${String(n)} times.`;
    },
    note: 'A guess is right one time in three by luck, fairly sure should be right two times in three, and sure nearly always.',
    few: 'These are few claims. Read it as a hint, not as a measure.',
    none: 'You answered no settled claim, so nothing can be said about this.',
  },

  words: {
    title: 'The words that decide',
    exact: (exact: number, n: number) =>
      `On ${String(exact)} of ${plural(n, { one: '# claim', other: '# claims' })} you marked exactly the words that decide.`,
    partial: (partial: number) =>
      partial === 1 ? 'On one more you found some of them.' : `On ${String(partial)} more you found some of them.`,
    note: 'This is told apart from the points. Where no words support a claim, saying so is the exact answer.',
  },

  contestedList: {
    title: 'Where careful people differ',
    note: 'Good ones to talk about.',
  },

  figures: {
    title: 'More figures, for those who want them',
    kappa: 'Agreement with the key beyond chance (Cohen’s κ): 0 is chance, 1 is full agreement',
    brier: 'Brier score of your confidence: 0 is best, 0.67 is what knowing nothing gives',
    precision: (label: Label) => `When you said ${word(label)}, the key agreed`,
    recall: (label: Label) => `When the key says ${word(label)}, you found it`,
    undefined: '–',
    of: (n: number, of: number) => `${String(n)} of ${String(of)}`,
    decimal: (value: number) => value.toFixed(2),
  },

  awaiting: {
    title: 'Handed in',
    what: (answered: number, of: number) =>
      `You answered ${String(answered)} of ${plural(of, { one: '# claim', other: '# claims' })}.`,
    kept: 'Your answers are kept on this computer and can no longer change.',
    nextTitle: 'How your result opens',
    next: [
      'This lesson came without its answer key. Your teacher has the key and decides when to give it out.',
      'When you get the key file, open it here.',
      'Your points, and the reason for each claim, then appear on this page. That works today or on any later day.',
    ],
    openKey: 'Open the key file…',
    lookBack: 'Look at your answers in the article',
  },

  annotated: {
    title: 'The article with the key’s answers',
    legend:
      'The sign after a claim: a tick is right, a half circle partly right, a cross wrong, a bar not answered. The letter is what the key says: E evidence, A attribution, R rhetoric. R→A: you said rhetoric, the key says attribution. A/R: debatable. Solid line: evidence. Dashed line: attribution. Wavy line: rhetoric. The words that decide are marked.',
  },
} as const;
