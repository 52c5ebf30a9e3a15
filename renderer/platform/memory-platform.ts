import type { Desk } from '../../content/desk/desk.ts';
import { ok } from '../../content/result.ts';
import type { About, Platform, ScreenCommand, StartNotice } from './platform.ts';
import { createRemoteDesk } from './remote-desk.ts';

export interface MemoryMachine {
  /** What the person chooses when asked for a lesson file: its text, or null for nobody who chooses. */
  readonly chosenFile?: string | null;
  readonly notices?: readonly StartNotice[];
  readonly about?: Partial<About>;
}

export interface MemoryPlatform extends Platform {
  /** Sends a command as the menu would. */
  readonly command: (command: ScreenCommand) => void;
}

const ABOUT: About = {
  version: '0.0.0',
  electron: 'none',
  chromium: 'none',
  isTestRuntime: false,
  dataFolder: 'the memory of this page',
};

/** A copy of the answer, in its own time. */
const soon = <T>(answer: () => T): Promise<T> => Promise.resolve().then(() => structuredClone(answer()));

/**
 * The platform over a desk in the same process, for tests and previews; nothing outlives the page. Whatever crosses is
 * copied, as it would be between two processes.
 */
export function createMemoryPlatform(desk: Desk, machine: MemoryMachine = {}): MemoryPlatform {
  const listeners = new Set<(command: ScreenCommand) => void>();
  const { chosenFile = null, notices = [], about = {} } = machine;
  return {
    desk: createRemoteDesk((command, request) => {
      // TypeScript cannot see that a command and its own request belong together in a union of commands.
      const answer = desk[command] as (request: unknown) => ReturnType<Desk[typeof command]>;
      return soon(() => answer(structuredClone(request)));
    }),
    machine: {
      chooseLessonFile: () => soon(() => (chosenFile === null ? null : desk.installLesson({ text: chosenFile }))),
      print: () => soon(() => ok(null)),
      readAbout: () => soon(() => ok({ ...ABOUT, ...about })),
      readNotices: () => soon(() => ok(notices)),
      onCommand: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      newId: () => crypto.randomUUID(),
    },
    command: (command) => {
      for (const listener of listeners) listener(command);
    },
  };
}
