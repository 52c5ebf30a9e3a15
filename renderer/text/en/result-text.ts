import { LOCALE } from './locale.ts';
import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { Tier } from '../../../content/scoring/tier-of.ts';
import { sayConfidence } from './calibration-text.ts';
import { sayDaysPractised } from './days-practised.ts';
import { labelText } from './label-text.ts';
import { sayPlace } from './claim-place-text.ts';
import { formatDecimal } from '../decimal-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { formatDay } from './when-text.ts';
import { isolate } from '../isolate.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const claims = (n: number): string => plural(n, { one: '# claim', other: '# claims' });
const times = (n: number): string => plural(n, { zero: 'never', one: 'once', other: '# times' });

const some = (n: number): string => plural(n, { zero: 'none', other: '#' });

const inPoints = (n: number): string => plural(n, { one: '# point', other: '# points' });
/** If a partly right label earned the rest of the points. */
const partly = (hits: number, points: number): string => (points > hits ? ', and some partly right' : '');

/** The sentences of the result: counts with words, no percentages, no blame. */
export const resultText = {
  documentTitle: (lesson: string) => `Result: ${lesson}`,
  loading: 'Reading the result…',
  failed: 'The result could not be read',
  title: 'Your result',
  eyebrow: (lesson: string, of: number, finishedAt: string | null) =>
    [isolate(lesson), claims(of), ...(finishedAt === null ? [] : [formatDay(finishedAt)])].join(' · '),
  nameAndDay: (name: string | null, finishedAt: string) =>
    name === null ? formatDay(finishedAt) : `${isolate(name)}, ${formatDay(finishedAt)}`,

  points: (points: number, of: number) => ({
    figure: formatNumber(points),
    words: `of ${plural(of, { one: '# point', other: '# points' })}`,
  }),
  tier: {
    unanswered: 'You answered none of these claims. Read the reasons below, then retry them.',
    none: 'No points yet. Read why each claim has its label, then retry them.',
    some: 'You got some of the points. The reasons show what to look for in the other claims.',
    half: 'You got about half of the points.',
    most: 'You got most of the points.',
    nearly: 'You got nearly all the points.',
    all: 'You got every point there is here.',
  } satisfies Record<Tier, string>,
  /**
   * The terms of the sum of the points; each sentence ends in its points. `points`: of the claims that are not
   * contested.
   */
  hits: (hits: number, n: number, points: number) =>
    plural(n, {
      zero: 'You answered no clear-cut claims.',
      one: `${formatNumber(hits)} of # clear-cut claim right${partly(hits, points)}: ${inPoints(points)}.`,
      other: `${formatNumber(hits)} of # clear-cut claims right${partly(hits, points)}: ${inPoints(points)}.`,
    }),
  missing: (n: number) =>
    `${plural(n, { one: '# claim not answered', other: '# claims not answered' })}: ${inPoints(0)}.`,
  contested: (points: number, answered: number) =>
    `${plural(answered, { one: '# debatable claim', other: '# debatable claims' })}: ${inPoints(points)}.`,
  counting: {
    title: 'How the points are counted',
    points: 'Each claim can earn one point. A label that is partly right earns part of it.',
    hits: 'Clear-cut: the key has one right answer. Only claims you answered are counted here.',
    missing: 'Unanswered claims score 0 and aren’t counted as wrong.',
    contested: 'Debatable: more than one label can be defended. These claims count in the points and nowhere else.',
  },

  before: {
    same: (points: number, of: number, better: number, worse: number, unchanged: number) =>
      `Last time you got ${formatNumber(points)} of ${formatNumber(of)} points. Since then: ${some(better)} better, ${some(worse)} worse, ${some(unchanged)} unchanged.`,
    other: (lesson: string, hits: number, n: number) =>
      `In the lesson before this, “${isolate(lesson)}”, it was ${formatNumber(hits)} of ${plural(n, { one: '# clear-cut claim', other: '# clear-cut claims' })}.`,
  },
  days: sayDaysPractised,

  next: {
    title: 'Next',
    retry: (n: number) => plural(n, { one: 'Retry the one you missed', other: 'Retry the # you missed' }),
    retryWhy: {
      guided: 'A retry shows what you remember of the reasons. It doesn’t change this result.',
      exam: 'Read the reasons below first. A retry doesn’t change this result.',
    },
    continueRetry: 'Continue your retry',
    continueRetryWhy: (answered: number, of: number) =>
      `You have sorted ${formatNumber(answered)} of the ${formatNumber(of)} you missed.`,
    resume: (lesson: string) => `Continue “${isolate(lesson)}”`,
    resumeWhy: (place: ClaimPlace) => `You stopped at ${sayPlace(place).toLowerCase()}.`,
    reviewWhy: 'Due today, so you don’t forget.',
    coach: 'Practise your most common mix-up',
    lesson: (lesson: string) => `Open “${isolate(lesson)}”`,
    lessonWhy: (minutes: number) =>
      `The next lesson. It takes about ${plural(minutes, { one: '# minute', other: '# minutes' })}.`,
    rest: 'Back to lessons',
    restWhy: 'You’re done for today.',
    done: 'Back to the start page',
    doneWhy: 'You’re done with this lesson.',
  },

  nav: 'On this page',
  places: {
    top: 'Your result',
    headline: 'What supports the headline?',
    review: 'Claims to review',
    article: 'The article',
    answers: 'Details',
    keep: 'Keep it',
  },

  lookBack: 'Review in the article',
  print: 'Print',
  pdf: 'Save as PDF…',
  pdfTitle: (lesson: string, day: string) => `Result: ${lesson} · ${day}`,
  pdfName: (lesson: string, day: string) => `${lesson}, result of ${day}.pdf`,
  keepTitle: 'Keep this result',
  keepHint: 'The PDF has your points, your answers and the reason for each claim.',
  printHint: 'The printed result has your points, your answers and the reason for each claim.',

  retry: {
    eyebrow: (lesson: string, finishedAt: string) =>
      `${isolate(lesson)} · Retry of missed claims · ${formatDay(finishedAt)}`,
    title: (fixed: number, of: number) => `You fixed ${formatNumber(fixed)} of ${formatNumber(of)}`,
    apart: 'Your result stays as it was. A retry doesn’t count in your points or your progress.',
    latest: (fixed: number, of: number) =>
      `In your last retry you fixed ${formatNumber(fixed)} of ${formatNumber(of)}.`,
    toResult: 'Back to your result',
    left: (n: number) => plural(n, { one: 'Retry the one that is left', other: 'Retry the # that are left' }),
    look: 'See your last retry',
    fixed: 'Fixed',
    fixedNote: 'These earned the full point this time.',
    open: 'Still to review',
    wasFixed: 'fixed in a retry',
  },

  lookAgain: {
    title: 'Review these first',
    note: 'Wrong ones first, then partly right ones, then unanswered ones. Choose one to see it in the article, with the reason.',
    none: 'Every claim earned its full point. There is nothing to review.',
    verdict: {
      right: (yours: Label) => `Right: you said ${word(yours)}`,
      part: (yours: Label, key: Label) => `Partly right: you said ${word(yours)}, the key says ${word(key)}`,
      wrong: (yours: Label, key: Label) => `Wrong: you said ${word(yours)}, the key says ${word(key)}`,
      missing: (key: Label) => `Not answered: the key says ${word(key)}`,
    },
    number: (n: number) => `Claim ${formatNumber(n)}`,
    more: (n: number) => `Show ${formatNumber(n)} more`,
  },

  perLabel: {
    title: 'Label by label',
    caption: 'Clear-cut claims that you answered.',
    label: 'Label',
    found: 'You found',
    chosen: 'You chose it',
    foundOf: (hits: number, inKey: number) => (inKey === 0 ? '–' : `${formatNumber(hits)} of ${formatNumber(inKey)}`),
    times,
    few: (labels: readonly Label[]) =>
      `In this key, ${new Intl.ListFormat(LOCALE).format(labels.map(word))} ${labels.length === 1 ? 'has fewer than five claims' : 'have fewer than five claims each'}. One slip changes such a count a lot, so it says little about you.`,
  },

  confusion: {
    title: 'What you mixed up',
    caption: 'Rows: what the key says. Columns: what you said. Boxed = correct.',
    corner: 'The key says',
    yours: (label: Label) => `You said ${word(label)}`,
    agree: 'correct',
    none: 'You answered no clear-cut claims, so there is nothing to compare.',
    /** The most frequent mix-up. `isTied`: another one was as frequent. */
    most: (n: number, key: Label, yours: Label, isTied: boolean) => {
      // If each happened only once, none is the most frequent.
      if (n === 1)
        return isTied
          ? 'No mix-up of clear-cut claims happened twice.'
          : `You mixed up one clear-cut claim: you called ${word(key)} “${word(yours)}”.`;
      const what = `calling ${word(key)} “${word(yours)}” (${times(n)}).`;
      return isTied ? `One of your most common mix-ups: ${what}` : `Your most common mix-up: ${what}`;
    },
    noneMixed: 'You mixed up no clear-cut claims.',
  },

  calibration: {
    title: 'How sure you were, and how often you were right',
    step: sayConfidence,
    note: 'A guess is right one time in three by luck, fairly sure should be right two times in three, and sure nearly always.',
    few: 'Too few claims to be sure. Take it as a hint.',
    none: 'You answered no clear-cut claims, so nothing can be said about this.',
  },

  words: {
    title: 'The words that decide',
    exact: (exact: number, partial: number, n: number) =>
      `Exact on ${formatNumber(exact)} of ${claims(n)}, partly right on ${formatNumber(partial)}.`,
    note: 'This isn’t part of your score.',
  },

  contestedList: { title: 'Debatable', note: 'Careful readers disagree here. Worth discussing.' },

  figures: {
    title: 'More statistics',
    kappa: 'Agreement with the key beyond chance (Cohen’s κ): 0 is chance, 1 is full agreement',
    brier: 'Brier score of your confidence: 0 is best, 0.67 is what knowing nothing gives',
    precision: (label: Label) => `When you said ${word(label)}, the key agreed`,
    recall: (label: Label) => `When the key says ${word(label)}, you found it`,
    undefined: '–',
    of: (n: number, of: number) => `${formatNumber(n)} of ${formatNumber(of)}`,
    decimal: formatDecimal,
  },

  /** For a second reader, whose answers go to the author of the lesson. */
  reading: {
    title: 'Finished. Your answers are for the author.',
    titleGiven: 'Finished, and given back',
    titleToGive: 'Finished. Now give it back.',
  },

  awaiting: {
    title: 'Finished. Your result opens with the key.',
    titleGiven: 'Finished, and given to your teacher',
    titleToGive: 'Finished. Now give it to your teacher.',
    what: (answered: number, of: number) => `You answered ${formatNumber(answered)} of ${claims(of)}.`,
    kept: 'Your answers are kept on this computer. You can’t change them any more.',
    keptInBrowser: 'You can’t change your answers any more.',
    nextTitle: 'When you’ll see your result',
    why: {
      set: 'Your teacher set this exam, and decides when you see your result.',
      keyless: 'This lesson came without its answer key, so your result can’t be worked out yet.',
    },
    next: (revision: number) => [
      `When you get the file with the key, open it here. If your class has several, it is the one for revision ${formatNumber(revision)}.`,
      'Your points, and the reason for each claim, then appear on this page.',
    ],
    openKey: 'Open the key file…',
    lookBack: 'Look at your answers in the article',
  },

  reasons: {
    title: 'Every claim, with the reason',
    earned: (credit: number) => plural(credit, { one: '# point', other: '# points' }),
    reason: 'Reason:',
    whyNot: (yours: Label) => `Why not ${word(yours)}:`,
  },

  annotated: {
    title: 'The article with the key’s answers',
    legend:
      'The sign after a claim: a tick is right, a half circle partly right, a cross wrong, a bar not answered. The letter is what the key says: E evidence, A attribution, R rhetoric. R→A: you said rhetoric, the key says attribution. A/R: debatable. Solid line: evidence. Dashed line: attribution. Wavy line: rhetoric. The words that decide are marked.',
  },
} as const;
