import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '../../../../content/base/result.ts';
import { type CallName, CALL_NAMES } from '../../../../electron/contract/calls.ts';
import { answerCalls, type Answers } from '../../../../electron/ipc/answer-calls.ts';
import { goodRequests } from '../../../builders/requests.ts';

/** All calls, each answered with its own name. */
function scene({ isOurPage = true, answer = (call: CallName): unknown => ok(call) } = {}) {
  const bugs: unknown[] = [];
  const asked = vi.fn();
  const answers = Object.fromEntries(
    CALL_NAMES.map((call) => [
      call,
      (request: unknown) => {
        asked(call, request);
        return answer(call);
      },
    ]),
  ) as unknown as Answers;
  const listener = answerCalls({
    answers,
    isOurPage: () => isOurPage,
    reportBug: (where, error) => void bugs.push([where, error]),
  });
  const event = { senderFrame: null } as IpcMainInvokeEvent;
  const invoke = (call: unknown, request: unknown): Promise<unknown> => listener(event, call, request);
  return { bugs, asked, invoke };
}

describe('answerCalls', () => {
  it.each(CALL_NAMES)('passes a good request of %s on and its answer back', async (call) => {
    const { invoke, asked } = scene();
    expect(await invoke(call, goodRequests[call])).toEqual(ok(call));
    expect(asked).toHaveBeenCalledExactlyOnceWith(call, goodRequests[call]);
  });

  it.each(CALL_NAMES)('answers a request of another shape on %s with bad-request, and asks nobody', async (call) => {
    const { invoke, asked, bugs } = scene();
    expect(await invoke(call, { surprise: 'secret' })).toMatchObject({ ok: false, error: { code: 'bad-request' } });
    expect(asked).not.toHaveBeenCalled();
    expect(bugs).toHaveLength(1);
    expect(JSON.stringify(bugs)).not.toContain('secret');
  });

  it.each(['readKey', 'toString', '__proto__', '', null, 7, ['readStart'], { toString: 'readStart' }])(
    'answers a call that does not exist, %j, with bad-request, and asks nobody',
    async (name) => {
      const { invoke, asked, bugs } = scene();
      expect(await invoke(name, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } });
      expect(asked).not.toHaveBeenCalled();
      expect(bugs).toHaveLength(1);
    },
  );

  it.each(CALL_NAMES)('answers another page that asks %s with not-allowed, and asks nobody', async (call) => {
    const { invoke, asked } = scene({ isOurPage: false });
    expect(await invoke(call, goodRequests[call])).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
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
