import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CHANNEL_NAMES, wireName } from '../contract/channel-names.ts';

type Listener = (event: IpcMainInvokeEvent, request: unknown) => unknown;

/** The channels, held until they are opened. */
export interface HeldChannels extends Pick<IpcMain, 'handle'> {
  /** Settles when the page has asked for the first time, which it does when its first frame stands. */
  readonly asked: Promise<void>;
}

/**
 * Takes every channel of the contract at once, before what answers them has been loaded. What the page asks meanwhile
 * waits, and is answered as soon as its channel is opened with the `handle` that is given back.
 */
export function holdChannels(ipc: Pick<IpcMain, 'handle'>): HeldChannels {
  let tellAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    tellAsked = resolve;
  });
  const open = new Map<string, (listener: Listener) => void>();
  for (const channel of CHANNEL_NAMES) {
    const name = wireName(channel);
    const opened = new Promise<Listener>((resolve) => open.set(name, resolve));
    ipc.handle(name, async (event, request: unknown) => {
      tellAsked();
      return (await opened)(event, request);
    });
  }
  return {
    asked,
    handle(name, listener) {
      open.get(name)?.(listener);
    },
  };
}
