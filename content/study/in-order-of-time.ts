/** No attempt is older than the program; a clock that says so has lost its time. */
const EARLIEST = '2025-01-01T00:00:00.000Z';

/**
 * Attempts in the order in which they were begun, oldest first, also when they came together from several computers. A
 * time that cannot be (before there was this program, or after `now`) says nothing: such an attempt keeps its place
 * behind the one that came before it. Attempts of the same moment stay in the order in which they came.
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
