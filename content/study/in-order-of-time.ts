/** No attempt is older than the program; an earlier time means that the clock was wrong. */
const EARLIEST = '2025-01-01T00:00:00.000Z';

/**
 * Attempts in the order in which they were started, oldest first, even if they come from several computers. An
 * impossible time (before the program existed, or after `now`) is ignored: such an attempt stays behind the one before
 * it. Attempts with the same time stay in their given order.
 *
 * `startedAt` and `now` are ISO 8601, UTC, with milliseconds.
 */
export function inOrderOfTime<A extends { readonly digest: { readonly startedAt: string } }>(
  attempts: readonly A[],
  now: string,
): readonly A[] {
  let before = EARLIEST;
  return attempts
    .map((attempt) => {
      const { startedAt } = attempt.digest;
      if (startedAt >= EARLIEST && startedAt <= now) before = startedAt;
      return { attempt, time: before };
    })
    .toSorted((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0))
    .map(({ attempt }) => attempt);
}
