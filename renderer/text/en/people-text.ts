import type { ImportPreview } from '../../../content/desk/people/profile-exchange.ts';
import { plural } from '../plural.ts';
import { isolate } from '../isolate.ts';

/** What is stored about a person; for a person who does not teach, classes are not mentioned. */
const everything = (teaches: boolean): string =>
  teaches ? 'your attempts, your practice, your classes, your settings' : 'your attempts, your practice, your settings';

/** Where people are, in words: a browser may be on a telephone. */
const here = (isInBrowser: boolean): string => (isInBrowser ? 'in this browser' : 'on this computer');

/** The sentences about a person's own data: exporting, importing and erasing it, and where it is stored. */
export const peopleText = {
  copy: {
    title: 'Copy to another computer',
    titleInBrowser: 'Copy to another device',
    hint: (teaches: boolean) =>
      `A file with everything you did here: ${everything(teaches)}. On another computer with Claimsort you can import it, without duplicates.`,
    json: 'Save everything as a file…',
    xlsx: 'Save your answers as an Excel workbook…',
    csv: 'Save your answers as CSV…',
    csvHint: 'These tables open in any spreadsheet. They can’t be imported again.',
    own: 'Save a file for a browser…',
    ownHint: (teaches: boolean) =>
      teaches
        ? 'To go on in the practice edition, on a phone or tablet, and to come back from there. Without your classes, what your students handed in, and lessons in the making.'
        : 'To go on in the practice edition, on a phone or tablet, and to come back from there.',
    hintInBrowser:
      'A file with everything you did here: your attempts, your practice, your settings. In Claimsort on a computer, or in another browser, you can import it, without duplicates.',
  },

  bring: {
    title: 'Bring in work',
    hint: (isInBrowser: boolean) =>
      isInBrowser
        ? 'From a file that was saved on a computer or in another browser.'
        : 'From a file that was saved on another computer.',
    choose: 'Choose a profile file…',
    working: 'Reading the file…',
    who: (name: string | null) => name ?? 'somebody without a name',
    asked: {
      'new-person': (who: string, isInBrowser: boolean) =>
        `This is the work of ${isolate(who)}, who is not ${here(isInBrowser)} yet.`,
      'same-person': (who: string, isInBrowser: boolean) =>
        `This is the work of ${isolate(who)}, who is ${here(isInBrowser)} already.`,
      'nothing-new': (who: string) => `Everything that ${isolate(who)} did in this file is here already.`,
    } satisfies Record<ImportPreview['kind'], (who: string, isInBrowser: boolean) => string>,
    askedOfSameName: (who: string, isInBrowser: boolean) =>
      `This is the work of ${isolate(who)}. Somebody of that name is ${here(isInBrowser)} already, but began separately.`,
    effectOfSameName: 'Their work can’t be joined. The list of people will show this name twice.',
    effect: {
      'new-person': (isInBrowser: boolean) =>
        `They are added to the people ${here(isInBrowser)}. Your own work stays as it is.`,
      'same-person': () => 'What is missing here is added, without duplicates. What is here stays.',
      'nothing-new': () => 'There is nothing to import.',
    } satisfies Record<ImportPreview['kind'], (isInBrowser: boolean) => string>,
    somebodyElse: 'This is not your own work. Import it only if that is what you want.',
    added: (n: number) => plural(n, { one: '# new attempt', other: '# new attempts' }),
    longer: (n: number) => plural(n, { one: '# attempt goes on further', other: '# attempts go on further' }),
    records: (n: number) => plural(n, { one: '# record of a class', other: '# records of classes' }),
    apart: (n: number) =>
      plural(n, {
        one: '# attempt differs; the version here is kept.',
        other: '# attempts differ; the versions here are kept.',
      }),
    leftOut: (n: number) =>
      plural(n, {
        one: '# piece of work stays out: you erased its student from the class.',
        other: '# pieces of work stay out: you erased their students from the class.',
      }),
    take: { 'new-person': 'Add this person', 'same-person': 'Add what is missing' },
    taking: 'Importing…',
    taken: {
      'new-person': (who: string, isInBrowser: boolean) =>
        `${isolate(who)} is now among the people ${here(isInBrowser)}.`,
      'same-person': (who: string) => `Added what was missing for ${isolate(who)}.`,
      'nothing-new': (who: string) => `Everything by ${isolate(who)} was here already.`,
    } satisfies Record<ImportPreview['kind'], (who: string, isInBrowser: boolean) => string>,
    nothingTaken: 'Nothing was imported.',
    dialog: 'Import this file?',
    cancel: 'Cancel',
    close: 'Close',
  },

  erase: {
    title: 'Delete all your data',
    hint: (teaches: boolean) => `Everything you did here: ${everything(teaches)}.`,
    open: 'Delete…',
    dialog: (name: string) => `Delete everything by ${isolate(name)}?`,
    promised: 'What Claimsort does',
    promises: [
      'It erases your work from its database, from the free space inside it, and from its log.',
      'It erases it from the backups and from set-aside files in the data folder.',
      'Nobody can undo this, not even you.',
    ],
    promisesInBrowser: [
      'It erases your work from what this browser keeps for this page.',
      'Nobody can undo this, not even you.',
    ],
    notPromised: 'What Claimsort cannot promise',
    limits: [
      'Copies in other places stay: files that you saved, files your teacher already has, backups of the whole computer.',
      'Traces may remain on SSDs and USB sticks.',
    ],
    first: 'If you want to keep a copy, save it first.',
    type: (name: string) => `To delete everything, type: ${isolate(name)}`,
    typeHint: 'Upper or lower case is fine.',
    wrong: 'That doesn’t match.',
    /** What a person without a name types to confirm. */
    nameless: 'delete',
    act: 'Delete permanently',
    working: 'Deleting…',
    cancel: 'Keep everything',
  },

  folder: {
    title: 'Where your work is kept',
    hint: 'One folder on this computer. If this computer is reset every night, use a USB stick.',
    now: 'The folder',
    byStart: 'This folder was named when Claimsort was started, so it cannot be changed here.',
    network:
      'This folder is on another computer. If the connection breaks, an answer can be lost. A folder on this computer or on a stick is safer.',
    networkTitle: 'A network folder',
    move: 'Move everything to another folder…',
    use: 'Use the work in another folder…',
    useHint: 'For a stick that you used on another computer. What is here stays here.',
    next: {
      move: (path: string) => `At the next start, everything moves to ${path}.`,
      use: (path: string) => `At the next start, Claimsort uses the work in ${path}.`,
    },
    restart: 'Start again now',
    stay: 'Keep the current folder',
    loading: 'Finding the folder…',
  },
} as const;
