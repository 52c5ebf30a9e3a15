/** What the operating system may answer to any call, by the name that Node gives it. */
export const ERRNOS = ['EIO', 'ENOSPC', 'EACCES', 'EMFILE', 'EBUSY'] as const;
export type Errno = (typeof ERRNOS)[number];

/** The same as SQLite tells it: its result code (sqlite.org/rescode.html) and the number of the system. */
const IN_SQLITE: Readonly<Record<Errno, { readonly errcode: number; readonly systemErrno: number }>> = {
  EIO: { errcode: 10, systemErrno: 5 },
  ENOSPC: { errcode: 13, systemErrno: 28 },
  EACCES: { errcode: 14, systemErrno: 13 },
  EMFILE: { errcode: 14, systemErrno: 24 },
  EBUSY: { errcode: 5, systemErrno: 16 },
};

interface Plan {
  /** Counts calls from 1. */
  readonly at: number;
  readonly isForGood: boolean;
  readonly errno: Errno;
}

let plan: Plan | null = null;
let calls = 0;

/** Counts the calls from now on, and fails as planned. */
export function arm(next: Plan | null): void {
  plan = next;
  calls = 0;
}

/** Ends the trouble, and gives how many calls there were. */
export function disarm(): number {
  plan = null;
  return calls;
}

let isPaused = false;

/** Lets a test reach the machine by itself in between; its calls neither count nor fail. */
export function aside<T>(work: () => T): T {
  isPaused = true;
  try {
    return work();
  } finally {
    isPaused = false;
  }
}

/** Passed by each call on its way to the machine. */
export function pass(where: 'files' | 'sqlite'): void {
  if (isPaused) return;
  calls += 1;
  if (plan === null || (plan.isForGood ? calls < plan.at : calls !== plan.at)) return;
  const { errno } = plan;
  const error = new Error(`${errno}: made by a test`);
  throw Object.assign(error, where === 'files' ? { code: errno } : { code: 'ERR_SQLITE_ERROR', ...IN_SQLITE[errno] });
}

/** The functions of a module, each passing by `pass` first; the others as they are. */
export function guarded<T extends object>(module: T, names: readonly (keyof T)[]): T {
  const wrap = (call: unknown) =>
    typeof call === 'function'
      ? (...of: readonly unknown[]): unknown => {
          pass('files');
          return Reflect.apply(call, undefined, of) as unknown;
        }
      : call;
  return { ...module, ...Object.fromEntries(names.map((name) => [name, wrap(module[name])])) };
}

/** A database, or a statement of one, whose named calls pass by `pass` first. */
export function guardedObject<T extends object>(inner: T, names: readonly string[]): T {
  return new Proxy(inner, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...of: readonly unknown[]): unknown => {
        if (names.includes(String(name))) pass('sqlite');
        const result: unknown = Reflect.apply(value, target, of);
        return name === 'prepare' ? guardedObject(result as object, ['run', 'get', 'all']) : result;
      };
    },
  });
}
