import type { BrowserWindow, IpcMain, IpcMainInvokeEvent } from 'electron';
import { randomUUID } from 'node:crypto';
import type { InstallOutcome } from '../../content/desk/views.ts';
import type { Failure } from '../../content/failure.ts';
import type { Result } from '../../content/result.ts';
import type { About } from '../contract/machine.ts';
import { registerChannels } from '../ipc/register-channels.ts';
import { createDeskHost } from './desk-host.ts';
import { installLessonFile, machineAnswers } from './machine-answers.ts';
import type { PlainPageName } from './plain-page.ts';

/** What the rooms are opened over. */
export interface RoomTools {
  readonly dataFolder: string;
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly window: () => BrowserWindow | null;
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly about: About;
  readonly note: (where: string, what: unknown) => void;
}

/** The desk, the store and the schemas: all of the program that the first frame does not show. */
export interface Rooms {
  /** Why the store stays shut; null when it is open. */
  readonly refusal: PlainPageName | null;
  backUp(): void;
  readonly installLesson: (file: string) => Promise<Result<InstallOutcome, Failure>>;
  close(): void;
}

/** Opens the store and answers every channel. It takes the main process for itself, so it comes after the first frame. */
export function openRooms({ dataFolder, ipc, window, isOurPage, about, note }: RoomTools): Rooms {
  const host = createDeskHost({ folder: dataFolder, now: () => new Date(), newId: randomUUID, note });
  const opened = host.open();
  registerChannels({
    ipc,
    isOurPage,
    reportBug: note,
    answers: { ...host.answers, ...machineAnswers({ host, window, about }) },
  });
  return {
    refusal: opened.ok ? null : opened.error.reason,
    backUp: () => host.backUp(),
    installLesson: (file) => installLessonFile(host.desk(), file),
    close() {
      host.backUp();
      host.close();
    },
  };
}
