import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNEL_NAMES, wireName } from '../contract/channel-names.ts';

type Listener = (event: IpcMainInvokeEvent, request: unknown) => unknown;

/**
 * Takes every channel of the contract at once, before what answers them has been loaded. What the page asks meanwhile
 * waits, and is answered as soon as its channel is opened with the `handle` that is given back.
 */
export function holdChannels(ipc: Pick<IpcMain, 'handle'>): Pick<IpcMain, 'handle'> {
  const open = new Map<string, (listener: Listener) => void>();
  for (const channel of CHANNEL_NAMES) {
    const name = wireName(channel);
    const opened = new Promise<Listener>((resolve) => open.set(name, resolve));
    ipc.handle(name, async (event, request: unknown) => (await opened)(event, request));
  }
  return {
    handle(name, listener) {
      open.get(name)?.(listener);
    },
  };
}
