/** The one tab that may write to the answers of a lesson, and how it ceases to be. */
export interface Writer {
  /** The listener is called once when another tab goes on in the place of this one; at once where one has already. */
  onTakenOver(listener: () => void): void;
  release(): void;
}

type Locks = Pick<LockManager, 'request'>;

/** What a browser offers to tabs that must agree; each may be missing. */
export interface BetweenTabs {
  readonly locks?: Locks | undefined;
  readonly openChannel?: ((name: string) => BroadcastChannel) | undefined;
}

/** What this browser offers; a page on plain http has no locks. */
export const betweenTabs = (window: Window & typeof globalThis): BetweenTabs => ({
  locks: window.isSecureContext ? window.navigator.locks : undefined,
  openChannel: 'BroadcastChannel' in window ? (of) => new window.BroadcastChannel(of) : undefined,
});

/**
 * How long a tab waits in ms: before it asks again for a lock that is about to be free, and for another tab to say that it
 * is there, which it does at once unless it is hung or asleep.
 */
const PATIENCE_MS = 300;

/**
 * Makes this tab the one that writes: null when another tab does, unless `takesOver`. By the browser's locks where it has
 * them, and by asking around on a channel where it has none (a page from plain http). Neither must be relied on for the
 * answers themselves: two writers are told apart by the database, which keeps each number once.
 */
export async function becomeWriter(
  name: string,
  { locks, openChannel }: BetweenTabs,
  takesOver: boolean,
): Promise<Writer | null> {
  if (locks !== undefined) return byLock(name, locks, takesOver);
  return openChannel === undefined ? byNobody() : byChannel(openChannel(name), takesOver);
}

/** Keeps in mind that another tab goes on, also before anybody asked. */
function createTakeover(): Pick<Writer, 'onTakenOver'> & { readonly end: () => void } {
  const listeners: (() => void)[] = [];
  let isOver = false;
  return {
    onTakenOver(listener) {
      if (isOver) listener();
      else listeners.push(listener);
    },
    end() {
      isOver = true;
      for (const listener of listeners) listener();
    },
  };
}

const byNobody = (): Writer => ({ onTakenOver: () => undefined, release: () => undefined });

async function byLock(name: string, locks: Locks, takesOver: boolean): Promise<Writer | null> {
  if (takesOver) return holdLock(name, locks, { steal: true });
  const writer = await holdLock(name, locks, { ifAvailable: true });
  if (writer !== null) return writer;
  // A page that is loaded again may ask before the browser has let go of the lock of the page that was left.
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return holdLock(name, locks, { ifAvailable: true });
}

function holdLock(name: string, locks: Locks, options: LockOptions): Promise<Writer | null> {
  const { onTakenOver, end } = createTakeover();
  return new Promise((resolve) => {
    const hold = (lock: Lock | null): Promise<void> => {
      if (lock === null) {
        resolve(null);
        return Promise.resolve();
      }
      return new Promise((release) => {
        resolve({ onTakenOver, release: () => release() });
      });
    };
    locks.request(name, options, hold).catch((reason: unknown) => {
      // A lock that was stolen rejects with AbortError; a browser that refuses locks altogether leaves it to the database.
      if (reason instanceof DOMException && reason.name === 'AbortError') end();
      else resolve(byNobody());
    });
  });
}

type Said = 'who-writes' | 'i-write' | 'i-go-on';

function byChannel(channel: BroadcastChannel, takesOver: boolean): Promise<Writer | null> {
  const { onTakenOver, end } = createTakeover();
  let isWriter = false;
  const say = (said: Said): void => channel.postMessage(said);
  const write = (): Writer => {
    isWriter = true;
    return { onTakenOver, release: () => channel.close() };
  };
  const stop = (): void => {
    isWriter = false;
    channel.close();
    end();
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(write()), takesOver ? 0 : PATIENCE_MS);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data === 'who-writes' && isWriter) say('i-write');
      else if (data === 'i-go-on' && isWriter) stop();
      else if (data === 'i-write' && !isWriter) {
        clearTimeout(timer);
        channel.close();
        resolve(null);
      }
    };
    say(takesOver ? 'i-go-on' : 'who-writes');
  });
}
