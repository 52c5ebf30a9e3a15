import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import * as path from 'node:path';
import { DROPPED_WIRE_NAME } from '../contract/wire-names.ts';

/** More files than anybody drops at once. The second limit is longer than any path. */
const MOST_FILES = 100_000;
const LONGEST_PATH = 32_768;

/** Opens the files whose paths the preload script sends; requests from other pages and invalid lists are ignored. */
export function takeDroppedFiles({
  ipc,
  isOurPage,
  open,
}: {
  readonly ipc: Pick<IpcMain, 'handle'>;
  readonly isOurPage: (event: IpcMainInvokeEvent) => boolean;
  readonly open: (files: readonly string[]) => void;
}): void {
  ipc.handle(DROPPED_WIRE_NAME, (event, paths: unknown) => {
    if (isOurPage(event) && isListOfPaths(paths)) {
      open(paths);
    }
  });
}

const isListOfPaths = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_FILES &&
  value.every((one) => typeof one === 'string' && one.length <= LONGEST_PATH && path.isAbsolute(one));
