import type { EventRow } from './readable-rows.ts';

/** The rows of each stream, in ascending order of sequence. */
export function groupByStream(rows: readonly EventRow[]): ReadonlyMap<string, readonly EventRow[]> {
  const streams = new Map<string, EventRow[]>();
  for (const row of rows) {
    const stream = streams.get(row.stream);
    if (stream === undefined) {
      streams.set(row.stream, [row]);
    } else {
      stream.push(row);
    }
  }
  for (const stream of streams.values()) {
    stream.sort((a, b) => a.sequence - b.sequence);
  }
  return streams;
}

/**
 * The number of events of a stream, from the first, that form an unbroken chain: `verifyChain` of content/journal, but
 * with hashes of the exact bytes on the disk. Each canonical text is hashed once, with the native SHA-256, so that
 * every event can be checked at every start.
 */
export function soundLength(stream: readonly EventRow[]): number {
  const broken = stream.findIndex((row, at) => {
    const before = stream[at - 1];
    return (
      row.sequence !== at ||
      row.previous !== (before?.hash ?? null) ||
      (before !== undefined && row.profile !== before.profile)
    );
  });
  return broken === -1 ? stream.length : broken;
}
