import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { CALL_WIRE_NAME } from '../contract/wire-names.ts';

/** Answers a call, which is named as the page named it. */
export type CallListener = (event: IpcMainInvokeEvent, name: unknown, request: unknown) => Promise<unknown>;

/** The calls of the page, held until there is something that answers them. */
export interface HeldCalls {
  /** Settles when the page has asked for the first time, which it does when its first frame stands. */
  readonly asked: Promise<void>;
  /** Has every call answered, those that wait and those that come. */
  readonly answerWith: (listener: CallListener) => void;
}

/** Takes the calls of the page before what answers them has been loaded. What the page asks meanwhile waits. */
export function holdCalls(ipc: Pick<IpcMain, 'handle'>): HeldCalls {
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
