import type { EventRow } from './readable-rows.ts';

/** The rows of each stream by ascending sequence. */
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
 * How many events of a stream, from the first, are an unbroken chain: `verifyChain` of content/journal, over hashes that
 * were computed from the very bytes on the disk. Each canonical text is hashed once by the machine's own SHA-256, which
 * is what lets every event be looked at on every start.
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
