/** The text of a page that is shown instead of the program: what happened, what is safe, what to do now. */
export interface PlainPage {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly next: string;
}

/** The pages that are shown if the program cannot start or continue. */
export const startupText = {
  'storage-busy': {
    title: 'Claimsort is already open',
    happened: 'Another Claimsort window is using the same data folder.',
    safe: 'Nothing was changed.',
    next: 'Go to the other window, or close it and start Claimsort again.',
  },
  'foreign-database': {
    title: 'This file is not from Claimsort',
    happened: 'The data folder holds a file with the name Claimsort uses, but another program made it.',
    safe: 'Nothing was changed, and the file was not opened.',
    next: 'Move that file somewhere else, or choose another data folder, and start Claimsort again.',
  },
  'newer-database': {
    title: 'Your work is from a newer Claimsort',
    happened: 'A newer version of Claimsort was used here. This older version cannot read what it kept.',
    safe: 'Nothing was changed. All your work is still there.',
    next: 'Start the newer version of Claimsort.',
  },
  'disk-full': {
    title: 'The disk is full',
    happened: 'Claimsort could not start, because there is no room left on the disk.',
    safe: 'Nothing was lost. All your work is still there.',
    next: 'Delete something you no longer need, and start Claimsort again.',
  },
  'storage-failed': {
    title: 'Claimsort cannot read its data folder',
    happened: 'The computer could not open the place where Claimsort keeps your work.',
    safe: 'Claimsort did not delete anything.',
    next: 'Start the computer again. If that does not help, show this page to the person who looks after it.',
  },
  'no-place': {
    title: 'There is no place to keep your work',
    happened: 'Claimsort keeps your work in your own folder on this computer, and cannot write to it.',
    safe: 'Nothing was changed.',
    next: 'Ask the person who looks after this computer to let you write to your folder. Or start Claimsort with another folder, such as one on a stick: put --data-dir=FOLDER behind the command.',
  },
  'folder-gone': {
    title: 'The folder with your work is not there',
    happened:
      'Claimsort keeps your work in a folder that was chosen for it. That folder cannot be found at the moment.',
    safe: 'Nothing was changed, and nothing was made in its place.',
    next: 'If the folder is on a stick, put the stick in. Then start Claimsort again.',
  },
  'not-loaded': {
    title: 'A part of Claimsort cannot be loaded',
    happened: 'The program started, but one of its own parts could not be read.',
    safe: 'Every answer that was saved is safe.',
    next: 'Close this window and start Claimsort again. If that does not help, install it again.',
  },
  'stays-empty': {
    title: 'Claimsort cannot show its window',
    happened: 'This window stayed empty, and starting it again twice did not help.',
    safe: 'Every answer that was saved is safe.',
    next: 'Close this window and start Claimsort again. If that does not help, start the computer again.',
  },
  crashed: {
    title: 'Claimsort keeps stopping',
    happened: 'This window stopped working three times in one minute.',
    safe: 'Every answer that was saved is safe.',
    next: 'Close this window and start Claimsort again.',
  },
} as const satisfies Readonly<Record<string, PlainPage>>;

/** The question if the chosen data folder is missing. */
export const folderGoneText = {
  lookAgain: 'Look again',
  another: 'Choose another folder',
  usual: 'Go on without it',
  quit: 'Close Claimsort',
  detail:
    'Going on without it uses what is on this computer itself: nothing yet, or your work as it was before it moved. The work in your folder comes back when you choose that folder again in the settings.',
  choose: 'Where your work is, or where it is to be kept',
} as const;

/** The question if the window does not respond. */
export const unresponsiveText = {
  title: 'Claimsort is not reacting',
  message: 'This window has not reacted for a while.',
  detail: 'Every answer that was saved is safe. If you do nothing, Claimsort starts the window again in a few seconds.',
  wait: 'Wait',
  reload: 'Start the window again',
} as const;
