import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeStream } from '../../../../content/files/merge-stream.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import type { JournalEvent } from '../../../../content/journal/event.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { eventId } from '../../../builders/ids.ts';
import { journal, moved } from '../../../builders/journal.ts';

const base = journal([moved('c1'), moved('c2'), moved('c3')]);

/** A stream that goes on with events of these ids. */
function goingOn(begun: readonly JournalEvent[], ids: readonly number[]): readonly JournalEvent[] {
  return ids.reduce<readonly JournalEvent[]>((events, id) => {
    const last = events.at(-1);
    const [first] = base;
    if (last === undefined || first === undefined) throw new Error('nothing to go on from');
    return [...events, { ...first, id: eventId(id), sequence: last.sequence + 1, previous: hashOf(last) }];
  }, begun);
}

/** What is here after what came was taken. */
const taken = (here: readonly JournalEvent[], came: readonly JournalEvent[]): readonly JournalEvent[] => {
  const merge = mergeStream(here, came);
  return merge.kind === 'known' ? here : [...here, ...merge.added];
};
const idsOf = (events: readonly JournalEvent[]) => events.map(({ id }) => id).sort();

describe('mergeStream', () => {
  it('takes a stream that is not here, whole', () => {
    expect(mergeStream([], base)).toEqual({ kind: 'longer', added: base });
  });

  it('takes what goes on from where the one here ends', () => {
    expect(mergeStream(base.slice(0, 1), base)).toEqual({ kind: 'longer', added: base.slice(1) });
  });

  it('knows a stream that is as long as the one here, or shorter', () => {
    expect(mergeStream(base, base)).toEqual({ kind: 'known' });
    expect(mergeStream(base, base.slice(0, 2))).toEqual({ kind: 'known' });
    expect(mergeStream(base, [])).toEqual({ kind: 'known' });
  });

  it('lays what went on differently behind what is here, as it was, in an unbroken chain', () => {
    const here = goingOn(base, [11, 12]);
    const came = goingOn(base, [21, 22, 23]);
    const merge = mergeStream(here, came);
    expect(merge).toMatchObject({
      kind: 'diverged',
      added: [{ id: eventId(21) }, { id: eventId(22) }, { id: eventId(23) }],
    });
    expect(verifyChain(taken(here, came)).ok).toBe(true);
    expect(taken(here, came).at(-1)).toMatchObject({
      time: came.at(-1)?.time,
      kind: 'moved',
      payload: came.at(-1)?.payload,
    });
  });

  it('loses and doubles nothing, however two computers go on and exchange', () => {
    const step = fc.constantFrom('here', 'there', 'to here', 'to there');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let [here, there, next] = [base, base, 100];
        for (const what of steps) {
          if (what === 'here') here = goingOn(here, [(next += 1)]);
          if (what === 'there') there = goingOn(there, [(next += 1)]);
          if (what === 'to here') here = taken(here, there);
          if (what === 'to there') there = taken(there, here);
        }
        const [both, again] = [taken(here, there), taken(there, here)];
        expect(idsOf(both)).toEqual(idsOf(again));
        expect(new Set(idsOf(both)).size).toBe(both.length);
        expect(both).toHaveLength(base.length + next - 100);
        expect(verifyChain(both).ok).toBe(true);
        expect(mergeStream(both, there)).toEqual({ kind: 'known' });
      }),
    );
  });
});
