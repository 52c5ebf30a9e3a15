import type { KeyAction, Settings } from '../../content/profile/settings.ts';

/** What the keys do, in the order in which they are shown. */
export const keyActionText: Readonly<Record<KeyAction, string>> = {
  evidence: 'Choose Evidence',
  attribution: 'Choose Attribution',
  rhetoric: 'Choose Rhetoric',
  guess: 'I guess',
  fairly: 'I am fairly sure',
  sure: 'I am sure',
  skip: 'Skip this claim',
  overview: 'All claims',
};

const themes: Readonly<Record<Settings['theme'], string>> = {
  system: 'Automatic',
  light: 'Light',
  dark: 'Dark',
};

/** The words of the settings. */
export const settingsText = {
  documentTitle: 'Settings',
  title: 'Settings',
  done: 'Back',
  saved: 'Saved.',
  lookTitle: 'Look',
  theme: 'Colours',
  themes,
  textSize: 'Text size',
  textSizes: { 0.875: '88 %', 1: '100 %', 1.125: '113 %', 1.25: '125 %', 1.5: '150 %' },
  textSizeSample: 'The town clock has stopped twice this year.',
  sortingTitle: 'Sorting',
  confidence: 'Ask how sure I am',
  confidenceHint: 'After the label you say guess, fairly sure or sure. Without it, the label alone is your answer.',
  cues: 'Ask which words decided it',
  cuesHint: 'In a guided lesson you mark the words that made you choose, before you see why.',
  letterKeys: 'Single keys',
  letterKeysHint:
    'One key press chooses a label or says how sure you are. Turn this off if you use a screen reader: it reads with the same keys.',
  keysTitle: 'Your keys',
  keysHint: 'Press “Change”, then the key you want. Letters, digits and signs can be used.',
  change: 'Change',
  changeName: (action: string, key: string) => `Change the key for “${action}”, now ${key}`,
  pressKey: 'Press a key…',
  pressKeyHint: 'Escape keeps the key as it was.',
  keyTaken: (key: string, action: string) => `${key} already stands for “${action}”. Press another key.`,
  keyUnusable: 'That key has a fixed use. Press a letter, a digit or a sign.',
  keyChanged: (action: string, key: string) => `${action}: ${key}.`,
  resetKeys: 'Back to the usual keys',
  personTitle: 'Who is reading',
  personNow: (name: string) => `Now reading: ${name}`,
  nobody: 'somebody without a name',
  rename: 'Name',
  renameHint: 'Leave it empty to go without a name.',
  renameSave: 'Save the name',
  changePerson: 'Somebody else is reading',
  changePersonHint: 'Each person has their own place, results and settings.',
} as const;

/** The key as it is printed on a keyboard. */
export const formatKey = (key: string): string => (key === ' ' ? 'Space' : key.toUpperCase());
