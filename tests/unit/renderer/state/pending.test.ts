import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { failure, type Failure } from '../../../../content/base/failure.ts';
import { err, ok, type Result } from '../../../../content/base/result.ts';
import { createSender, type Pending } from '../../../../renderer/state/pending.ts';

interface Note {
  readonly id: string;
  readonly text: string;
}

/** A place that gives these answers, one for each time something is sent; then it takes everything. */
const setScene = (answers: readonly Result<string, Failure>[]) => {
  const left = [...answers];
  const sent: string[] = [];
  const taken: string[] = [];
  let pending: readonly Pending<Note>[] = [];
  const send = createSender<Note, string>({
    keyOf: ({ id }) => id,
    send: ({ text }) => {
      sent.push(text);
      return Promise.resolve(left.shift() ?? ok('kept'));
    },
    read: () => pending,
    write: (now) => {
      pending = now;
    },
    take: (receipt, { text }) => {
      taken.push(`${receipt}: ${text}`);
    },
  });
  return { send, sent, taken, pending: () => pending };
};

const full = err(failure('disk-full'));

describe('createSender', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('shows what is on its way, and nothing once it is there', async () => {
    const { send, taken, pending } = setScene([]);
    const sending = send({ id: 'a', text: 'one' });
    expect(pending()).toEqual([{ kind: 'saving', request: { id: 'a', text: 'one' } }]);
    await sending;
    expect(pending()).toEqual([]);
    expect(taken).toEqual(['kept: one']);
  });

  it('sends again after 1 second, then after 2, as long as the cause may pass', async () => {
    const { send, sent, taken, pending } = setScene([full, full]);
    await send({ id: 'a', text: 'one' });
    expect(pending()).toMatchObject([{ kind: 'failed', tries: 1 }]);
    await vi.advanceTimersByTimeAsync(999);
    expect(sent).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(pending()).toMatchObject([{ kind: 'failed', tries: 2 }]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(taken).toEqual(['kept: one']);
    expect(pending()).toEqual([]);
  });

  it('does not send again by itself what would be refused again', async () => {
    const { send, sent, pending } = setScene([err(failure('bad-request'))]);
    await send({ id: 'a', text: 'one' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    expect(pending()).toMatchObject([{ kind: 'failed' }]);
  });

  it('waits no longer for what was sent by hand', async () => {
    const { send, sent } = setScene([full]);
    await send({ id: 'a', text: 'one' });
    await send({ id: 'a', text: 'one' }, 2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual(['one', 'one']);
  });

  it('keeps two requests apart', async () => {
    const { send, pending } = setScene([full, full]);
    await send({ id: 'a', text: 'one' });
    await send({ id: 'b', text: 'two' });
    expect(pending().map(({ request }) => request.id)).toEqual(['a', 'b']);
  });
});
