import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../content/result.ts';
import { CHANNEL_NAMES, type ChannelName } from '../../../../electron/contract/channel-names.ts';
import { registerChannels, type Answers } from '../../../../electron/ipc/register-channels.ts';
import { goodRequests } from '../../../builders/requests.ts';

type Handler = (event: IpcMainInvokeEvent, request: unknown) => unknown;

/** All channels, each answering with its own name. */
function scene({ isOurPage = true, answer = (channel: ChannelName): unknown => ok(channel) } = {}) {
  const handlers = new Map<string, Handler>();
  const bugs: unknown[] = [];
  const asked = vi.fn();
  const answers = Object.fromEntries(
    CHANNEL_NAMES.map((channel) => [
      channel,
      (request: unknown) => {
        asked(channel, request);
        return answer(channel);
      },
    ]),
  ) as unknown as Answers;
  registerChannels({
    ipc: { handle: (name, handler) => void handlers.set(name, handler) },
    answers,
    isOurPage: () => isOurPage,
    reportBug: (where, error) => void bugs.push([where, error]),
  });
  const event = { senderFrame: null } as IpcMainInvokeEvent;
  const invoke = (channel: string, request: unknown): unknown => handlers.get(`claimsort:${channel}`)?.(event, request);
  return { handlers, bugs, asked, invoke };
}

describe('registerChannels', () => {
  it('opens the channels of the contract and no other', () => {
    const { handlers } = scene();
    expect([...handlers.keys()]).toEqual(CHANNEL_NAMES.map((channel) => `claimsort:${channel}`));
  });

  it.each(CHANNEL_NAMES)('passes a good request of %s on and its answer back', async (channel) => {
    const { invoke, asked } = scene();
    expect(await invoke(channel, goodRequests[channel])).toEqual(ok(channel));
    expect(asked).toHaveBeenCalledExactlyOnceWith(channel, goodRequests[channel]);
  });

  it.each(CHANNEL_NAMES)(
    'answers a request of another shape on %s with bad-request, and asks nobody',
    async (channel) => {
      const { invoke, asked, bugs } = scene();
      expect(await invoke(channel, { surprise: 'secret' })).toMatchObject({
        ok: false,
        error: { code: 'bad-request' },
      });
      expect(asked).not.toHaveBeenCalled();
      expect(bugs).toHaveLength(1);
      expect(JSON.stringify(bugs)).not.toContain('secret');
    },
  );

  it.each(CHANNEL_NAMES)('answers a stranger on %s with not-allowed, and asks nobody', async (channel) => {
    const { invoke, asked } = scene({ isOurPage: false });
    expect(await invoke(channel, goodRequests[channel])).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(asked).not.toHaveBeenCalled();
  });

  it.each([
    [
      'thrown',
      () => {
        throw new Error('a bug');
      },
    ],
    ['rejected', () => Promise.reject(new Error('a bug'))],
  ])('answers a bug that is %s with storage-failed and reports it', async (_how, answer) => {
    const { invoke, bugs } = scene({ answer });
    expect(await invoke('readStart', {})).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
    expect(bugs).toEqual([['readStart', new Error('a bug')]]);
  });
});
