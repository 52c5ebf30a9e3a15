import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import { retryDelayMs } from './retry-delay.ts';

/** A request that was sent and is not saved yet. */
export type Pending<Request> =
  | { readonly kind: 'saving'; readonly request: Request }
  /** Not saved; the same request will be sent again. `tries`: the number of attempts so far. */
  | { readonly kind: 'failed'; readonly request: Request; readonly failure: Failure; readonly tries: number };

const MAY_PASS: ReadonlySet<Failure['code']> = new Set([
  'disk-full',
  'read-only',
  'folder-gone',
  'storage-failed',
  'storage-busy',
]);

/**
 * Whether a failure may end without a change to the request: space is freed on a disk, a busy one becomes available.
 */
export const mayPass = ({ code }: Failure): boolean => MAY_PASS.has(code);

/** Whether the request may still be saved without action by the person. */
export const mayArrive = (pending: Pending<unknown>): boolean => pending.kind === 'saving' || mayPass(pending.failure);

interface Sending<Request, Receipt> {
  /** Equal for two requests of which the second replaces the first. */
  readonly keyOf: (request: Request) => string;
  readonly send: (request: Request) => Promise<Result<Receipt, Failure>>;
  readonly read: () => readonly Pending<Request>[];
  readonly write: (pending: readonly Pending<Request>[]) => void;
  readonly take: (receipt: Receipt, request: Request) => void;
}

/**
 * Sends a request until it is saved. A failed request stays visible, and is sent again with increasing delays while the
 * cause may pass, or immediately when the person retries.
 */
export function createSender<Request, Receipt>({ keyOf, send, read, write, take }: Sending<Request, Receipt>) {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  return async function sendUntilSaved(request: Request, tries = 1): Promise<void> {
    const key = keyOf(request);
    const show = (now: Pending<Request> | null): void => {
      const others = read().filter((one) => keyOf(one.request) !== key);
      write(now === null ? others : [...others, now]);
    };
    clearTimeout(timers.get(key));
    timers.delete(key);
    show({ kind: 'saving', request });
    const result = await send(request);
    if (result.ok) {
      show(null);
      take(result.value, request);
      return;
    }
    const failed: Pending<Request> = { kind: 'failed', request, failure: result.error, tries };
    show(failed);
    if (mayArrive(failed))
      timers.set(
        key,
        setTimeout(() => void sendUntilSaved(request, tries + 1), retryDelayMs(tries)),
      );
  };
}
