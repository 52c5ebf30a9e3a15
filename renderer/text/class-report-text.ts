import type { AttemptRule, Discussion, Estimate } from '../../content/classroom/class-report.ts';
import type { Label } from '../../content/lesson/label.ts';
import { labelText } from './label-text.ts';
import { formatNumber, plural } from './plural.ts';

const word = (label: Label): string => labelText[label].word.toLowerCase();
const two = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 });

/** What stands where a figure is undefined. */
export const NO_FIGURE = '–';

/** A figure with two digits; a dash where it is undefined. */
export const figure = (value: number | null): string => (value === null ? NO_FIGURE : two.format(value));

/** A share as a percentage; a dash where it is undefined. */
export const share = (value: number | null): string => (value === null ? NO_FIGURE : percent.format(value));

/** Between which two figures the true one probably lies. */
export const interval = ({ low, high }: Estimate): string =>
  low === null || high === null ? '' : `between ${two.format(low)} and ${two.format(high)}`;

/** The words of the report of a class. */
export const reportText = {
  title: (lesson: string) => `Report: ${lesson}`,
  loading: 'Working out the report…',
  failed: 'The report could not be worked out',
  students: (n: number, of: number) =>
    n === of
      ? plural(n, { one: '# student', other: '# students' })
      : `${formatNumber(n)} of ${plural(of, { one: '# student', other: '# students' })} handed in`,
  none: 'Nobody’s work counts here yet.',
  noneHint: 'Collect what was handed in, type in papers, or choose below to count attempts that were not exams.',
  rule: 'Which work counts',
  rules: {
    'first-exam': 'Each student’s first exam',
    'last-exam': 'Each student’s last exam',
    first: 'The first attempt, exam or not',
    last: 'The last attempt, exam or not',
    best: 'The best attempt',
  } satisfies Record<AttemptRule, string>,
  print: 'Print…',
  pdf: 'Save as PDF…',
  pdfName: (lesson: string) => `Report ${lesson}.pdf`,
  pages: 'A page for each student…',
  exports: 'Save as a file',
  plain: 'Gradebook (CSV)…',
  canvas: 'For Canvas…',
  moodle: 'For Moodle…',
  brightspace: 'For Brightspace…',
  json: 'All figures (JSON)…',

  discussTitle: 'Discuss these three',
  discussHint: 'Here your class was of two minds, or of another mind than the key.',
  discussNone: 'There is no claim on which your class was of two minds.',
  discussMore: (n: number) => plural(n, { one: 'Show # more', other: 'Show # more' }),
  contestedTitle: 'Where careful people differ',
  contestedHint: 'More than one label can be defended here. Ask for reasons, not for the right answer.',
  why: {
    split: 'Your class was split.',
    'against-the-key': 'Most of your class chose something else than the key.',
    'strong-students-differ': 'Students who did well elsewhere chose something else than the key here.',
    contested: 'Careful people differ here.',
  } satisfies Record<Discussion['why'], string>,
  chosen: ({ mostChosen, chosenBy, answered }: Discussion) =>
    `${formatNumber(chosenBy)} of ${formatNumber(answered)} chose ${word(mostChosen)}.`,
  starter: 'To start the talk:',
  claimNumber: (number: number) => `Claim ${formatNumber(number)}`,

  figuresTitle: 'The class as a whole',
  tooSmall:
    'With fewer than ten students, figures like these say little. They are shown in grey. Look at the claims instead.',
  mean: 'Mean of the points',
  meanSays: (mean: number, of: number) => `On average, ${formatNumber(round(mean))} of ${formatNumber(of)} points.`,
  spread: 'Spread',
  spreadSays: (min: number, median: number, max: number) =>
    `From ${formatNumber(min)} to ${formatNumber(max)} points; half of the class has ${formatNumber(median)} or more.`,
  kr20: 'KR-20, on hits',
  alpha: 'Cronbach’s α, on points',
  reliabilitySays: (value: number, sem: number) =>
    `${reliabilityWord(value)} A student’s points would move by about ${formatNumber(round(sem))} if the claims were slightly other ones.`,
  reliabilityCare: 'Claims of one article depend on each other, so this is rather too high than too low.',
  complete: (n: number) =>
    plural(n, {
      one: 'Over the # student who answered everything.',
      other: 'Over the # students who answered everything.',
    }),
  krippendorff: 'Krippendorff’s α of the class',
  krippendorffSays: (value: number) =>
    value >= 0.8
      ? 'Your students read these claims much alike.'
      : value >= 0.4
        ? 'Your students agree on part of the claims.'
        : 'Your students hardly agree more than by chance.',
  undefined: 'It cannot be worked out from what was handed in.',
  sd: (sd: number) => `standard deviation ${two.format(sd)}`,

  claimsTitle: 'Claim by claim',
  claimsCaption:
    'Facility: the share of the possible points that those who answered earned. Discrimination: whether students who did well elsewhere did well here, from −1 to 1.',
  claim: 'Claim',
  key: 'Key',
  responses: 'What was chosen',
  facility: 'Facility',
  discrimination: 'Discrimination',
  missing: 'No answer',
  notes: 'To look at',
  change: 'Change the key…',
  changeFor: (number: number) => ` for claim ${formatNumber(number)}`,
  counts: (evidence: number, attribution: number, rhetoric: number) =>
    `${formatNumber(evidence)} evidence, ${formatNumber(attribution)} attribution, ${formatNumber(rhetoric)} rhetoric`,
  negative: 'Students who did well elsewhere did worse here. Is the key right?',
  weak: 'It tells strong and weak students hardly apart.',
  drawsTheStrong: (label: Label) => `Students who did well elsewhere were drawn to ${word(label)}.`,
  isContested: 'Contested',

  bookTitle: 'Gradebook',
  bookCaption: 'Each cell shows the label that was chosen, and what it earned.',
  bookLegend: [
    ['full', 'full point'],
    ['part', 'part of a point'],
    ['none', 'no point'],
    ['missing', 'no answer, which is not wrong'],
    ['not-asked', 'not asked'],
  ] as const,
  student: 'Student',
  points: 'Points',
  sort: 'Order',
  byName: 'By name',
  byPoints: 'By points',
  notHandedIn: 'nothing handed in',
  fromPaper: 'on paper',
  notOnRoster: 'not on your list',
  more: 'More',
  exportStudent: 'Save this student’s work…',
  eraseStudent: 'Erase this student’s work…',
  of: (name: string) => `, ${name}`,
  eraseTitle: (name: string) => `Erase the work of ${name}?`,
  eraseWhat:
    'All that this student handed in is erased from this computer, and the line on your list of students. It cannot be undone. Files that you keep elsewhere stay.',
  eraseYes: 'Erase it',
  cell: (claim: number, label: Label | null, credit: number, isAsked: boolean) =>
    !isAsked
      ? `Claim ${formatNumber(claim)}: not asked`
      : label === null
        ? `Claim ${formatNumber(claim)}: no answer`
        : `Claim ${formatNumber(claim)}: ${word(label)}, earns ${formatNumber(credit)}`,

  alikeTitle: 'Names that look alike',
  alike: (one: string, other: string) => `“${one}” and “${other}” may be one person. They are counted as two.`,

  changesTitle: 'Where you changed the key',
  changed: (number: number, before: Label, after: Label) =>
    before === after
      ? `Claim ${formatNumber(number)}: ${word(after)}, with other points`
      : `Claim ${formatNumber(number)}: ${word(after)} instead of ${word(before)}`,
  effect: (students: number, before: number | null, after: number | null) =>
    before === null || after === null
      ? 'Nobody’s points changed.'
      : `${plural(students, { one: 'The points of # student changed', other: 'The points of # students changed' })}; the mean went from ${two.format(before)} to ${two.format(after)}.`,
  undo: 'Undo',
  undoFor: (number: number) => ` the change of claim ${formatNumber(number)}`,
  changeTitle: (number: number) => `Change the key of claim ${formatNumber(number)}`,
  changeWhat:
    'For this class only. All work is worked out anew; nothing that was handed in is changed, and you can undo it.',
  rightLabel: 'The right label',
  earns: (label: Label) => `What ${word(label)} earns`,
  credit: { 0: 'nothing', 0.25: 'a quarter', 0.5: 'half a point', 1: 'a full point' },
  saveChange: 'Change it',
} as const;

/** The words of the pages for students. */
export const pagesText = {
  title: 'A page for each student',
  back: 'Report',
  which: 'Which student',
  all: 'All students',
  pdfName: (lesson: string) => `Student pages ${lesson}.pdf`,
  none: 'There is no page to make: nobody’s work counts.',
  points: (points: number, of: number) => `${formatNumber(points)} of ${formatNumber(of)} points:`,
  hits: (right: number, part: number, wrong: number, missing: number) =>
    [
      `${formatNumber(right)} right`,
      ...(part === 0 ? [] : [`${formatNumber(part)} partly right`]),
      `${formatNumber(wrong)} wrong`,
      ...(missing === 0 ? [] : [`${formatNumber(missing)} without an answer`]),
    ].join(', '),
  practise: 'What to practise',
  practiseSays: (key: Label, chosen: Label, n: number) =>
    `${plural(n, { one: 'Once', other: '# times' })} you took ${word(key)} for ${word(chosen)}. Practise telling these two apart.`,
  practiseMissing: 'Try every claim next time: an answer can only gain.',
  practiseNothing: 'Nothing stands out. Try a harder lesson.',
  again: 'Claims to look at again',
  nothingAgain: 'Every answer earned its full point.',
  yours: (label: Label) => `You said ${word(label)}.`,
  noAnswer: 'You gave no answer.',
  keySays: (label: Label) => `The key says ${word(label)}.`,
} as const;

const round = (value: number): number => Math.round(value * 10) / 10;

const reliabilityWord = (value: number): string =>
  value >= 0.8
    ? 'These points tell students apart well.'
    : value >= 0.6
      ? 'These points tell students apart roughly.'
      : 'These points hardly tell students apart.';
