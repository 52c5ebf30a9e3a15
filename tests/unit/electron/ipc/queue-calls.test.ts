import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { CALL_WIRE_NAME } from '../../../../electron/contract/wire-names.ts';
import { type CallListener, queueCalls } from '../../../../electron/ipc/queue-calls.ts';

function scene() {
  const handlers = new Map<string, CallListener>();
  // Electron's type allows any answer; ours is always a promise.
  const queued = queueCalls({ handle: (name, handler) => void handlers.set(name, handler as CallListener) });
  const event = { senderFrame: null } as IpcMainInvokeEvent;
  const ask = (request: unknown) => handlers.get(CALL_WIRE_NAME)?.(event, 'readStart', request);
  return { handlers, queued, event, ask };
}

describe('queueCalls', () => {
  it('opens one channel and no other', () => {
    expect([...scene().handlers.keys()]).toEqual([CALL_WIRE_NAME]);
  });

  it('queues a request until a listener can answer it', async () => {
    const { queued, event, ask } = scene();
    const listener = vi.fn(() => Promise.resolve('answer'));
    const early = ask('first');
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
    queued.answerWith(listener);
    expect(await early).toBe('answer');
    expect(await ask('second')).toBe('answer');
    expect(listener.mock.calls).toEqual([
      [event, 'readStart', 'first'],
      [event, 'readStart', 'second'],
    ]);
  });

  it('reports the first call of the page', async () => {
    const { queued, ask } = scene();
    const asked = vi.fn();
    void queued.asked.then(asked);
    await Promise.resolve();
    expect(asked).not.toHaveBeenCalled();
    void ask('first');
    await queued.asked;
    expect(asked).toHaveBeenCalledOnce();
  });
});
