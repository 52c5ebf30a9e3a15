import { pageText } from './page-text.ts';

/** The words of the practice edition, a web site, about what the browser keeps. */
export const siteKeepingText = {
  ...pageText,
  save: 'Save everything as a file',
  notKeptTitle: 'This browser does not keep what you do',
  notKept:
    'Its settings, or its lack of space, do not let this page keep anything. You can learn here, but your work lasts only until you close or reload the page.',
  notKeptNow: 'Save it as a file before you leave, or open the page in another browser.',
  failingNow: 'The page tries again by itself. Save everything as a file, to be safe.',
  elsewhereTitle: 'Claimsort is open in another tab',
  elsewhere: 'Only one tab can take your answers. Go on in the other one, or go on here: the other one then stops.',
  goneTitle: 'Your work was deleted',
  gone: 'What this browser kept for this page was deleted while the page was open, by another tab or in the browser’s settings. The page cannot go on.',
  unreadableTitle: 'Your work cannot be read',
  unreadable: 'What this browser keeps for this page is damaged. Nothing was deleted.',
  unreadableNow: 'If you have saved your work as a file, open the page in another browser and bring it in there.',
  newerTitle: 'Your work is from a newer version of this page',
  newer: 'Close all tabs with this page and open it again. Nothing was deleted.',
} as const;

/** The words that only the practice edition has. */
export const siteText = {
  keptTitle: 'Where your work is',
  kept: 'Your answers and your practice are kept in this browser, on this device, and nowhere else.',
  leaving:
    'In a private window they are gone when the window closes, and clearing the browser’s data deletes them. Save a copy from time to time, in the settings.',
  files: {
    'from-server': 'To start, this page needs its web server.',
    kept: 'The browser has kept the page as well: it starts without a network.',
    newer: 'The browser has kept the page as well: it starts without a network.',
    replaced: 'The browser has kept the page as well: it starts without a network.',
  },
  about: 'About Claimsort',
  shortcuts: 'Keyboard shortcuts',
  licences: 'Licences of what it is made of',
  updateTitle: 'A new version is ready',
  update: 'It starts when you close all tabs with this page and open it again, or now. Your work stays.',
  updateNow: 'Load the new version',
} as const;
