import type { OpenStore } from '../../electron/storage/open-outcome.ts';
import { openStore } from '../../electron/storage/open-store.ts';

/** A clock that moves on one second at each look. */
export function steadyClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 0, 1) + 1000 * (seconds += 1));
}

/** The store of a folder, which must open. */
export function opened(folder: string, now = steadyClock()): OpenStore {
  const store = openStore({ folder, now });
  if (!store.ok) throw new Error(`${store.error.reason}: ${store.error.detail ?? ''}`);
  return store.value;
}

/** Opens the store of a folder, does something with it and lets it go. */
export function withStore<T>(folder: string, work: (open: OpenStore) => T, now = steadyClock()): T {
  const open = opened(folder, now);
  try {
    return work(open);
  } finally {
    valueOf(open.close());
  }
}

/** The value of an answer that must be a success. */
export function valueOf<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
