import { hashOf } from '../base/hash.ts';
import type { JournalEvent } from '../journal/event.ts';

/** The relation of an imported stream to the local one. */
export type StreamMerge =
  /** All of its events are here already. */
  | { readonly kind: 'known' }
  /** Its events to append: the whole stream, or those after the end of the local one. */
  | { readonly kind: 'longer'; readonly added: readonly JournalEvent[] }
  /**
   * Both continued differently from a common start; `added` are the events that are not here, rechained after the local
   * ones.
   */
  | { readonly kind: 'diverged'; readonly added: readonly JournalEvent[] };

/**
 * Compares an imported stream with the local one; both are unbroken chains of the same stream. If one continues the
 * other, the longer one wins. If both continued, the events that are not here keep their id, time, kind and payload,
 * and get new positions after the local ones: no event is lost or duplicated, in whatever direction and however often
 * two computers exchange files.
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

/** Equal hashes mean that all earlier events are equal, too; before the first event, two streams are always equal. */
function isSame(a: JournalEvent | undefined, b: JournalEvent | undefined): boolean {
  return a?.id === b?.id && (a === undefined || hashOf(a) === hashOf(b));
}
