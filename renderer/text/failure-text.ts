import type { FailureCode } from '../../content/failure.ts';

/** What a person is told when something goes wrong. */
export interface FailureSentences {
  readonly what: string;
  /** What is safe. */
  readonly safe: string;
  /** What to do now. */
  readonly now: string;
}

const SHELF_SAFE = 'Your lessons and your answers are as they were.';
const SAVED_SAFE = 'Everything that was saved before is safe.';

/** The sentences for each thing that can be expected to go wrong. */
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
    now: 'Try again. If it goes on, close Claimsort and open it once more.',
  },
  'storage-busy': {
    what: 'Another program is using the file that Claimsort writes to.',
    safe: SAVED_SAFE,
    now: 'Wait a moment. Then try again.',
  },
  'file-unreadable': {
    what: 'That file could not be read.',
    safe: SHELF_SAFE,
    now: 'Look whether the file is still there and is not a folder. Then open it again.',
  },
  'file-too-large': {
    what: 'That file is too large to be a lesson.',
    safe: SHELF_SAFE,
    now: 'Choose a lesson file. Its name usually ends in “.lesson.json”.',
  },
  'not-json': {
    what: 'That file is not a lesson: it is not written in the form lessons have.',
    safe: SHELF_SAFE,
    now: 'Choose a lesson file. Its name usually ends in “.lesson.json”.',
  },
  'not-a-lesson': {
    what: 'That file is something other than a Claimsort lesson.',
    safe: SHELF_SAFE,
    now: 'Choose a lesson file. Its name usually ends in “.lesson.json”.',
  },
  'newer-format': {
    what: 'That lesson was made for a newer Claimsort than this one.',
    safe: SHELF_SAFE,
    now: 'Update Claimsort, or ask for the lesson in the older form.',
  },
  'damaged-lesson': {
    what: 'That lesson file is damaged or not complete.',
    safe: SHELF_SAFE,
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
    now: 'Choose a profile file. Its name usually ends in “.profile.json”.',
  },
  'damaged-profile': {
    what: 'That profile file is damaged or not complete, so nothing of it was taken.',
    safe: SHELF_SAFE,
    now: 'Export the profile once more on the computer it comes from. Then try again with the new file.',
  },
  'profile-too-large': {
    what: 'This profile is larger than a profile file can be.',
    safe: SHELF_SAFE,
    now: 'Export it as a table instead. To move it to another computer, copy the whole data folder.',
  },
  'damaged-table': {
    what: 'That file is not a table that can be read: a quotation mark opens and does not close.',
    safe: SHELF_SAFE,
    now: 'Save it again as CSV in the program it comes from. Then choose it again.',
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
    what: 'The program asked for something that makes no sense. It was nothing you did.',
    safe: SAVED_SAFE,
    now: 'Go back to the lessons and try once more.',
  },
};
