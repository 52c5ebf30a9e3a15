import type { ImportPreview } from '../../content/desk/profile-exchange.ts';
import { plural } from './plural.ts';

/** The sentences about a person's own data: taking it along, bringing it in, erasing it, and where it lies. */
export const peopleText = {
  copy: {
    title: 'Take your work along',
    hint: 'A file with everything you did here: your attempts, your practice, your settings. On another computer with Claimsort you can bring it in again, and nothing counts twice.',
    json: 'Save everything as a file…',
    csv: 'Save a table of your answers…',
    csvHint: 'The table opens in any spreadsheet. It cannot be brought in again.',
  },

  bring: {
    title: 'Bring work in',
    hint: 'From a file that was saved on another computer.',
    choose: 'Choose a profile file…',
    working: 'Reading the file…',
    who: (name: string | null) => name ?? 'somebody without a name',
    asked: {
      'new-person': (who: string) => `This is the work of ${who}, who is not on this computer yet.`,
      'same-person': (who: string) => `This is the work of ${who}, who is on this computer already.`,
      'nothing-new': (who: string) => `Everything that ${who} did in this file is here already.`,
    } satisfies Record<ImportPreview['kind'], (who: string) => string>,
    effect: {
      'new-person': 'They come beside the people who are here, under “Who is reading?”. Your own work stays as it is.',
      'same-person': 'What is missing here is added. What is here stays, and nothing counts twice.',
      'nothing-new': 'There is nothing to bring in.',
    } satisfies Record<ImportPreview['kind'], string>,
    somebodyElse: 'This is not your own work. Bring it in only if that is what you want.',
    added: (n: number) => plural(n, { one: '# new attempt', other: '# new attempts' }),
    longer: (n: number) => plural(n, { one: '# attempt goes on further', other: '# attempts go on further' }),
    records: (n: number) => plural(n, { one: '# record of a class', other: '# records of classes' }),
    apart: (n: number) =>
      plural(n, {
        one: '# attempt went on differently here and there. The one here stays.',
        other: '# attempts went on differently here and there. The ones here stay.',
      }),
    take: { 'new-person': 'Add this person', 'same-person': 'Add what is missing' },
    taking: 'Bringing it in…',
    taken: {
      'new-person': (who: string) => `${who} is now among the people on this computer.`,
      'same-person': (who: string) => `What was missing of ${who} is here now.`,
      'nothing-new': (who: string) => `Everything of ${who} was here already.`,
    } satisfies Record<ImportPreview['kind'], (who: string) => string>,
    nothingTaken: 'Nothing of the file was taken.',
    dialog: 'Bring this in?',
    cancel: 'Leave it',
    close: 'Close',
  },

  erase: {
    title: 'Erase everything of yours',
    hint: 'All your attempts, your practice, your classes and your settings on this computer.',
    open: 'Erase…',
    dialog: (name: string) => `Erase everything of ${name}?`,
    promised: 'What Claimsort does',
    promises: [
      'It erases your work from its database, from the free space inside it, and from its log.',
      'It erases it from the backups and from set-aside files in the data folder.',
      'Nobody can undo this, you neither.',
    ],
    notPromised: 'What Claimsort cannot promise',
    limits: [
      'Copies in other places stay: files that you saved, hand-ins at your teacher’s, backups of the whole computer.',
      'On sticks and solid-state disks, worn memory cells can keep traces that no program can reach.',
    ],
    first: 'If you want to keep a copy, save it first.',
    type: (name: string) => `To erase, type: ${name}`,
    typeHint: 'Capital and small letters do not matter.',
    wrong: 'That is not the name yet.',
    /** What somebody without a name types. */
    nameless: 'erase',
    act: 'Erase for good',
    working: 'Erasing…',
    cancel: 'Keep everything',
  },

  folder: {
    title: 'Where your work lies',
    hint: 'One folder on this computer. On a computer that is wiped at night, put it on a stick.',
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
    stay: 'Stay with the folder of now',
    loading: 'Looking where it lies…',
  },
} as const;
