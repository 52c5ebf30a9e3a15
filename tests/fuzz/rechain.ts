import { hashOf } from '../../content/base/hash.ts';
import { asList, asObject } from './as-object.ts';

/** Events whose chain fits them, stream by stream, whatever they say. */
export function rechain(events: unknown): readonly unknown[] {
  const last = new Map<unknown, { readonly sequence: number; readonly hash: string }>();
  return asList(events).map((one) => {
    const event = asObject(one);
    const before = last.get(event['stream']);
    const sequence = before === undefined ? 0 : before.sequence + 1;
    const placed = { ...event, sequence, previous: before?.hash ?? null };
    last.set(event['stream'], { sequence, hash: hashOf(placed) });
    return placed;
  });
}
