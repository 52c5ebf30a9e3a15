import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../content/base/hash.ts';
import { journalEventSchema } from '../../../../content/journal/event.ts';
import { journal, moved, responded, started } from '../../../builders/journal.ts';

describe('nextEvent', () => {
  it('gives the first event of a stream the number 0 and nothing before it', () => {
    const [first] = journal([started()]);

    expect(first).toMatchObject({
      format: 'claimsort-event',
      version: 1,
      sequence: 0,
      previous: null,
      kind: 'started',
    });
    expect(first?.time).toBe('2026-01-01T00:00:00.000Z');
  });

  it('gives each following event the next number and the hash of the one before', () => {
    const events = journal([started(), responded('c1', 'evidence'), moved('c2')]);

    expect(events.map(({ sequence }) => sequence)).toEqual([0, 1, 2]);
    expect(events.slice(1).map(({ previous }) => previous)).toEqual(events.slice(0, 2).map(hashOf));
  });

  it('makes events that the format takes', () => {
    for (const event of journal([started(), moved('c2')])) expect(journalEventSchema.parse(event)).toEqual(event);
  });
});
