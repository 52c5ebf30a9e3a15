import type { DecisionKind } from '../../../content/class/decision.ts';
import type { VoteCounts } from '../../../content/class/classroom.ts';
import type { ClaimsOfLesson, MergeComing, MergeReading } from '../../../content/desk/class/merge-preview.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { isolate } from '../isolate.ts';
import { labelText } from './label-text.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { formatDay, formatTime } from './when-text.ts';

/** In the order in which they stand everywhere. */
const LABELS = Object.keys(labelText) as readonly Label[]; // It has one entry for each label.

/** The words of giving a class to a co-teacher. */
export const sendClassText = {
  title: 'A co-teacher',
  what: 'Save this class as one file for a colleague who teaches it with you. When the file comes back, open it here: Claimsort adds what is new and asks about what you both changed.',
  holds:
    'The file holds the names on your list, everything students handed in, your typed papers and codes, votes, decisions and changes of the key, and the lessons with their answer keys. It holds none of your own answers, no other class and nothing from the inbox.',
  save: 'Send this class to a co-teacher…',
  care: 'Give it to your co-teacher only: anyone who opens it can read names, answers and keys.',
} as const;

/** The most claims or names that are listed; of the others, only the number is given. */
const few = (parts: readonly string[], between: string, most = 12): string =>
  parts.length <= most
    ? parts.join(between)
    : `${parts.slice(0, most).join(between)} and ${formatNumber(parts.length - most)} more`;

const listed = (names: readonly string[]): string =>
  few(
    names.map((name) => isolate(name)),
    ', ',
  );

/** The claims of each lesson: "claims 3 and 7 in “An airdrop story”". */
const claimsOf = (lessons: readonly ClaimsOfLesson[]): string =>
  lessons
    .map(({ title, numbers }) => {
      const known = numbers.flatMap((number) => (number === null ? [] : [formatNumber(number)]));
      const of = `in “${isolate(title)}”`;
      if (known.length < numbers.length || known.length === 0)
        return `${plural(numbers.length, { one: '# claim', other: '# claims' })} ${of}`;
      return `${known.length === 1 ? 'claim' : 'claims'} ${listed(known)} ${of}`;
    })
    .join('; ');

const countClaims = (lessons: readonly ClaimsOfLesson[]): number =>
  lessons.reduce((sum, { numbers }) => sum + numbers.length, 0);

/** A count, and the names of what is counted. */
const counted = (
  count: number,
  forms: { readonly one: string; readonly other: string },
  which: string,
): readonly string[] => (count === 0 ? [] : [`${plural(count, forms)}: ${which}`]);

const sayStudents = (students: MergeComing['students']): readonly string[] => {
  if (students === null) return [];
  const { isNew, joining, leaving, corrected } = students;
  const said = [
    ...(isNew
      ? counted(joining.length, { one: '# student on the list', other: '# students on the list' }, listed(joining))
      : counted(
          joining.length,
          { one: '# student joins the list', other: '# students join the list' },
          listed(joining),
        )),
    ...counted(
      leaving.length,
      { one: '# student leaves the list', other: '# students leave the list' },
      listed(leaving),
    ),
    ...counted(
      corrected.length,
      { one: '# student is corrected on the list', other: '# students are corrected on the list' },
      listed(corrected),
    ),
  ];
  return said.length === 0 ? ['the list of students in another order'] : said;
};

/** What is imported without a question: how many of each kind, and which. */
const sayComing = (comes: MergeComing): readonly string[] => [
  ...counted(comes.handIns.length, { one: '# new hand-in', other: '# new hand-ins' }, listed(comes.handIns)),
  ...counted(
    comes.papers.length,
    { one: '# typed paper or code', other: '# typed papers or codes' },
    listed(comes.papers),
  ),
  ...counted(countClaims(comes.votes), { one: 'votes on # claim', other: 'votes on # claims' }, claimsOf(comes.votes)),
  ...counted(
    countClaims(comes.readings),
    { one: '# change of the key', other: '# changes of the key' },
    claimsOf(comes.readings),
  ),
  ...counted(
    comes.decisions.length,
    { one: '# decision about the same work', other: '# decisions about the same work' },
    few(comes.decisions.map(listed), '; '),
  ),
  ...counted(
    comes.names.length,
    { one: '# name that was given to a student', other: '# names that were given to students' },
    few(
      comes.names.map(
        ({ name, student }) => `“${isolate(name)}” is ${student === null ? 'a student on no list' : isolate(student)}`,
      ),
      ', ',
    ),
  ),
  ...sayStudents(comes.students),
  ...counted(
    comes.revisions.length,
    { one: '# choice of which revision counts', other: '# choices of which revision counts' },
    listed(comes.revisions),
  ),
  ...counted(
    comes.sheets.length,
    { one: '# choice of the claims on paper', other: '# choices of the claims on paper' },
    listed(comes.sheets),
  ),
];

const hands = (counts: VoteCounts | null): string =>
  counts === null
    ? 'none'
    : LABELS.map((label) => `${formatNumber(counts[label])} ${labelText[label].word.toLowerCase()}`).join(', ');

const FRACTIONS = { 0: '0', 0.25: '¼', 0.5: '½', 1: '1' } as const;

/** The words of importing a class from a co-teacher. */
export const mergeClassText = {
  title: {
    'new-class': (name: string) => `Add the class “${isolate(name)}”?`,
    merge: (name: string) => `Merge “${isolate(name)}”?`,
  },
  nothingTitle: (name: string) => `“${isolate(name)}” is up to date`,
  waits: 'A class from a co-teacher was opened.',
  look: 'Look at it…',
  looking: 'Reading the class…',
  failedTitle: 'The class could not be added',
  from: (who: string | null, at: string) =>
    who === null ? `Saved on ${formatDay(at)}.` : `Saved by ${isolate(who)} on ${formatDay(at)}.`,
  calledHere: (name: string) => `On this computer the class is called “${isolate(name)}”.`,
  newHint: 'It will be one of your classes. Your other classes stay as they are.',
  knownHint: 'You have this class already. What is new in the file is added to it.',
  nothing: 'Everything in this file is already here.',
  comes: sayComing,
  nothingComes: 'Nothing is added without your answers.',
  lessons: (titles: readonly string[]) =>
    plural(titles.length, {
      one: `# lesson that is not on this computer: ${listed(titles)}`,
      other: `# lessons that are not on this computer: ${listed(titles)}`,
    }),
  otherKeys: (titles: readonly string[]) =>
    `Your co-teacher has another answer key for ${listed(titles)}. Yours stays, so points may differ. Send your co-teacher the lesson file with the key that should count.`,
  questions: (count: number) => plural(count, { one: '# question', other: '# questions' }),
  questionsHint: 'Nothing is saved before you have answered all of them.',
  finality: 'Merging can’t be undone in one step. To be able to go back, export your profile in the settings first.',
  cancel: 'Cancel',
  close: 'Close',
  take: { 'new-class': 'Add this class', 'known-class': 'Merge', 'nothing-new': 'Close' },
  taking: 'Saving…',
  unanswered: (count: number) =>
    plural(count, { one: 'Answer # more question first.', other: 'Answer # more questions first.' }),
  missing: 'Choose one.',
  side: { here: 'Keep this computer’s', there: 'Take the file’s', both: 'Keep both' },
  changed: (by: string | null, at: string) =>
    by === null ? `Changed ${formatTime(at)}` : `Changed by ${isolate(by)}, ${formatTime(at)}`,
  reading: {
    ask: (number: number | null, title: string) =>
      `${number === null ? 'A claim' : `Claim ${formatNumber(number)}`} in “${isolate(title)}”: you both changed the key`,
    says: (reading: MergeReading): string => {
      if (reading === null) return 'The lesson’s own answer';
      const others = LABELS.filter((label) => label !== reading.label && reading.credits[label] > 0);
      const also = others.map((label) =>
        reading.credits[label] === 1
          ? labelText[label].word
          : `${labelText[label].word} ${FRACTIONS[reading.credits[label]]}`,
      );
      return [labelText[reading.label].word, ...(also.length === 0 ? [] : [`also accepted: ${also.join(', ')}`])].join(
        '; ',
      );
    },
  },
  revision: {
    ask: (title: string) => `“${isolate(title)}”: which revision counts?`,
    says: (side: 'here' | 'there', { here, there }: Readonly<Record<'here' | 'there', number | null>>) => {
      const revision = side === 'here' ? here : there;
      if (revision === null) return 'The one in the library';
      // Two texts may have the same number, if an author changed a lesson without increasing it.
      const which =
        here !== there ? '' : side === 'here' ? ', the text on this computer' : ', another text, from the file';
      return `Revision ${formatNumber(revision)}${which}`;
    },
  },
  vote: {
    ask: (number: number | null, title: string) =>
      `${number === null ? 'A claim' : `Claim ${formatNumber(number)}`} in “${isolate(title)}”: you both have votes`,
    first: (counts: VoteCounts | null) => `First vote: ${hands(counts)}`,
    second: (counts: VoteCounts | null) => `Second vote: ${hands(counts)}`,
    revealed: 'The answer was shown',
  },
  paper: {
    ask: (name: string, title: string) => `The paper of ${isolate(name)} in “${isolate(title)}”: you both corrected it`,
    name: (name: string) => `Name: ${isolate(name)}`,
    answer: (number: number | null, label: Label | null) =>
      `${number === null ? 'A claim' : `Claim ${formatNumber(number)}`}: ${label === null ? 'no answer' : labelText[label].word}`,
    others: (count: number) => plural(count, { one: 'and # more claim', other: 'and # more claims' }),
  },
  decision: {
    ask: (names: readonly string[], title: string) =>
      `The same work handed in as ${listed(names)} in “${isolate(title)}”: you decided differently`,
    says: (kind: DecisionKind, counting: readonly string[]) =>
      ({
        'one-person': `One student, as ${listed(counting)}`,
        together: `Done together by ${listed(counting)}`,
        only: `Only ${listed(counting)} did it`,
      })[kind],
  },
  identity: {
    ask: (name: string) => `Work handed in as “${isolate(name)}”: whose is it?`,
    says: (student: string | null) => student ?? 'A student who is on neither list',
  },
  roster: {
    ask: 'You both changed the list of students',
    says: (count: number) => plural(count, { one: '# student', other: '# students' }),
    only: (names: readonly string[]) => `Only on this list: ${listed(names)}`,
    both: 'All students of both lists',
  },
  erased: {
    ask: (name: string) => `You erased ${isolate(name)} from this class`,
    works: (count: number) =>
      plural(count, {
        zero: 'In the file, this student is on the list.',
        one: 'The file has # piece of work by this student.',
        other: 'The file has # pieces of work by this student.',
      }),
    here: 'Leave this student out',
    there: 'Bring this student back',
  },
} as const;
