import { describe, expect, it, vi } from 'vitest';
import { becomeWriter, type BetweenTabs } from '../../../../../renderer/platform/web/one-writer.ts';

type Hold = (lock: Lock | null) => Promise<unknown>;

/** The locks of one browser (Web Locks, W3C), as much of them as tabs ask for: one name, taken where it is free, or stolen. */
function createLocks(): BetweenTabs {
  let takeAway: (() => void) | null = null;
  const request = async (name: string, options: LockOptions, hold: Hold): Promise<unknown> => {
    if (takeAway !== null && options.steal !== true) return hold(null);
    takeAway?.();
    return new Promise((resolve, reject) => {
      const takeMine = (): void => reject(new DOMException('stolen', 'AbortError'));
      takeAway = takeMine;
      void hold({ name, mode: 'exclusive' }).then((value) => {
        if (takeAway === takeMine) takeAway = null;
        resolve(value);
      });
    });
  };
  return { locks: { request } as unknown as Pick<LockManager, 'request'> };
}

/** A channel that carries what one tab says to every other one. */
function createChannels(): BetweenTabs {
  const open = new Set<BroadcastChannel>();
  return {
    openChannel() {
      const channel = {
        onmessage: null as ((event: MessageEvent) => void) | null,
        postMessage(data: unknown) {
          for (const other of [...open].filter((each) => each !== self))
            queueMicrotask(() => {
              other.onmessage?.(new MessageEvent('message', { data }));
            });
        },
        close: () => void open.delete(self),
      };
      // As much of a channel as tabs use.
      const self = channel as unknown as BroadcastChannel;
      open.add(self);
      return self;
    },
  };
}

/** What asks to be the writer, and must be. */
async function mustWrite(tabs: BetweenTabs, takesOver: boolean) {
  const writer = await becomeWriter('a lesson', tabs, takesOver);
  if (writer === null) throw new Error('Another tab writes.');
  return writer;
}

describe.each([
  ['locks', createLocks],
  ['a channel', createChannels],
])('becomeWriter, by %s', (_, open) => {
  it('lets one tab write until another one goes on in its place', async () => {
    const tabs = open();
    const end = vi.fn();
    (await mustWrite(tabs, false)).onTakenOver(end);
    expect(await becomeWriter('a lesson', tabs, false)).toBeNull();
    expect(end).not.toHaveBeenCalled();
    await mustWrite(tabs, true);
    await vi.waitFor(() => expect(end).toHaveBeenCalledOnce());
    expect(await becomeWriter('a lesson', tabs, false)).toBeNull();
  });

  it('says that another tab has gone on to a tab that asks late', async () => {
    const tabs = open();
    const first = await mustWrite(tabs, false);
    const soon = vi.fn();
    first.onTakenOver(soon);
    await mustWrite(tabs, true);
    await vi.waitFor(() => expect(soon).toHaveBeenCalledOnce());
    const late = vi.fn();
    first.onTakenOver(late);
    expect(late).toHaveBeenCalledOnce();
  });
});

describe('becomeWriter', () => {
  it('waits for the lock of a page that is being left', async () => {
    const tabs = createLocks();
    const left = await mustWrite(tabs, false);
    const loadedAgain = becomeWriter('a lesson', tabs, false);
    left.release();
    expect(await loadedAgain).not.toBeNull();
  });

  it('leaves it to the database where a browser refuses locks', async () => {
    const refuses = () => Promise.reject(new DOMException('not here', 'SecurityError'));
    expect(await becomeWriter('a lesson', { locks: { request: refuses } }, false)).not.toBeNull();
  });
});
