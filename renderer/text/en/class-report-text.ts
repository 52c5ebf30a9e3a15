import type { AttemptRule } from '../../../content/class/attempt-rule.ts';
import type {
  AgreementReading,
  Discussion,
  DiscussionWhy,
  Estimate,
  KeyDoubt,
  PointFigures,
  ReliabilityFigure,
  ReliabilityReading,
  WithoutWork,
} from '../../../content/class/class-report.ts';
import type { GradebookForm } from '../../../content/files/gradebook-programs.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { labelText } from './label-text.ts';
import { programText } from './program-text.ts';
import { formatDecimal, formatShare } from '../decimal-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();

/** Shown if a figure is undefined. */
export const NO_FIGURE = '–';

/** A figure with two digits; a dash if it is undefined. */
export const figure = (value: number | null): string => (value === null ? NO_FIGURE : formatDecimal(value));

/** A reliability; one below 0 means no reliability, however far below it is. */
export const reliability = (of: ReliabilityFigure | null): string =>
  of === null ? NO_FIGURE : of.value < 0 ? 'below 0' : formatDecimal(of.value);

/** A share as a percentage; a dash if it is undefined. */
export const share = (value: number | null): string => (value === null ? NO_FIGURE : formatShare(value));

/** The confidence interval of a figure. */
export const interval = ({ low, high }: Estimate): string =>
  low === null || high === null ? '' : `between ${formatDecimal(low)} and ${formatDecimal(high)}`;

const RULE = 'Which attempt counts';

/** The words of the report of a class. */
export const reportText = {
  title: (lesson: string) => `Report: ${isolate(lesson)}`,
  loading: 'Working out the report…',
  failed: 'The report could not be worked out',
  students: (n: number, of: number) =>
    n === of
      ? plural(n, { one: '# student', other: '# students' })
      : `${formatNumber(n)} of ${plural(of, { one: '# student', other: '# students' })} ${n === 1 || of === 1 ? 'has' : 'have'} work that counts`,
  none: 'No work to show yet.',
  noneHint: (isWaiting: boolean) =>
    isWaiting
      ? 'Decide first what waits at the top of this page.'
      : `Collect what was handed in, or type in papers. To count attempts that were not exams, change “${RULE}” above.`,
  rule: RULE,
  rules: {
    'first-exam': 'Each student’s first exam',
    'last-exam': 'Each student’s last exam',
    first: 'The first attempt, exam or not',
    last: 'The last attempt, exam or not',
    best: 'The best attempt',
  } satisfies Record<AttemptRule, string>,
  ruleHint:
    'Only work that was handed in is known here. A student may have tried the lesson before, with help, and not handed that in.',
  what: 'Report',
  pages: 'A page for each student…',
  exports: 'Save as a file',
  gradebook: (form: GradebookForm) => (form === 'plain' ? 'Gradebook (Excel or CSV)…' : `For ${programText[form]}…`),
  json: 'All figures (JSON)…',

  discussTitle: 'What to discuss',
  discussHint: 'Your class disagreed here, with itself or with the key, more than slips would explain.',
  discussNoAdvice: 'No claim stands out. The few who chose another label could have slipped.',
  discussNone: (students: number) =>
    students === 1
      ? 'There is no clear-cut claim on which your student disagreed with the key.'
      : 'There is no clear-cut claim on which your class disagreed.',
  project: (count: number) =>
    count === 1
      ? 'Put this one on the projector'
      : `Put these ${['', '', 'two', 'three'][count] ?? formatNumber(count)} on the projector`,
  discussMore: (n: number, shown: number) =>
    shown === 0
      ? plural(n, { one: 'Show the claim', other: 'Show the # claims' })
      : plural(n, { one: 'Show # more', other: 'Show # more' }),
  disagreedHint: (students: number) =>
    students === 1
      ? 'Your student chose another label here than the key.'
      : 'Your students disagreed here, with each other or with the key. First come the claims on which they disagreed most.',
  contestedTitle: 'Where careful readers disagree',
  contestedHint: 'More than one label can be defended here. Ask for reasons, not for the right answer.',
  why: {
    contested: 'Careful readers disagree here.',
    'against-the-key': 'Most of those who answered chose another label than the key.',
    'no-majority': 'No label had a majority.',
    'with-the-key': 'Most of those who answered chose the label of the key.',
  } satisfies Record<Exclude<DiscussionWhy, 'key-in-doubt'>, string>,
  byOne: 'Only one student answered this claim.',
  mayBeSlips: 'The others could have slipped.',
  chosen: ({ mostChosen, chosenBy, answered }: Discussion) => {
    const [first, ...tied] = mostChosen.map(word);
    if (first === undefined) return '';
    const n = formatNumber(chosenBy);
    return chosenBy === answered && answered > 1
      ? `All ${n} chose ${first}.`
      : `${[`${n} of ${formatNumber(answered)} chose ${first}`, ...tied.map((label) => `${n} chose ${label}`)].join(', ')}.`;
  },
  keySays: (label: Label) => `The key says ${word(label)}.`,
  question: 'A question to start with:',
  questions: {
    contested: 'What speaks for each label here?',
    'key-in-doubt': 'Who can say what speaks for the other label?',
    'against-the-key': 'What would the article have to give you, so that you could look this up?',
    'no-majority': 'Which words made you choose your label?',
    'with-the-key': 'Which words made you choose your label?',
  } satisfies Record<DiscussionWhy, string>,
  starter: 'What the key says',
  teacherSays: 'Your reason for the change',
  claimNumber: (number: number) => `Claim ${formatNumber(number)}`,

  figuresTitle: 'The class as a whole',
  tooSmall:
    'With fewer than ten students, averages and other figures show little but chance. Here you see counts instead.',
  mean: 'Mean of the points',
  meanSays: (mean: number, of: number) => `On average, ${formatNumber(round(mean))} of ${formatNumber(of)} points.`,
  group: ({ n, of, isSameClaims }: PointFigures) =>
    `${plural(n, { one: '# student', other: '# students' })} with ${plural(of, { one: '# claim', other: '# claims' })}${isSameClaims ? '' : ', not all the same ones'}`,
  groupsSay: 'Your students were not all asked the same claims, so there is no one mean for the class.',
  spread: 'Spread',
  spreadSays: ({ min, median, max }: PointFigures) =>
    `From ${formatNumber(min)} to ${formatNumber(max)} points${median === null ? '' : `; half of the students have ${formatNumber(median)} or more`}.`,
  pointsOfFew: 'The points',
  pointsOfFewSay: ({ n, of, min, max }: PointFigures) => {
    const points = `${formatNumber(max)} of ${formatNumber(of)} points.`;
    if (n === 1) return points;
    if (min < max) return `From ${formatNumber(min)} to ${points}`;
    return `${n === 2 ? 'Both' : `All ${formatNumber(n)}`} have ${points}`;
  },
  kr20: 'KR-20, on hits',
  alpha: 'Cronbach’s α, on points',
  reliabilitySays: ({ reading, sem }: ReliabilityFigure) =>
    sem === null
      ? RELIABILITY[reading]
      : `${RELIABILITY[reading]} With other, similar claims a student’s result could differ by about ${plural(round(sem), { one: '# point', other: '# points' })}.`,
  reliabilityCare: 'Claims of one article depend on each other, so the true value is probably lower.',
  complete: (n: number, isSameClaims: boolean, of: number) =>
    isSameClaims
      ? plural(n, {
          one: 'Over the # student who answered everything.',
          other: 'Over the # students who answered everything.',
        })
      : `Over the ${plural(n, { one: '# student', other: '# students' })} who were asked the same ${plural(of, { one: '# claim', other: '# claims' })} and answered them all.`,
  krippendorff: 'Krippendorff’s α of the class',
  krippendorffSays: {
    chance: 'What agreement there is could come from chance alone.',
    'often-differently': 'Your students agree more than by chance, but often read these claims differently.',
    partly: 'Your students agree on part of the claims.',
    alike: 'Your students read these claims much alike.',
  } satisfies Record<AgreementReading, string>,
  fewComplete: 'Fewer than ten students answered every claim.',
  undefined: 'It cannot be worked out from what was handed in.',
  sd: (sd: number) => `standard deviation ${formatDecimal(sd)}`,

  claimsTitle: 'Claim by claim',
  claimsCaption: `How easy: the share of the possible points that those who answered earned. Tells students apart: whether students who did well elsewhere did well here, from −1 to 1. ${NO_FIGURE}: too few answers, or all the same.`,
  claimsCaptionOfFew: 'Like the key: how many of those who answered chose the label of the key.',
  claim: 'Claim',
  key: 'Key',
  responses: 'What was chosen',
  facility: 'How easy (facility)',
  discrimination: 'Tells students apart (discrimination)',
  likeTheKey: 'Like the key',
  likeTheKeySays: (n: number, answered: number) =>
    answered === 0 ? NO_FIGURE : `${formatNumber(n)} of ${formatNumber(answered)}`,
  missing: 'No answer',
  missingOf: (missing: number, asked: number) =>
    asked === 0 ? 'not asked' : `${formatNumber(missing)} of ${formatNumber(asked)}`,
  notes: 'To look at',
  changes: 'The key',
  change: 'Change the key…',
  changeFor: (number: number) => ` for claim ${formatNumber(number)}`,
  counts: (evidence: number, attribution: number, rhetoric: number) =>
    `${formatNumber(evidence)} evidence, ${formatNumber(attribution)} attribution, ${formatNumber(rhetoric)} rhetoric`,
  /** `answered`: how many answered in all; fewer may have been asked the same claims. */
  doubt: ({ label, chosenBy, answered: alike, because }: KeyDoubt, answered: number) => {
    const who = alike < answered ? `Of ${formatNumber(alike)} students who were asked the same claims, ` : '';
    const count = alike < answered ? formatNumber(chosenBy) : `${formatNumber(chosenBy)} of ${formatNumber(alike)}`;
    const did = because === 'stronger' ? 'better' : 'no worse';
    return chosenBy === alike
      ? `${who}${who === '' ? 'All' : 'all'} ${formatNumber(chosenBy)} chose ${word(label)}. Is the key right?`
      : `${who}${count} chose ${word(label)}, and they did ${did} elsewhere than the others. Is the key right?`;
  },
  weak: 'Students who did well elsewhere did no better here.',
  isContested: 'Debatable',
  isChanged: 'You changed it',

  bookTitle: 'Gradebook',
  bookCaption: 'Each cell shows the label that was chosen, and what it earned.',
  bookLegend: [
    ['full', 'full point'],
    ['part', 'part of a point'],
    ['none', 'no point'],
    ['missing', 'no answer (counted apart)'],
    ['not-asked', 'not asked'],
  ] as const,
  student: 'Student',
  points: 'Points',
  pointsOf: (of: number) => `Points of ${formatNumber(of)}`,
  earned: (points: number, of: number) => `${formatNumber(points)} of ${formatNumber(of)}`,
  sort: 'Order',
  orders: { list: 'As on your list', 'last-name': 'By last name', points: 'By points' },
  without: {
    nothing: 'nothing handed in',
    'not-by-rule': 'handed in, but not the attempt that counts',
    undecided: 'undecided',
    'left-out': 'you left this work out',
    'other-words': 'worked on a revision whose claims read differently',
  } satisfies Record<WithoutWork, string>,
  cameFrom: { paper: 'on paper', code: 'by code' },
  notOnRoster: 'not on your list',
  more: 'More',
  exportStudent: 'Save this student’s work…',
  eraseStudent: 'Erase this student’s work…',
  of: (name: string) => `, ${isolate(name)}`,
  eraseTitle: (name: string) => `Erase the work of ${isolate(name)}?`,
  eraseWhat:
    'All that this student handed in is erased from this computer. A student who is on your list is also taken off it. It cannot be undone. Files that you keep elsewhere stay.',
  eraseYes: 'Erase it',
  cell: (claim: number, label: Label | null, credit: number, isAsked: boolean) =>
    !isAsked
      ? `Claim ${formatNumber(claim)}: not asked`
      : label === null
        ? `Claim ${formatNumber(claim)}: no answer`
        : `Claim ${formatNumber(claim)}: ${word(label)}, earns ${formatNumber(credit)}`,

  alikeTitle: 'Similar or identical names',
  alike: (one: string, other: string) => `“${one}” and “${other}” may be one person. They are counted as two.`,

  changesTitle: 'Where you changed the key',
  changed: (number: number, before: Label, after: Label) =>
    before === after
      ? `Claim ${formatNumber(number)}: ${word(after)}, with other points`
      : `Claim ${formatNumber(number)}: ${word(after)} instead of ${word(before)}`,
  noReason: 'You gave no reason.',
  effect: (
    students: number,
    means: readonly { readonly of: number; readonly before: number; readonly after: number }[],
  ) =>
    students === 0
      ? 'Nobody’s points changed.'
      : [
          `${plural(students, { one: 'The points of # student changed', other: 'The points of # students changed' })}.`,
          ...means
            .filter(({ before, after }) => before !== after)
            .map(
              ({ of, before, after }) =>
                `The mean went from ${formatDecimal(before)} to ${formatDecimal(after)} of ${formatNumber(of)}.`,
            ),
        ].join(' '),
  undo: 'Undo',
  undoFor: (number: number) => ` the change of claim ${formatNumber(number)}`,
  changeTitle: (number: number) => `Change the key of claim ${formatNumber(number)}`,
  changeWhat:
    'For this class only. All points are recalculated. Nothing that was handed in is changed, and you can undo it.',
  rightLabel: 'The right label',
  earns: (label: Label) => `What ${word(label)} earns`,
  credit: { 0: 'nothing', 0.25: 'a quarter', 0.5: 'half a point', 1: 'a full point' },
  reasonLabel: 'Your reason (optional)',
  reasonHint: (left: number) =>
    `Students see it on their pages and in the file with the key, in place of the lesson’s reason. ${plural(left, { zero: 'No characters left.', one: '# character left.', other: '# characters left.' })}`,
  isOwnKey: 'This is what the lesson’s key says. Your reason is kept only where you change something.',
  saveChange: 'Change it',

  revisionsTitle: 'Different revisions of this lesson',
  revisionsWhy: (n: number) =>
    plural(n, {
      one: 'Your class worked on different revisions, and # claim reads differently in them. It counts only for students who saw it in the words of the revision that you choose.',
      other:
        'Your class worked on different revisions, and # claims read differently in them. They count only for students who saw them in the words of the revision that you choose.',
    }),
  /** Said before the teacher takes a revision that the program has come with and that the class has not worked on. */
  revisionNewer: (number: number, changed: number, rekeyed: number) =>
    [
      `The program has a newer revision ${formatNumber(number)} of this lesson. Your class stays with its own until you choose the newer one.`,
      changed === 0
        ? ''
        : plural(changed, {
            one: 'Then # claim is left out of the work you have, because its words have changed.',
            other: 'Then # claims are left out of the work you have, because their words have changed.',
          }),
      rekeyed === 0
        ? ''
        : plural(rekeyed, {
            one: 'One more claim has another answer or other points in the new key, so scores change.',
            other: '# more claims have another answer or other points in the new key, so scores change.',
          }),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  revisionChoice: 'Count by',
  revision: (number: number, works: number) =>
    `Revision ${formatNumber(number)} (${plural(works, { zero: 'no attempts', one: '# attempt', other: '# attempts' })})`,
  revisionNoKey: (number: number) =>
    `Revision ${formatNumber(number)} cannot be chosen: its key is not on this computer. Open the lesson file that has it.`,
  changedClaims: (number: number) => `Only in revision ${formatNumber(number)}:`,
} as const;

const round = (value: number): number => Math.round(value * 10) / 10;

const RELIABILITY = {
  chance: 'Differences between these points could come from chance alone.',
  little: 'These points tell students apart a little.',
  roughly: 'These points tell students apart roughly.',
  well: 'These points tell students apart well.',
} as const satisfies Record<ReliabilityReading, string>;
