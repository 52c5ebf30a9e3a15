/** The words of a page in a learning platform. */
export const lmsText = {
  keptTitle: 'Where your answers are',
  kept: 'Each answer goes to your learning platform as soon as you have given it. You can close this page and go on later, also on another device: open the lesson from your course again.',
  points:
    'Your teacher sees there which label you chose for each claim, your points, and whether you have finished. How long you took is not sent.',
  again:
    'The first time that you finish the lesson counts. What you sort after that is practice: it is not sent, and is gone when you close the page.',

  doneTitle: 'Your learning platform has your answers',
  done: 'Your points from the first time you finished are there, too. You can close this page; the result opens again from your course.',

  failingTitle: 'Your last answer was not saved',
  failing: 'Your learning platform did not take it. Everything that was saved before is still there.',
  failingFull:
    'Your learning platform has no more room for this lesson. Everything that was saved before is still there.',
  failingNow:
    'The page tries again by itself. If this message stays, close the page and open the lesson from your course again: it goes on after your last saved answer.',

  noneTitle: 'Open this lesson from your course',
  none: 'This page belongs in a learning platform such as Moodle, which keeps the answers. No platform answers here, so nothing that you sort would be kept.',
  noneNow: 'Open the lesson from your course. If you did, tell your teacher that the lesson did not find the platform.',
  refusedTitle: 'Your learning platform did not open this lesson',
  refused:
    'It does not take answers from this page, so nothing that you sort would be kept. What it kept before is still there.',
  refusedNow: 'Close the page and open the lesson from your course again. Reloading the page is not enough.',
  elsewhereTitle: 'This lesson is open in another window',
  elsewhere: 'Go on there, or close that window and open the lesson from your course again.',
  unreadableTitle: 'Your earlier answers do not fit this lesson',
  unreadable:
    'Your learning platform keeps answers to another version of this lesson, or they are damaged. Nothing was deleted.',
  unreadableNow: 'Ask your teacher before you begin anew: your new answers then take the place of the earlier ones.',
  beginAnew: 'Begin anew',
  newerTitle: 'Your answers are from a newer version of this page',
  newer: 'Tell your teacher that the lesson in the course was replaced by an older one. Nothing was deleted.',
} as const;
