import type { WholeDesk } from '../../content/desk/create-desk.ts';
import { type DeskCommand, deskCommands, type RemoteDesk } from '../../content/desk/commands.ts';
import type { ClassFile } from '../../content/files/class-file.ts';
import { failure } from '../../content/base/failure.ts';
import { err, ok } from '../../content/base/result.ts';
import { createMemoryFiles, type MemoryFiles } from './memory-files.ts';
import type { MachineCall, RemoteMachine } from '../../content/machine/calls.ts';
import type { About, DataFolderView, ScreenCommand, StartNotice } from '../../content/machine/views.ts';
import { createPartialMachine } from './partial-machine.ts';
import type { Platform } from './platform.ts';

export interface MemoryMachine extends MemoryFiles {
  /** The lesson file that the person chooses in the dialog: its text, or null if the dialog is cancelled. */
  readonly chosenFile?: string | null;
  /** The text of the profile file that is chosen. */
  readonly chosenProfile?: string | null;
  /** The file of a class that was opened. */
  readonly chosenClass?: ClassFile | null;
  readonly notices?: readonly StartNotice[];
  readonly about?: Partial<About>;
  /** What this machine cannot do. */
  readonly lacks?: readonly Exclude<MachineCall, 'readAbout' | 'readNotices' | 'saveExport'>[];
}

export interface MemoryPlatform extends Platform {
  /** Sends a command like the menu. */
  readonly command: (command: ScreenCommand) => void;
}

const ABOUT: About = {
  version: '0.0.0',
  electron: 'none',
  chromium: 'none',
  isTestRuntime: false,
  dataFolder: 'the memory of this page',
};

/** A copy of the answer, as a promise. */
const soon = async <T>(answer: () => T | Promise<T>): Promise<T> =>
  structuredClone(await Promise.resolve().then(answer));

/**
 * A platform with a desk in the same process, for tests and previews; nothing is persistent. Requests and answers are
 * copied, as they would be between two processes.
 */
export function createMemoryPlatform(desk: WholeDesk, machine: MemoryMachine = {}): MemoryPlatform {
  const listeners = new Set<(command: ScreenCommand) => void>();
  const {
    chosenFile = null,
    chosenProfile = null,
    chosenClass = null,
    chosenFolder = null,
    notices = [],
    about = {},
    lacks = [],
  } = machine;
  let dataFolder: DataFolderView = { path: ABOUT.dataFolder, chosenBy: 'program', isNetwork: false, next: null };
  const command = (sent: ScreenCommand): void => {
    for (const listener of listeners) listener(sent);
  };
  // Refuses what the main process would refuse.
  const ask = (name: DeskCommand) => (request: unknown) =>
    soon(() => {
      const parsed = deskCommands[name].request.safeParse(structuredClone(request));
      if (!parsed.success) return err(failure('bad-request', null, parsed.error.message));
      // A command and its own request belong together, which TypeScript cannot see in a union of commands.
      return (desk[name] as (request: unknown) => unknown)(parsed.data);
    });
  const answers: RemoteMachine = {
    chooseFiles: () =>
      soon(() => {
        if (chosenFile === null) return null;
        const outcome = desk.installLesson({ text: chosenFile });
        return ok({ files: [{ name: 'chosen.claimsort', kind: 'lesson', outcome }], handIns: 0 });
      }),
    print: () => soon(() => ok(null)),
    copyText: () => soon(() => ok(null)),
    ...createMemoryFiles(desk, machine, command),
    chooseProfileFile: () => soon(() => (chosenProfile === null ? null : desk.previewImport({ text: chosenProfile }))),
    takeProfileFile: ({ confirmed }) =>
      soon(() =>
        chosenProfile === null ? err(failure('not-allowed')) : desk.importProfile({ text: chosenProfile, confirmed }),
      ),
    previewClassFile: ({ profile }) =>
      soon(() =>
        chosenClass === null ? err(failure('not-found')) : desk.previewClass({ profile, file: chosenClass }),
      ),
    takeClassFile: ({ profile, answers }) =>
      soon(() =>
        chosenClass === null ? err(failure('not-found')) : desk.takeClass({ profile, file: chosenClass, answers }),
      ),
    readDataFolder: () => soon(() => ok(dataFolder)),
    chooseDataFolder: ({ how }) =>
      soon(() => {
        if (how !== 'stay' && chosenFolder === null) return null;
        const next = how === 'stay' || chosenFolder === null ? null : { path: chosenFolder, how, isNetwork: false };
        dataFolder = { ...dataFolder, next };
        return ok(dataFolder);
      }),
    restart: () => soon(() => ok(null)),
    readAbout: () => soon(() => ok({ ...ABOUT, ...about })),
    readNotices: () => soon(() => ok(notices)),
  };
  return {
    edition: 'program',
    desk: Object.fromEntries(
      Object.keys(deskCommands).map((name) => [name, ask(name as DeskCommand)]),
    ) as unknown as RemoteDesk,
    // Calls that it lacks are missing, as in an adapter that does not implement them.
    ...createPartialMachine({ ...answers, ...Object.fromEntries(lacks.map((call) => [call, undefined])) }),
    // There are no file paths here.
    openDropped: (files) => Promise.resolve(files),
    onCommand: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId: () => crypto.randomUUID(),
    command,
  };
}
