import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CALL_WIRE_NAME } from '../contract/wire-names.ts';

/** Answers a call with the name that the page sent. */
export type CallListener = (event: IpcMainInvokeEvent, name: unknown, request: unknown) => Promise<unknown>;

/** The calls of the page, queued until they can be answered. */
export interface QueuedCalls {
  /** Resolves at the first call of the page, which it makes after its first frame. */
  readonly asked: Promise<void>;
  /** Starts answering all calls, queued and new. */
  readonly answerWith: (listener: CallListener) => void;
}

/** Accepts the calls of the page before the code that answers them has been loaded, and queues them. */
export function queueCalls(ipc: Pick<IpcMain, 'handle'>): QueuedCalls {
  let noteAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => {
    noteAsked = resolve;
  });
  let answerWith: (listener: CallListener) => void = () => undefined;
  const listener = new Promise<CallListener>((resolve) => {
    answerWith = resolve;
  });
  ipc.handle(CALL_WIRE_NAME, async (event, name: unknown, request: unknown) => {
    noteAsked();
    return (await listener)(event, name, request);
  });
  return { asked, answerWith };
}
