import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../../content/journal/event.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { err, ok } from '../../../../content/base/result.ts';
import { profileStream } from '../../../../content/journal/stream.ts';
import { profileId } from '../../../builders/ids.ts';
import { journal, moved, responded, started } from '../../../builders/journal.ts';

const whole = journal([started(), responded('c1', 'evidence'), moved('c2'), moved('c3'), ['handed-in', {}]]);

const changeAt = (at: number, change: Partial<JournalEvent>) =>
  whole.map((event, index) => (index === at ? { ...event, ...change } : event));

describe('verifyChain', () => {
  it('takes a whole stream, one event, and none', () => {
    for (const events of [whole, whole.slice(0, 1), []]) expect(verifyChain(events)).toEqual(ok(null));
  });

  it.each<[string, readonly JournalEvent[], ReturnType<typeof verifyChain>]>([
    [
      'a changed payload',
      changeAt(1, { payload: { claim: 'c1', label: 'rhetoric' } }),
      err({ at: 2, what: 'previous' }),
    ],
    ['a changed time', changeAt(0, { time: '2025-01-01T00:00:00.000Z' }), err({ at: 1, what: 'previous' })],
    ['an event that is missing', whole.toSpliced(2, 1), err({ at: 2, what: 'sequence' })],
    [
      'events that changed places',
      [...whole.slice(0, 2), ...whole.slice(2).toReversed()],
      err({ at: 2, what: 'sequence' }),
    ],
    ['a missing beginning', whole.slice(1), err({ at: 0, what: 'sequence' })],
    ['an event of another profile', changeAt(4, { profile: profileId(2) }), err({ at: 4, what: 'profile' })],
    [
      'an event of another stream',
      changeAt(4, { stream: profileStream(profileId(1)) }),
      err({ at: 4, what: 'stream' }),
    ],
    [
      'an id that is there twice',
      changeAt(4, whole[3] === undefined ? {} : { id: whole[3].id }),
      err({ at: 4, what: 'id' }),
    ],
    [
      'a first event that names one before',
      changeAt(0, { previous: whole[1]?.previous ?? null }),
      err({ at: 0, what: 'previous' }),
    ],
  ])('notices %s', (_, events, expected) => {
    expect(verifyChain(events)).toEqual(expected);
  });

  it('notices any change to any event but the last', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 2), fc.json(), (at, json) => {
        const payload = { changed: JSON.parse(json) as JournalEvent['payload'][string] };
        expect(verifyChain(changeAt(at, { payload })).ok).toBe(false);
      }),
    );
  });
});
