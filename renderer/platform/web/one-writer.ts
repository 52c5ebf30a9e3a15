/** The one tab that may write to the answers of a lesson, and how it ceases to be. */
export interface Writer {
  /** Is called once when another tab goes on in the place of this one. */
  onTakenOver(listener: () => void): void;
  release(): void;
}

/** What a browser offers to tabs that must agree; each may be missing. */
export interface BetweenTabs {
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  readonly openChannel?: ((name: string) => BroadcastChannel) | undefined;
}

/** What this browser offers; a page on plain http has no locks. */
export const betweenTabs = (window: Window & typeof globalThis): BetweenTabs => ({
  locks: window.isSecureContext ? window.navigator.locks : undefined,
  openChannel: 'BroadcastChannel' in window ? (of) => new window.BroadcastChannel(of) : undefined,
});

/** How long another tab has to say that it is there, in ms; it does so at once unless it is hung or asleep. */
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

const byNobody = (): Writer => ({ onTakenOver: () => undefined, release: () => undefined });

function byLock(name: string, locks: Pick<LockManager, 'request'>, takesOver: boolean): Promise<Writer | null> {
  const listeners: (() => void)[] = [];
  return new Promise((resolve) => {
    const options = takesOver ? { steal: true } : { ifAvailable: true };
    const hold = (lock: Lock | null): Promise<void> => {
      if (lock === null) {
        resolve(null);
        return Promise.resolve();
      }
      return new Promise((release) => {
        resolve({ onTakenOver: (listener) => listeners.push(listener), release: () => release() });
      });
    };
    locks.request(name, options, hold).catch((reason: unknown) => {
      // A lock that was stolen rejects with AbortError; a browser that refuses locks altogether leaves it to the database.
      if (reason instanceof DOMException && reason.name === 'AbortError') for (const listener of listeners) listener();
      else resolve(byNobody());
    });
  });
}

type Said = 'who-writes' | 'i-write' | 'i-go-on';

function byChannel(channel: BroadcastChannel, takesOver: boolean): Promise<Writer | null> {
  const listeners: (() => void)[] = [];
  let isWriter = false;
  const say = (said: Said): void => channel.postMessage(said);
  const write = (): Writer => {
    isWriter = true;
    return { onTakenOver: (listener) => listeners.push(listener), release: () => channel.close() };
  };
  const end = (): void => {
    isWriter = false;
    channel.close();
    for (const listener of listeners) listener();
  };
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(write()), takesOver ? 0 : PATIENCE_MS);
    channel.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data === 'who-writes' && isWriter) say('i-write');
      else if (data === 'i-go-on' && isWriter) end();
      else if (data === 'i-write' && !isWriter) {
        clearTimeout(timer);
        channel.close();
        resolve(null);
      }
    };
    say(takesOver ? 'i-go-on' : 'who-writes');
  });
}
