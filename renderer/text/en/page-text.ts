import type { FailureCode } from '../../../content/base/failure.ts';

/** The words of a page for one lesson in a browser: where the answers are stored, and what to do with them. */
export const pageText = {
  name: 'Claimsort',
  keptTitle: 'Where your answers are',
  kept: 'Your answers are kept in this browser, on this device, and nowhere else. Nothing is sent over the internet.',
  leaving:
    'In a private window they are gone when the window closes. Some school computers clear the browser at the end of the day.',
  save: 'Save my answers as a file',
  saveHint: 'To go on later, or on another device: open this page there and bring the file back in.',
  take: 'Bring saved answers back in…',
  erase: 'Erase my answers from this browser…',
  eraseTitle: 'Erase your answers from this browser?',
  eraseBody:
    'Everything you answered in this lesson on this device will be gone. A file that you saved or handed in stays as it is.',
  eraseYes: 'Erase my answers',
  eraseNo: 'Keep them',
  erased: 'Your answers are erased',
  erasedBody: 'This browser keeps nothing of this lesson any more. You can close the page.',
  again: 'Start the lesson again',

  notKeptTitle: 'This browser does not keep your answers',
  notKept:
    'Its settings, or its lack of space, do not let this page keep anything. You can sort the claims, but your answers last only until you close or reload the page.',
  notKeptNow: 'Save them as a file before you leave, or open the page in another browser.',

  failingTitle: 'Your last answer was not saved',
  failing: {
    'disk-full': 'This browser has no more space for this page. Everything that was saved before is still there.',
    other: 'The browser could not save it. Everything that was saved before is still there.',
  } satisfies Partial<Record<FailureCode | 'other', string>>,
  failingNow: 'The page tries again by itself. Save your answers as a file, to be safe.',

  elsewhereTitle: 'This lesson is open in another tab',
  elsewhere: 'Only one tab can take your answers. Go on in the other one, or go on here: the other one then stops.',
  elsewhereHere: 'Go on here',

  goneTitle: 'Your answers were deleted',
  gone: 'What this browser kept for this lesson was deleted while the page was open, by another tab or in the browser’s settings. The page cannot go on.',
  unreadableTitle: 'Your answers cannot be read',
  unreadable: 'What this browser keeps for this lesson is damaged. Nothing was deleted.',
  unreadableNow: 'Ask your teacher. If you have saved your answers as a file, open the page in another browser.',
  newerTitle: 'Your answers are from a newer version of this page',
  newer: 'Open the newer file that your teacher gave you. Nothing was deleted.',
  reload: 'Start again',
} as const;
