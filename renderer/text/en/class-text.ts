import type { CollectReport, FileFlag, FileOutcome, ImportReport } from '../../../content/class/import-report.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** The words of the screens of classes. */
export const classText = {
  title: 'Classes',
  intro:
    'For teachers. Hand out a lesson, collect what your students answered, and see what to talk about tomorrow. Everything stays on this computer.',
  teachersOnly: {
    title: 'Do you teach?',
    hint: 'Then Claimsort can also show classes, worksheets and the projector. You can change this in Settings.',
    yes: 'Yes, I teach',
    no: 'No, back to lessons',
  },
  none: 'You have no class yet.',
  noneHint: 'Give your class a name to begin. You can change it later.',
  newTitle: 'A new class',
  newName: 'Name of the class',
  newNameHint: 'For example: 9b, or Tuesday group.',
  create: 'Make this class',
  nameMissing: 'Type a name for the class.',
  open: 'Open',
  students: (count: number) => plural(count, { one: '# student on the list', other: '# students on the list' }),
  noRoster: 'No list of students',
  handedIn: (count: number) => plural(count, { one: '# student handed in', other: '# students handed in' }),
  nothingHandedIn: 'Nothing handed in yet',
  back: 'Classes',
  toClass: 'Back to the class',
  loading: 'Opening the class…',
  gone: 'This class is no longer here.',
  rosterOpened: 'Look at the list that was opened',
  rename: 'Change the name',
  renameSave: 'Save the name',
  renamed: 'The name was saved.',
  remove: 'Remove this class…',
  removeTitle: (name: string) => `Remove “${isolate(name)}”?`,
  removeWhat:
    'This erases everything that this class handed in, the papers you typed in, the list of students and the votes. It cannot be undone. Lessons and your own answers stay.',
  removeYes: 'Erase the class',
  rosterTitle: 'List of students',
  rosterHint:
    'With a list, you see who has not handed in, and names are written as on your list. Choose an Excel workbook (.xlsx) or a CSV file with a column “Name”, and “ID” if you use numbers, or paste the names. You see what was read before it is taken.',
  rosterChoose: 'Choose a list…',
  rosterReplace: 'Choose another list…',
  rosterPaste: 'Paste a list…',
  rosterRemove: 'Remove the list',
  lessonsTitle: 'Lessons',
  lessonsHint: 'Hand a lesson out, collect what comes back, then open the report.',
  handOut: 'Hand out…',
  takeIn: 'Collect…',
  report: 'Report',
  noKey: 'This is an exam edition. A report needs the answer key: open the lesson file that has it.',
  kept: 'This lesson is not among your lessons. What your class handed in is kept, with its key.',
  keptWithoutKey:
    'This lesson and its answer key are not on this computer. For the report, open the lesson file that has the key. What your class handed in is kept.',
  forLesson: (title: string) => `, ${isolate(title)}`,
} as const;

/** The words of handing out a lesson. */
export const handOutText = {
  title: (lesson: string) => `Hand out “${isolate(lesson)}”`,
  what: 'Your students get a lesson file without the answer key. They open it in Claimsort, answer, and hand in one small file each.',
  hidesNothing:
    'Only a lesson your students do not have yet hides its answers. This one comes with Claimsort: every student already has its key. The result of the exam still waits until you give out the file with the key.',
  as: 'What to make',
  forms: {
    'exam-edition': {
      label: 'A file for Claimsort',
      hint: 'For computers that have the program. An exam; the answer key stays with you.',
    },
    'exam-page': {
      label: 'A web page, as an exam',
      hint: 'For any browser: Chromebooks, tablets, phones. The answer key stays with you.',
    },
    'guided-page': {
      label: 'A web page, guided',
      hint: 'For any browser. Students see the reason after each answer.',
    },
  },
  guidedHoldsKey:
    'A guided page holds the answer key: a student who looks into the file can read it. For points that count, make an exam.',
  pageWhat:
    'One file that opens in a browser by a double click, from a stick, a shared folder or your learning platform. It never goes online. Each student hands in one small file, which is not signed.',
  pageRights: (licence: string) =>
    `Put the page where only your class can open it, unless the rights allow more: “${isolate(licence)}”`,
  pageRightsTitle: 'Not for the open web',
  savePage: 'Save the page for students…',
  which: 'Which claims',
  all: (count: number) => `All ${formatNumber(count)} claims`,
  dozen: 'A dozen, chosen by Claimsort',
  dozenHint: 'The headline and eleven more, spread over the article and over the three labels.',
  these: 'The ones I choose',
  chosen: (count: number) =>
    count === 0 ? 'None chosen yet' : plural(count, { one: '# claim chosen', other: '# claims chosen' }),
  chooseOne: 'Choose at least one claim.',
  claim: (number: number) => `Claim ${formatNumber(number)}: `,
  asks: 'Ask students for',
  asksName: 'Their name',
  asksNumber: 'Their name and their student number',
  asksNumberHint: 'Work goes to the right student even if the name is mistyped.',
  asksNumberWithoutNumbers: 'The list of this class has no student numbers, so work will still be matched by name.',
  asksNumberWithoutList: 'Numbers are matched once the class has a list of students with a column “ID”.',
  asksNames: 'Let them choose their name from the list',
  asksNamesHint: 'No name is mistyped. Two students with the same name can’t be told apart.',
  namesGoOut: 'Your list goes out with this file',
  namesGoOutWhat:
    'The file holds every name on your list, without IDs. Anyone who gets the file can read the names, and they stay on every computer where it is opened.',
  reasoning: 'Ask for a sentence of reasoning with each claim',
  reasoningChoice: {
    none: { label: 'No' },
    optional: { label: 'Yes, it may stay empty' },
    required: { label: 'Yes, no answer without it', hint: 'Writing takes time: choose fewer claims.' },
  },
  asksBearing: 'Ask if they would still expect it',
  asksBearingHint:
    'After each label but the headline’s: if the headline were false, would you still expect what the claim says? Scored apart from the points.',
  readsAloud: 'Students may have the text read aloud',
  readsAloudHint:
    'By a voice of their own computer. Turn this off only where reading itself is tested; a screen reader works in any case.',
  folder: 'Folder to hand in to',
  folderHint:
    'The folder as it is called on your students’ computers, for example S:\\9b. Leave this empty to let each student choose.',
  chooseFolder: 'Choose…',
  saveExam: 'Save the file for students…',
  releaseTitle: 'Afterwards: the key',
  releaseHint:
    'When all have handed in, give your students this file. Opening it shows each of them the result that was waiting.',
  saveRelease: 'Save the file with the key…',
  /** `text`: which it is of those that have this number; null where no other has it. */
  saveReleaseOf: (
    revision: number,
    text: { readonly at: number; readonly of: number; readonly isInLibrary: boolean } | null,
  ) => {
    const which =
      text === null
        ? ''
        : `, text ${formatNumber(text.at)} of ${formatNumber(text.of)}${text.isInLibrary ? ' (in your library)' : ''}`;
    return `Save the file with the key for revision ${formatNumber(revision)}${which}…`;
  },
  releaseRevisions:
    'Your class worked on more than one revision. Each student needs the file for the revision they worked on. Their own screen says which one that is. You can also give everyone all the files.',
  releaseChanged: 'Where you changed the key for this class, the file has your answer and your reason.',
  /** In the file itself, where the teacher gave no reason: students read it. */
  releaseWords: {
    changed: 'Your teacher changed this answer.',
    contested: 'Your teacher accepts more than one answer here.',
  },
} as const;

/** The words of collecting hand-ins. */
export const takeInText = {
  title: (lesson: string) => `Collect “${isolate(lesson)}”`,
  titleOfClass: (name: string) => `Collect for ${isolate(name)}`,
  what: 'Choose the folder where the files are, or files and zip files. Folders inside it are read, too, and each file goes to its own lesson. Points are worked out from the answers with your key. Collecting a file twice changes nothing.',
  folder: 'Choose a folder…',
  files: 'Choose files…',
  opened: (count: number) =>
    plural(count, { one: 'Collect the # file that was opened', other: 'Collect the # files that were opened' }),
  starting: 'Looking for files…',
  progress: (done: number, of: number) => `File ${formatNumber(done)} of ${formatNumber(of)}`,
  stop: 'Stop',
  done: 'Done',
  stopped: 'You stopped it. What was collected until then stays.',
  none: 'There was no file to collect.',
  noneHint: 'Files that were handed in end in “.claimsort”; those of older versions in “.handin.json”.',
  ofLessons: (lessons: CollectReport['lessons']) =>
    lessons.map(({ title, taken }) => `${title}: ${formatNumber(taken)}`).join(' · '),
  passedOver: (count: number) =>
    plural(count, {
      one: '# other file was not read. The inbox says why.',
      other: '# other files were not read. The inbox says why.',
    }),
  counts: ({
    taken,
    alreadyThere,
    doubled,
    refused,
    leftOut,
  }: Pick<ImportReport, 'taken' | 'alreadyThere' | 'doubled' | 'refused' | 'leftOut'>) =>
    [
      plural(taken, {
        zero: 'Nothing new.',
        one: '# new file was collected.',
        other: '# new files were collected.',
      }),
      ...(doubled === 0
        ? []
        : [plural(doubled, { one: '# was the same file again.', other: '# were the same files again.' })]),
      ...(alreadyThere === 0
        ? []
        : [plural(alreadyThere, { one: '# was collected before.', other: '# were collected before.' })]),
      ...(refused === 0
        ? []
        : [plural(refused, { one: '# was refused and does not count.', other: '# were refused and do not count.' })]),
      ...(leftOut === 0
        ? []
        : [
            plural(leftOut, {
              one: '# is by a student you erased and was left out.',
              other: '# are by students you erased and were left out.',
            }),
          ]),
    ].join(' '),
  waits: (n: number) =>
    plural(n, {
      one: '# hand-in waits for your decision. Open the report to decide.',
      other: '# hand-ins wait for your decision. Open the report to decide.',
    }),
  lookAt: 'Files to look at',
  file: 'File',
  student: 'Student',
  standing: 'In the report?',
  why: 'What was found',
  standings: { yes: 'Yes', no: 'No', waits: 'Not yet' } satisfies Record<FileOutcome['counts'], string>,
  unknown: 'not known',
} as const;

/** What a flag is about. */
export type Flagged = Pick<FileOutcome, 'name' | 'other' | 'revisions'>;

const theirs = ({ revisions }: Flagged): string =>
  revisions === null
    ? 'The student worked on another revision of this lesson.'
    : `The student worked on revision ${formatNumber(revisions.theirs)}; you have revision ${formatNumber(revisions.ours)}.`;

/** What each flag says, and what to do about it. */
export const flagText: Readonly<Record<FileFlag, (of: Flagged) => string>> = {
  unreadable: () => 'The file cannot be read. Copy it again, then collect it once more.',
  'too-large': () => 'The file is too large to have been handed in from Claimsort.',
  empty: () => 'The file is empty. Ask the student to hand in again.',
  'cut-off': () => 'The end of the file is missing. Ask the student to hand in again.',
  'not-a-hand-in': () => 'This is some other kind of file.',
  'newer-format': () => 'It was made with a newer Claimsort. Update this one.',
  damaged: () => 'The file is damaged. Ask the student to hand in again.',
  'changed-after-hand-in': () => 'It was changed after it was handed in. Talk to the student.',
  'broken-journal': () => 'Parts of this file are missing or in the wrong order. Ask the student to hand in again.',
  'not-handed-in': () => 'The student had not finished. Ask them to finish and hand in.',
  'other-lesson': ({ other }) =>
    other === null ? 'It belongs to another lesson.' : `It belongs to another lesson: ${other}.`,
  'other-revision': (of) =>
    `${theirs(of)} Open the lesson file that this student had in Claimsort, then collect again.`,
  'unknown-lesson': ({ other }) =>
    other === null
      ? 'You do not have its lesson with the key. Open that lesson file, then collect again.'
      : `You do not have “${other}” with its key. Open that lesson file, then collect again.`,
  'own-exam': ({ other }) =>
    other === null
      ? 'You have started an exam on this lesson yourself. Finish it or start over, then collect again.'
      : `You have started an exam on “${other}” yourself. Finish it or start over, then collect again.`,
  'broken-archive': () => 'This zip file cannot be read to its end. Download or copy it again, then collect it.',
  'of-erased': () =>
    'You erased this student from the class, or another of the same name. Nothing of this file was kept. The inbox asks you what to do.',
  'stays-out': () => 'You erased this student, and this file stays out.',
  'already-there': () => 'Collected before.',
  'twice-the-same': () => 'The same file was there more than once. It counts once.',
  'counts-instead': ({ other }) =>
    other === null
      ? 'It takes the place of an earlier file of the same attempt.'
      : `It takes the place of the same work handed in as “${isolate(other)}”.`,
  'newer-counts': ({ other }) =>
    other === null
      ? 'A newer file of the same work counts.'
      : `The newer file of the same work counts: “${isolate(other)}”.`,
  undecided: ({ other, name }) =>
    other === null
      ? 'The same work came in more than once. Open the report to decide whose it is.'
      : other === name
        ? 'This student has other answers for this lesson, too. None of them counts until you decide in the report.'
        : `The same answers were also handed in as “${isolate(other)}”. Neither counts until you decide in the report.`,
  'one-user': ({ other }) =>
    other === null
      ? 'The same user of Claimsort on the same computer handed in under another name too. Open the report to decide.'
      : `The same user of Claimsort on the same computer also handed in another attempt, as “${isolate(other)}”. Neither counts until you decide in the report.`,
  'left-out': ({ other }) =>
    other === null
      ? 'You decided not to count this one.'
      : `The same answers were also handed in as “${isolate(other)}”. You decided not to count this one.`,
  'other-words': (of) =>
    `${theirs(of)} Some claims read differently there and are left out. You can choose the revision in the report.`,
  'not-on-roster': () => 'This name is not on your list of students.',
  'several-on-roster': () => 'Several students on your list have this name.',
  'number-of-another': () => 'On your list, this number belongs to one student and this name to another, or to nobody.',
  'look-alike-name': ({ other, name }) =>
    other === null
      ? 'This name looks like another one.'
      : other === name
        ? 'Somebody else handed in under the same name. Are they one person?'
        : `This name looks like “${isolate(other)}”. Are they one person?`,
  'guided-not-exam': () => 'Done with help (guided). It counts only if you choose “exam or not” in the report.',
  'not-signed': () => 'From a web page: not signed, so nothing shows whether it was changed after it was handed in.',
};
