import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { CHANNEL_NAMES, wireName } from '../../../../electron/contract/channel-names.ts';
import { holdChannels } from '../../../../electron/ipc/hold-channels.ts';

type Handler = (event: IpcMainInvokeEvent, request: unknown) => Promise<unknown>;

function scene() {
  const handlers = new Map<string, Handler>();
  // Electron's own type speaks of any answer; the one that is held is always a promise.
  const held = holdChannels({ handle: (name, handler) => void handlers.set(name, handler as Handler) });
  const event = { senderFrame: null } as IpcMainInvokeEvent;
  const ask = (request: unknown) => handlers.get(wireName('readStart'))?.(event, request);
  return { handlers, held, event, ask };
}

describe('holdChannels', () => {
  it('takes the channels of the contract and no other', () => {
    expect([...scene().handlers.keys()]).toEqual(CHANNEL_NAMES.map(wireName));
  });

  it('lets a request wait until its channel is opened, and then answers it', async () => {
    const { held, event, ask } = scene();
    const listener = vi.fn(() => 'answer');
    const early = ask('first');
    await Promise.resolve();
    expect(listener).not.toHaveBeenCalled();
    held.handle(wireName('readStart'), listener);
    expect(await early).toBe('answer');
    expect(await ask('second')).toBe('answer');
    expect(listener.mock.calls).toEqual([
      [event, 'first'],
      [event, 'second'],
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

  it('opens nothing that is not in the contract', () => {
    const { handlers, held } = scene();
    held.handle('another', () => null);
    expect(handlers.has('another')).toBe(false);
  });
});
