import type { Failure } from '../../content/base/failure.ts';
import type { Platform } from '../platform/platform.ts';

interface Watched {
  readonly platform: Platform;
  /** The command that returned this very failure object; null if it came from elsewhere. */
  readonly commandOf: (failure: Failure) => string | null;
}

/**
 * A wrapped platform that records which command returned each failure, and which commands succeed. A message about a
 * failure can then be closed as soon as the same command succeeds, whichever slice it belongs to.
 */
export function watchCommands(platform: Platform, onSuccess: (command: string) => void): Watched {
  const commands = new WeakMap<Failure, string>();

  const look = (command: string, answer: unknown): void => {
    if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return;
    if (answer.ok === true) onSuccess(command);
    // An unsuccessful answer contains a failure; the port's types guarantee this, but the proxy does not see them.
    else commands.set((answer as unknown as { readonly error: Failure }).error, command);
  };

  const watch = <T extends object>(of: T): T =>
    new Proxy(of, {
      get(target, name, receiver) {
        const call: unknown = Reflect.get(target, name, receiver);
        if (typeof call !== 'function' || typeof name !== 'string') return call;
        return (...args: readonly unknown[]): unknown => {
          const answer: unknown = Reflect.apply(call, target, args);
          if (!(answer instanceof Promise)) return answer;
          return answer.then((settled: unknown) => {
            look(name, settled);
            return settled;
          });
        };
      },
    });

  return {
    platform: { ...platform, desk: watch(platform.desk), machine: watch(platform.machine) },
    commandOf: (failure) => commands.get(failure) ?? null,
  };
}
