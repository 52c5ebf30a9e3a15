import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { CALL_WIRE_NAME } from '../../../../electron/contract/wire-names.ts';
import { type CallListener, holdCalls } from '../../../../electron/ipc/hold-calls.ts';

function scene() {
  const handlers = new Map<string, CallListener>();
  // Electron's own type speaks of any answer; the one that is held is always a promise.
  const held = holdCalls({ handle: (name, handler) => void handlers.set(name, handler as CallListener) });
  const event = { senderFrame: null } as IpcMainInvokeEvent;
  const ask = (request: unknown) => handlers.get(CALL_WIRE_NAME)?.(event, 'readStart', request);
  return { handlers, held, event, ask };
}

describe('holdCalls', () => {
  it('opens one channel and no other', () => {
    expect([...scene().handlers.keys()]).toEqual([CALL_WIRE_NAME]);
  });

  it('lets a request wait until there is something that answers it', async () => {
    const { held, event, ask } = scene();
    const listener = vi.fn(() => Promise.resolve('answer'));
    const early = ask('first');
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
    held.answerWith(listener);
    expect(await early).toBe('answer');
    expect(await ask('second')).toBe('answer');
    expect(listener.mock.calls).toEqual([
      [event, 'readStart', 'first'],
      [event, 'readStart', 'second'],
    ]);
  });

  it('says when the page asked for the first time', async () => {
    const { held, ask } = scene();
    const asked = vi.fn();
    void held.asked.then(asked);
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    void ask('first');
    await held.asked;
    expect(asked).toHaveBeenCalledOnce();
  });
});
