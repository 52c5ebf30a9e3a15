import type { Failure, FailureCode } from '../../../content/base/failure.ts';
import { placeText } from './place-text.ts';

/** The sentences about a failure. */
export interface FailureSentences {
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do now. */
  readonly now: string;
}

const SHELF_SAFE = 'Your lessons and your answers are as they were.';
const LIST_SAFE = 'Nothing was taken from that file, and the class is as it was.';
const SAVED_SAFE = 'Everything that was saved before is safe.';

/** The sentences for each expected failure. */
export const failureText: Readonly<Record<FailureCode, FailureSentences>> = {
  'disk-full': {
    what: 'The disk is full, so this could not be saved.',
    safe: SAVED_SAFE,
    now: 'Free some space. Then press “Try again”.',
  },
  'read-only': {
    what: 'Claimsort may not write to its folder, so this could not be saved.',
    safe: SAVED_SAFE,
    now: 'Ask whoever looks after this computer to allow writing to the data folder. “About” shows where it is.',
  },
  'folder-gone': {
    what: 'The folder with your answers is no longer there, so this could not be saved.',
    safe: 'Everything that was saved before is in that folder.',
    now: 'If it was on a stick, put the stick back in. Then press “Try again”. If that does not help, close Claimsort and open it once more.',
  },
  'storage-failed': {
    what: 'This could not be saved or read.',
    safe: SAVED_SAFE,
    now: 'Try again. If it keeps happening, close Claimsort and open it once more.',
  },
  'storage-busy': {
    what: 'Another program is using the file that Claimsort writes to.',
    safe: SAVED_SAFE,
    now: 'Wait a moment. Then try again.',
  },
  'file-unreadable': {
    what: 'That file could not be read.',
    safe: SHELF_SAFE,
    now: 'Check that the file still exists, isn’t a folder, and that you are allowed to read it. Then open it again.',
  },
  'not-ours': {
    what: 'That is not a file that Claimsort can open.',
    safe: SHELF_SAFE,
    now: 'Claimsort opens lessons, exams, hand-ins, classes, profiles, passages and lists of students.',
  },
  'not-for-opening': {
    what: 'That file was saved for a person to read, so Claimsort does not open it.',
    safe: SHELF_SAFE,
    now: 'To take work along to another computer, export your profile in the settings.',
  },
  'file-without-place': {
    what: 'That file is not saved on this computer yet.',
    safe: SHELF_SAFE,
    now: 'Save it in a folder first. Then open it from there.',
  },
  'file-too-large': {
    what: 'That file is too large to be one of Claimsort’s.',
    safe: SHELF_SAFE,
    now: 'Choose another file. Its name usually ends in “.claimsort”.',
  },
  'not-json': {
    what: 'That file is not a lesson: it isn’t in the lesson format.',
    safe: SHELF_SAFE,
    now: 'Choose a lesson file. Its name usually ends in “.claimsort”.',
  },
  'not-a-lesson': {
    what: 'That isn’t a Claimsort lesson.',
    safe: SHELF_SAFE,
    now: 'Choose a lesson file. Its name usually ends in “.claimsort”.',
  },
  'newer-format': {
    what: 'That file was made for a newer Claimsort than this one.',
    safe: SHELF_SAFE,
    now: 'Update Claimsort, or ask for the file in an older format.',
  },
  'damaged-lesson': {
    what: 'That lesson file is damaged or not complete.',
    safe: SHELF_SAFE,
    now: 'Ask whoever gave it to you for a fresh copy.',
  },
  'damaged-passages': {
    what: 'That file of passages is damaged or not complete.',
    safe: 'Your practice is as it was.',
    now: 'Ask whoever gave it to you for a fresh copy.',
  },
  'key-of-another-lesson': {
    what: 'The answer key in that file belongs to another lesson.',
    safe: SHELF_SAFE,
    now: 'Ask whoever gave it to you for the key of this lesson.',
  },
  'file-not-written': {
    what: 'The file was not saved: this place cannot be written to.',
    safe: 'Everything in Claimsort is as it was.',
    now: 'Look whether the folder or the stick is still there. Then save once more, or choose another place.',
  },
  'folder-taken': {
    what: 'That folder already holds work that was done with Claimsort.',
    safe: SHELF_SAFE,
    now: 'Choose an empty folder, or choose to use the work that is in that folder.',
  },
  'not-a-profile': {
    what: 'That file is something other than a Claimsort profile.',
    safe: SHELF_SAFE,
    now: 'Choose a profile file. Its name usually ends in “.claimsort”.',
  },
  'damaged-profile': {
    what: 'That profile file is damaged or not complete, so nothing of it was taken.',
    safe: SHELF_SAFE,
    now: 'Export the profile once more where it comes from. Then try again with the new file.',
  },
  'profile-too-large': {
    what: 'This profile is larger than a profile file can be.',
    safe: SHELF_SAFE,
    now: 'Export it as a table instead, or copy the whole data folder of the program.',
  },
  'damaged-class': {
    what: 'That file of a class is damaged or not complete, so nothing of it was taken.',
    safe: SHELF_SAFE,
    now: 'Ask your co-teacher to send the class once more.',
  },
  'class-too-large': {
    what: 'This class is larger than the file of a class can be.',
    safe: SHELF_SAFE,
    now: 'To move it to another computer, export your profile or copy the whole data folder.',
  },
  'damaged-table': {
    what: 'That file is not a table that can be read: a quotation mark opens and does not close.',
    safe: SHELF_SAFE,
    now: 'Save it again as CSV in the program it comes from. Then choose it again.',
  },
  'roster-too-large': {
    what: 'That file holds more than a list of students: over 20,000 rows, or very much text.',
    safe: LIST_SAFE,
    now: 'Choose the list of one class.',
  },
  'roster-not-utf8': {
    what: 'That list does not say how its letters are stored, so names with accents could come out wrong.',
    safe: LIST_SAFE,
    now: 'Open the list in Excel or another spreadsheet, save it as “CSV UTF-8”, and choose that file.',
  },
  'roster-is-no-table': {
    what: 'That file is not a list that can be read. It may be a web page, an old workbook (.xls), or one locked with a password.',
    safe: LIST_SAFE,
    now: 'Open it in Excel or another spreadsheet, save it as “Excel workbook (.xlsx)” without a password, and choose that file.',
  },
  'damaged-workbook': {
    what: 'That workbook is damaged. Part of it may be missing.',
    safe: LIST_SAFE,
    now: 'Open it in Excel or another spreadsheet, save it again, and choose it again.',
  },
  'formula-without-result': {
    what: 'A cell of that workbook holds a formula without its result. Claimsort does not calculate formulas.',
    safe: LIST_SAFE,
    now: 'Open the workbook in Excel or another spreadsheet, save it, and choose it again.',
  },
  'roster-row-too-long': {
    what: 'A row of that list has more cells than the first row. A comma in a name may cut the name in two.',
    safe: LIST_SAFE,
    now: 'Put the name in that row in quotation marks, or save the list again in a spreadsheet as “CSV UTF-8”.',
  },
  'roster-without-names': {
    what: 'That list has no column with names.',
    safe: LIST_SAFE,
    now: 'Write “Name” over the names, in the first row. “First name” and “Last name” will do as well. Save it, and choose it again.',
  },
  'roster-without-students': {
    what: 'There is nobody on that list.',
    safe: LIST_SAFE,
    now: 'Write one student in each row below the first. Save it, and choose it again.',
  },
  'gradebook-without-students': {
    what: 'No student’s points can go into that file.',
    safe: 'Nothing was saved, and everything in Claimsort is as it was.',
    now: 'In the report, choose the file again. It lists each student who is left out, and what to do.',
  },
  'roster-id-twice': {
    what: 'Two students on that list have the same ID.',
    safe: LIST_SAFE,
    now: 'Correct the ID in the row that is named here. Then choose the list again.',
  },
  'damaged-roster': {
    what: 'A name or an ID on that list cannot be right: it has more than 120 characters, or a broken one.',
    safe: LIST_SAFE,
    now: 'Look at the row that is named here. Then choose the list again.',
  },
  'not-found': {
    what: 'That is no longer here.',
    safe: SHELF_SAFE,
    now: 'Go back to the lessons and choose again.',
  },
  'not-allowed': {
    what: 'That cannot be done here.',
    safe: SHELF_SAFE,
    now: 'Go back to the lessons and choose again.',
  },
  'work-there': {
    what: 'This student already has answers for this lesson.',
    safe: 'Nothing was changed.',
    now: 'Say which of them is to count.',
  },
  'erased-student': {
    what: 'You erased this student from the class before.',
    safe: 'Nothing was changed.',
    now: 'Say whether the student comes back.',
  },
  'already-answered': {
    what: 'This claim was answered before, and the first answer stands.',
    safe: SAVED_SAFE,
    now: 'Go back to the lessons and open this one again.',
  },
  'handed-in-already': {
    what: 'This was handed in before, so its answers can no longer change.',
    safe: SAVED_SAFE,
    now: 'Go back to the lessons and look at the result.',
  },
  'bad-request': {
    what: 'Something went wrong in Claimsort. It wasn’t your fault.',
    safe: SAVED_SAFE,
    now: 'Go back to the lessons and try once more.',
  },
};

/** Failures about a file from outside; the place of any other failure is of use only to a maintainer. */
const OF_A_FILE: ReadonlySet<FailureCode> = new Set<FailureCode>([
  ...(['not-json', 'not-a-lesson', 'damaged-lesson', 'key-of-another-lesson', 'not-a-profile'] as const),
  'damaged-passages',
  ...([
    'damaged-profile',
    'damaged-class',
    'damaged-table',
    'damaged-roster',
    'roster-id-twice',
    'roster-too-large',
  ] as const),
  ...(['roster-row-too-long', 'formula-without-result'] as const),
]);

/** The place of the failure in a file from outside, as a sentence; null if it has none. */
export const tellPlace = ({ code, place }: Failure): string | null =>
  place !== null && OF_A_FILE.has(code) ? placeText(place) : null;

/** A failure as consecutive sentences: what happened, where in a file, what is safe, what to do now. */
export function sayFailure(failed: Failure): readonly string[] {
  const { what, safe, now } = failureText[failed.code];
  const where = tellPlace(failed);
  return where === null ? [what, safe, now] : [what, where, safe, now];
}
