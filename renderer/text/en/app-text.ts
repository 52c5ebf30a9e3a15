import { plural } from '../plural.ts';

/** Words that are used on more than one screen. */
export const appText = {
  name: 'Claimsort',
  documentTitle: (screen: string) => `${screen} · Claimsort`,
  loading: 'Opening…',
  backToLessons: 'Lessons',
  /** By the screen from which an attempt was opened. */
  backTo: { lessons: 'Lessons', page: 'Start page', attempts: 'All attempts' },
  places: 'Places',
  place: { library: 'Lessons', practice: 'Practice', progress: 'Progress', classes: 'Classes' },
  settings: 'Settings',
  shortcuts: 'Keys',
  about: 'About',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  claims: (count: number) => plural(count, { one: '# claim', other: '# claims' }),
  minutes: (count: number) => plural(count, { one: 'about # minute', other: 'about # minutes' }),
  level: { starter: 'Starter', standard: 'Standard', advanced: 'Advanced' },
  fictional: 'Invented story',
  examEdition: 'Exam edition',
  secondReading: 'Second reading',
  mode: { guided: 'Guided', exam: 'Exam' },
} as const;

/** What the window shows when the program has a bug. */
export const crashText = {
  title: 'This screen has stopped',
  what: 'Something in the program went wrong. You did nothing wrong.',
  safe: 'Every answer that was shown as saved is still there.',
  now: 'Load the screen again. You come back to where you were.',
  reload: 'Load again',
} as const;
