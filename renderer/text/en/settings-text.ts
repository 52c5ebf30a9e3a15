import type { KeyAction } from '../../../content/profile/keys.ts';
import { isolate } from '../isolate.ts';
import type { SettingWords } from '../setting-words.ts';

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

/** The words of the settings. */
export const settingsText = {
  documentTitle: 'Settings',
  title: 'Settings',
  done: 'Back',
  saved: 'Saved.',
  lookTitle: 'Appearance',
  look: {
    theme: { legend: 'Colours', options: { system: 'Automatic', light: 'Light', dark: 'Dark' } },
  } satisfies SettingWords,
  textSize: 'Text size',
  textSizes: { 0.875: '88 %', 1: '100 %', 1.125: '113 %', 1.25: '125 %', 1.5: '150 %' },
  textSizeSample: 'The town clock has stopped twice this year.',
  sortingTitle: 'Sorting',
  sorting: {
    asksConfidence: {
      label: 'Ask how sure I am',
      hint: 'After the label you say guess, fairly sure or sure. Without it, the label alone is your answer.',
    },
    asksCues: {
      label: 'Ask for the key words',
      hint: 'In a guided lesson, mark the words that gave it away before you see the explanation.',
    },
    asksBeforeReason: {
      label: 'Ask me before the reason',
      hint: 'In a guided lesson, the reason waits until you press Enter. Until then you can change your answer.',
    },
    asksBearing: {
      label: 'Ask if you would still expect it',
      hint: 'After each label but the headline’s: if the headline were false, would you still expect what the claim says? Scored apart from the points. Holds for lessons you start from now on.',
    },
    hasLetterKeys: {
      label: 'Keyboard shortcuts',
      hint: 'One key press chooses a label or says how sure you are. Turn this off if you use a screen reader, which uses the same keys.',
    },
  } satisfies SettingWords,
  keysTitle: 'Your keys',
  keysHint: 'Press “Change”, then the key you want. Use any letter, number or symbol.',
  change: 'Change',
  changeName: (action: string, key: string) => `Change the key for “${action}”, now ${key}`,
  pressKey: 'Press a key…',
  pressKeyHint: 'Escape keeps the key as it was.',
  keyTaken: (key: string, action: string) => `${key} already stands for “${action}”. Press another key.`,
  keyUnusable: 'That key can’t be changed. Press a letter, a digit or a sign.',
  keyChanged: (action: string, key: string) => `${action}: ${key}.`,
  resetKeys: 'Reset to default',
  personTitle: 'You',
  personNow: (name: string) => `Using Claimsort as: ${isolate(name)}`,
  nobody: 'somebody without a name',
  rename: 'Name',
  renameHint: 'Leave empty to stay anonymous.',
  renameSave: 'Save the name',
  sameTitle: 'Is this name taken?',
  same: (name: string) => `There is already someone called “${isolate(name)}” here.`,
  sameMeans:
    'If that is you, keep your name here, choose “Switch user” and go on with your other work. If it is somebody else, the list will show this name twice.',
  sameNo: 'Keep my name',
  sameYes: 'Use this name too',
  teaching: {
    teaches: { label: 'I teach', hint: 'Shows classes, worksheets and the projector.' },
  } satisfies SettingWords,
  changePerson: 'Switch user',
  changePersonHint: 'Each person has their own place, results and settings.',
} as const;

/** The key as it is printed on a keyboard. */
