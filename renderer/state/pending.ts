import type { Failure } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import { retryDelayMs } from './retry-delay.ts';

/** What was sent and has not reached the disk yet. */
export type Pending<Request> =
  | { readonly kind: 'saving'; readonly request: Request }
  /** Not saved; the same request will be sent again. `tries` counts what was sent so far. */
  | { readonly kind: 'failed'; readonly request: Request; readonly failure: Failure; readonly tries: number };

const MAY_PASS: ReadonlySet<Failure['code']> = new Set([
  'disk-full',
  'read-only',
  'folder-gone',
  'storage-failed',
  'storage-busy',
]);

/** Whether a failure may pass without anybody changing the request: a full disk is emptied, a busy one gets free. */
export const mayPass = ({ code }: Failure): boolean => MAY_PASS.has(code);

/** Whether it may still reach the disk by itself. */
export const mayArrive = (pending: Pending<unknown>): boolean => pending.kind === 'saving' || mayPass(pending.failure);

interface Sending<Request, Receipt> {
  /** Equal for two requests that say the same thing, so that the second takes the place of the first. */
  readonly keyOf: (request: Request) => string;
  readonly send: (request: Request) => Promise<Result<Receipt, Failure>>;
  readonly read: () => readonly Pending<Request>[];
  readonly write: (pending: readonly Pending<Request>[]) => void;
  readonly take: (receipt: Receipt, request: Request) => void;
}

/**
 * Sends a request until it is saved: what cannot be saved is kept where it can be seen, and sent again with longer and
 * longer waits as long as the cause may pass, or at once when it is sent by hand.
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
