/** The outcome of an operation that can fail: a value, or an error that is itself a value. Only bugs are thrown. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | Failed<E>;

/** An expected failure. */
export interface Failed<E> {
  readonly ok: false;
  readonly error: E;
}

/** Steps, each of which may fail, that produce a value of type `T`, unless one fails with an error of type `E`. */
export type Steps<T, E> = Generator<Failed<E>, T, unknown>;

/** A success that holds `value`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** An expected failure that holds `error`. */
export const err = <E>(error: E): Failed<E> => ({ ok: false, error });

/**
 * Runs steps until one fails, and returns that failure or the steps' return value:
 *
 *     resultOf(function* () {
 *       const person = yield* valueOf(readPerson(id));
 *       if (person.name === null) return yield* failWith('nameless');
 *       return person.name.length;
 *     });
 *
 * Without it, every call that may fail needs an extra line, `if (!person.ok) return person`.
 */
export function resultOf<T, E>(steps: () => Steps<T, E>): Result<T, E> {
  const first = steps().next();
  return first.done === true ? ok(first.value) : first.value;
}

/** The value of a success; a failure ends the current steps. Use it as `yield* valueOf(…)` within `resultOf`. */
export function* valueOf<T, E>(result: Result<T, E>): Steps<T, E> {
  if (result.ok) return result.value;
  return yield* failWith(result.error);
}

/** Ends the steps with an error. Use it as `return yield* failWith(…)` within `resultOf`. */
export function* failWith<E>(error: E): Steps<never, E> {
  yield err(error);
  throw new Error('steps that failed do not go on');
}
