import { hashOf } from '../base/hash.ts';
import type { JournalEvent } from '../journal/event.ts';

/** What a stream that came in means for the one that is here. */
export type StreamMerge =
  /** All that came is here already. */
  | { readonly kind: 'known' }
  /** These are to be appended: the whole stream, or what goes on from where the one here ends. */
  | { readonly kind: 'longer'; readonly added: readonly JournalEvent[] }
  /** Both went on from the same beginning, differently; these are the ones that are not here, as if they came last. */
  | { readonly kind: 'diverged'; readonly added: readonly JournalEvent[] };

/**
 * Lays a stream that came in beside the one that is here; both are unbroken chains of one stream. Where one goes on from
 * the other, the longer wins. Where both went on, the events that are not here keep id, time, kind and payload, and get
 * a new place behind the ones that are here: no event is lost or doubled, whichever way and however often two computers
 * exchange.
 */
export function mergeStream(here: readonly JournalEvent[], came: readonly JournalEvent[]): StreamMerge {
  const shared = Math.min(here.length, came.length);
  if (isSame(here[shared - 1], came[shared - 1])) {
    return came.length > here.length ? { kind: 'longer', added: came.slice(here.length) } : { kind: 'known' };
  }
  const known = new Set(here.map(({ id }) => id));
  const added: JournalEvent[] = [];
  let previous = here.at(-1);
  for (const event of came) {
    if (known.has(event.id) || previous === undefined) continue;
    const placed: JournalEvent = { ...event, sequence: previous.sequence + 1, previous: hashOf(previous) };
    added.push(placed);
    previous = placed;
  }
  return added.length === 0 ? { kind: 'known' } : { kind: 'diverged', added };
}

/** The chain makes the hash of one event speak for all before it; before the first, two streams are the same. */
function isSame(a: JournalEvent | undefined, b: JournalEvent | undefined): boolean {
  return a?.id === b?.id && (a === undefined || hashOf(a) === hashOf(b));
}
