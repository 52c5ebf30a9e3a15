import type { AgreementReading } from '../../../content/class/class-report.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { Interval } from '../../../content/statistics/intervals.ts';
import type { ReaderFault } from '../../../content/workshop/reader-fault.ts';
import { isolate } from '../isolate.ts';
import { labelText } from './label-text.ts';
import { formatDecimal } from '../decimal-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { formatDay } from './when-text.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const claims = (count: number): string => plural(count, { one: '# claim', other: '# claims' });

/** A figure with two digits and its interval; a dash if it is undefined. */
const figure = (value: number | null, interval: Interval | null): string =>
  value === null
    ? '–'
    : interval === null
      ? formatDecimal(value)
      : `${formatDecimal(value)} (between ${formatDecimal(interval[0])} and ${formatDecimal(interval[1])})`;

/** The words of the step in which second readers sort the claims, and the author settles disagreements. */
export const readerStepText = {
  title: 'A second reader',
  intro:
    'A colleague sorts the same claims without seeing your key. Where you disagree, one of you has seen something: change the key, keep it, or make the claim debatable.',
  give: 'Give it to a colleague…',
  giveHint:
    'Saves a file with the text and its claims, without your key. Your colleague opens it in Claimsort, sorts the claims, and gives you the file with the answers.',
  givePage: 'Give it as a web page…',
  givePageHint:
    'For a colleague without Claimsort: one file that opens in any browser, without your key. The file with the answers comes back the same way.',
  notYet: 'The text is not ready to be given to a colleague. “Still to do” says what is missing.',
  take: 'Open their answers…',
  takeHint: 'One file or several. You can also drop them on the window.',
  dropHint: 'Drop the files with your readers’ answers on the window.',
  here: 'Sorted on this computer',
  hereHint: 'People who opened your file here, and classes that sorted the lesson.',
  person: (name: string | null, iso: string) =>
    `Take the answers of ${name === null ? 'the person without a name' : isolate(name)}, ${formatDay(iso)}`,
  class: (name: string, students: number) =>
    `Take what most of ${isolate(name)} chose (${plural(students, { one: '# student', other: '# students' })})`,
  taken: ({
    readers,
    answers,
    leftOut,
  }: {
    readonly readers: number;
    readonly answers: number;
    readonly leftOut: number;
  }) =>
    `${plural(answers, { one: '# answer', other: '# answers' })} from ${plural(readers, { one: '# reader', other: '# readers' })} taken.${
      leftOut === 0
        ? ''
        : ` ${plural(leftOut, { one: '# answer is', other: '# answers are' })} left out: you have changed the words of the claim since.`
    }`,
  faults: {
    'not-answers': {
      what: 'That file holds no answers of a reader.',
      now: 'Ask your colleague for the file that Claimsort saved after the last claim.',
    },
    'other-lesson': {
      what: 'These answers belong to another lesson.',
      now: 'Open the lesson that you gave to this reader, and take the answers there.',
    },
    'text-not-here': {
      what: 'The text that this reader sorted is not on this computer.',
      now: 'Take the answers on the computer where you saved the file for your colleague.',
    },
    'not-an-exam': {
      what: 'These answers were given with the key in sight, or are not finished.',
      now: 'A second reader sorts without help. Give your colleague the file from this page.',
    },
    'there-already': { what: 'You have these answers already.', now: 'Nothing was changed.' },
    'no-answers': {
      what: 'There is no answer to any of your claims in it.',
      now: 'You may have changed the words of every claim since you gave it out.',
    },
    'too-many': { what: 'A lesson can hold no more readers.', now: 'Remove one of them first.' },
  } satisfies Record<ReaderFault, { readonly what: string; readonly now: string }>,

  agreement: 'How far you agree',
  none: 'Nobody else has sorted the claims yet.',
  caption:
    'Same label: claims to which both of you gave a label, and how many got the same one. Cohen’s κ: agreement beyond chance; 1 is full agreement, 0 is chance.',
  captionFew: 'Same label: claims to which both of you gave a label, and how many got the same one.',
  reader: 'Reader',
  same: 'Same label',
  kappa: 'Cohen’s κ (95%)',
  remove: 'Remove',
  ofReader: (name: string) => `, ${isolate(name)}`,
  nameOf: ({ name, people, from }: { readonly name: string; readonly people: number; readonly from: string }) => {
    const shown = name === '' ? 'Reader without a name' : isolate(name);
    if (from === 'class') return `${shown} (${plural(people, { one: '# student', other: '# students' })})`;
    return people > 1 ? `${shown} and ${formatNumber(people - 1)} more` : shown;
  },
  sameOf: (same: number, n: number) => `${formatNumber(same)} of ${formatNumber(n)}`,
  outdated: (count: number) =>
    plural(count, {
      one: '# answer is to words that you have changed',
      other: '# answers are to words that you have changed',
    }),
  figure,
  few: (n: number, from: number) =>
    `Only ${claims(n)} ${n === 1 ? 'was' : 'were'} sorted by two of you. Figures of agreement are shown from ${claims(from)} on; below that, one claim more or less would change them too much.`,
  all: (raters: number, n: number) =>
    `${plural(raters, { one: '# reader', other: '# readers' })} with you, ${claims(n)}:`,
  alpha: (value: number | null, interval: Interval | null) => `Krippendorff’s α ${figure(value, interval)}`,
  fleiss: (value: number) => `Fleiss’ κ ${formatDecimal(value)}`,
  reading: {
    chance: 'What agreement there is could come from chance alone.',
    'often-differently': 'You agree more than by chance, but often read these claims differently.',
    partly: 'You agree on part of the claims.',
    alike: 'You read these claims much alike.',
  } satisfies Record<AgreementReading, string>,

  disagreements: (count: number) =>
    plural(count, { zero: 'No open disagreement', one: '# open disagreement', other: '# open disagreements' }),
  allAgree: 'Every label of your readers is the same as yours.',
  allSettled: 'You have settled every disagreement.',
  first: (shown: number, of: number) => `The first ${formatNumber(shown)} of ${formatNumber(of)}. Settle these first.`,
  settled: (count: number) => plural(count, { one: '# settled', other: '# settled' }),
  claim: (number: number) => `Claim ${formatNumber(number)}`,
  ofClaim: (number: number) => `, claim ${formatNumber(number)}`,
  you: 'You',
  words: (words: readonly string[]) => words.map((one) => `“${isolate(one)}”`).join(', '),
  noWords: 'no words support it',
  keep: (label: Label) => `Keep ${word(label)}`,
  takeTheirs: (label: Label) => `Change to ${word(label)}`,
  contested: 'Make it debatable…',
  contestedFor: 'Which other label earns points?',
  contestedHow: 'How well does it fit?',
  half: 'Half as well (½ point)',
  full: 'Just as well (1 point)',
  why: 'Why careful readers disagree',
  whyHint: 'Students read it in the feedback. One or two sentences.',
  whyMissing: 'Say why, so that students can follow.',
  makeContested: 'Make it debatable',
  cancel: 'Cancel',
  toKey: 'To its key',
  how: {
    mine: (label: Label) => `kept as ${word(label)}`,
    theirs: (label: Label) => `changed to ${word(label)}`,
    contested: (label: Label) => `${word(label)}, and debatable`,
  },
  saidOf: (left: number) =>
    left === 0
      ? 'Settled. No disagreement is left.'
      : `Settled. ${plural(left, { one: '# disagreement is', other: '# disagreements are' })} left.`,
} as const;
