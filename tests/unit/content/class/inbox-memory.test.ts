import { describe, expect, it } from 'vitest';
import type { FileOutcome } from '../../../../content/class/import-report.ts';
import { type InboxRecord, parseInboxRecord } from '../../../../content/class/inbox-records.ts';
import { asksAboutErased } from '../../../../content/class/inbox.ts';
import {
  pendingId,
  pendingHandInOf,
  isSettled,
  openFlags,
  passedOverId,
  placeOf,
  refusedId,
  seenId,
  toRefused,
  toRefusedItem,
} from '../../../../content/class/inbox-memory.ts';
import { hashNumbered } from '../../../builders/journal.ts';

const SINCE = '2026-01-01T08:00:00.000Z';

const refused = (changes: Partial<FileOutcome> = {}): FileOutcome => ({
  ...{ file: 'ada.claimsort', name: 'Ada', attempt: null, handIn: null, isNew: false, counts: 'no' },
  ...({ flags: ['cut-off'], place: 'line 3', other: null, revisions: null } as const),
  ...changes,
});
const counted = (changes: Partial<FileOutcome> = {}): FileOutcome =>
  refused({ handIn: 'h1', counts: 'yes', flags: [], place: null, ...changes });
const memory = (...records: readonly (readonly [string, InboxRecord])[]) => new Map(records);
const seen = (flags: Extract<InboxRecord, { kind: 'seen' }>['flags']): readonly [string, InboxRecord] => [
  seenId('h1'),
  { kind: 'seen', handIn: 'h1', flags },
];

describe('placeOf', () => {
  it('is the file in its folder', () => {
    expect(placeOf({ folder: 'a/b', file: 'c' })).toBe('a/b/c');
    expect(placeOf({ file: 'c' })).toBe('/c');
  });
});

describe('refusedId', () => {
  it('is the same for the same content under the same name, wherever it comes from', () => {
    const content = hashNumbered(1);
    expect(refusedId(refused({ content, folder: 'a' }))).toBe(refusedId(refused({ content, flags: ['empty'] })));
    expect(refusedId(refused({ content }))).not.toBe(refusedId(refused({ content: hashNumbered(2) })));
    expect(refusedId(refused({ content }))).not.toBe(refusedId(refused({ content, file: 'b' })));
    expect(refusedId(refused({ content }))).toMatch(/^refused sha256:/);
  });

  it('goes by folder and fault where nothing could be read', () => {
    expect(refusedId(refused({ folder: 'a' }))).not.toBe(refusedId(refused({ folder: 'b' })));
    expect(refusedId(refused())).not.toBe(refusedId(refused({ flags: ['empty'] })));
    expect(refusedId(refused())).toBe(refusedId(refused({ name: null })));
    expect(refusedId(refused({ flags: [] }))).toBe(refusedId(refused({ flags: [] })));
  });
});

describe('the ids of other records', () => {
  it('tell places and hand-ins apart', () => {
    expect(passedOverId({ from: 'a', reasons: [] })).toMatch(/^passed-over sha256:/);
    expect(passedOverId({ from: 'a', reasons: [] })).not.toBe(passedOverId({ from: 'b', reasons: [] }));
    expect(seenId('h1')).toBe('seen h1');
  });
});

describe('heldOf', () => {
  it('gives back the hand-in of an item about an erased student, and nothing for other items', () => {
    expect(pendingId('h1')).toBe('of-erased h1');
    expect(pendingHandInOf(pendingId('h1'))).toBe('h1');
    expect(pendingHandInOf('h1')).toBeNull();
    expect(pendingHandInOf('seen of-erased h1')).toBeNull();
  });
});

describe('asksAboutErased', () => {
  it('is so of a file of an erased student about which nothing was decided', () => {
    const item = (flags: FileOutcome['flags']) => ({
      ...{ id: 'x', outcome: refused({ flags }), since: SINCE, lesson: null, author: null },
    });
    expect(asksAboutErased(item(['of-erased']))).toBe(true);
    expect(asksAboutErased(item(['stays-out']))).toBe(false);
  });
});

describe('toRefused and toRefusedItem', () => {
  it('show a file as it was refused, with its folder where it has one', () => {
    const outcome = refused({ folder: 'a', other: 'X', revisions: { theirs: 1, ours: 2 } });
    const record = toRefused(outcome, { since: SINCE, isSettled: true });
    expect(record).toMatchObject({ kind: 'refused', flag: 'cut-off', since: SINCE, isSettled: true, folder: 'a' });
    expect(toRefusedItem('x', record)).toEqual({ id: 'x', outcome, since: SINCE, lesson: null, author: null });
    expect(parseInboxRecord(JSON.stringify(record))).toEqual(record);
  });

  it('leave the folder out where there is none, and call a file without a flag unreadable', () => {
    const record = toRefused(refused({ flags: [] }), { since: SINCE, isSettled: false });
    expect(record).toMatchObject({ flag: 'unreadable', isSettled: false });
    expect(Object.keys(record)).not.toContain('folder');
    expect(Object.keys(toRefusedItem('x', record).outcome)).not.toContain('folder');
  });
});

describe('openFlags', () => {
  it('are those that stay until they are settled, and were not seen', () => {
    const outcome = counted({ flags: ['not-on-roster', 'already-there', 'guided-not-exam'] });
    expect(openFlags(outcome, memory())).toEqual(['not-on-roster', 'guided-not-exam']);
    expect(openFlags(outcome, memory(seen(['not-on-roster'])))).toEqual(['guided-not-exam']);
  });

  it('stay open for what only a decision settles, though they were seen', () => {
    const outcome = counted({ counts: 'waits', flags: ['undecided', 'one-user', 'look-alike-name'] });
    const all = memory(seen(['undecided', 'one-user', 'look-alike-name']));
    expect(openFlags(outcome, all)).toEqual(['undecided', 'one-user']);
  });

  it('are none where another counts in its place, or the file was refused', () => {
    expect(openFlags(counted({ counts: 'no', flags: ['not-on-roster'] }), memory())).toEqual([]);
    expect(openFlags(refused({ counts: 'yes', flags: ['not-on-roster'] }), memory())).toEqual([]);
  });

  it('take no record of another kind for what was seen', () => {
    const other = [seenId('h1'), { kind: 'passed-over', from: 'x', at: SINCE, reasons: [] }] as const;
    expect(openFlags(counted({ flags: ['not-on-roster'] }), memory(other))).toEqual(['not-on-roster']);
  });
});

describe('isSettled', () => {
  it('holds of a refused file that the teacher is done with', () => {
    const outcome = refused();
    const done = toRefused(outcome, { since: SINCE, isSettled: true });
    expect(isSettled(outcome, memory([refusedId(outcome), done]))).toBe(true);
    expect(isSettled(outcome, memory([refusedId(outcome), { ...done, isSettled: false }]))).toBe(false);
    expect(isSettled(outcome, memory())).toBe(false);
    expect(isSettled(outcome, memory([refusedId(outcome), seen([])[1]]))).toBe(false);
  });

  it('holds of a file that the teacher decided to leave out', () => {
    expect(isSettled(refused({ flags: ['stays-out'] }), memory())).toBe(true);
    expect(isSettled(refused({ flags: ['of-erased'] }), memory())).toBe(false);
  });

  it('holds of a hand-in that was there and has nothing open', () => {
    expect(isSettled(counted(), memory())).toBe(true);
    expect(isSettled(counted({ isNew: true }), memory())).toBe(false);
    expect(isSettled(counted({ flags: ['not-on-roster'] }), memory())).toBe(false);
  });
});

describe('parseInboxRecord', () => {
  it('passes over what a newer program wrote', () => {
    expect(parseInboxRecord(JSON.stringify(seen(['undecided'])[1]))).toMatchObject({ flags: ['undecided'] });
    expect(parseInboxRecord('{"kind":"later"}')).toBeNull();
  });

  it('keeps at least one file, and no more than 20 examples, for a reason', () => {
    const record = (count: number, examples: number) =>
      parseInboxRecord(
        JSON.stringify({
          ...{ kind: 'passed-over', from: 'x', at: SINCE },
          reasons: [{ why: 'hidden', count, examples: Array.from({ length: examples }, String) }],
        }),
      );
    expect(record(1, 20)).not.toBeNull();
    expect(record(0, 0)).toBeNull();
    expect(record(1, 21)).toBeNull();
  });
});
