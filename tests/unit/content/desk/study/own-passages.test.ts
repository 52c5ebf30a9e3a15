import { describe, expect, it } from 'vitest';
import { toPassageFile } from '../../../../../content/bank/format.ts';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { profileId, uuid } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { passage, smallBank } from '../../../../builders/passages.ts';
import { utcDay } from '../../../../builders/utc-day.ts';

/** A computer with a person; `n` keeps the ids that it makes apart from those of others. */
function computer(n: number) {
  let ids = 0;
  const desk = createDesk({
    ...{ store: createMemoryStore(), builtIns: [], dayOf: utcDay, bank: () => smallBank(1) },
    ...{ now: () => new Date(Date.UTC(2026, 0, 1)), newId: () => uuid(90 + n, (ids += 1)) },
  });
  const me = profileId(n);
  valueOf(desk.createProfile({ profile: me, name: `Person ${String(n)}` }));
  return { desk, me };
}

const file = (of: number, from: number) =>
  toPassageFile(Array.from({ length: of }, (_, n) => passage('named-study', 'easy', from + n)));

describe('passages of one’s own', () => {
  it('go from one computer to another as a file, without those that were removed', () => {
    const one = computer(1);
    const request = { kind: 'passages', profile: one.me } as const;
    expect(one.desk.makeExport(request)).toMatchObject({ ok: false, error: { code: 'not-found' } });
    valueOf(one.desk.addPassageFile({ text: file(3, 100) }));
    const [first] = valueOf(one.desk.readOwnPassages({ profile: one.me }));
    valueOf(one.desk.removePassages({ profile: one.me, passages: [first?.passage ?? ''] }));
    const made = valueOf(one.desk.makeExport(request));
    expect(made).toMatchObject({ fileName: 'Passages for practice.claimsort', folder: null });

    const other = computer(2);
    expect(valueOf(other.desk.addPassageFile({ text: made.text }))).toEqual({ added: 2, replaced: 0, same: 0 });
    expect(valueOf(other.desk.readOwnPassages({ profile: other.me }))).toHaveLength(2);
  });

  it('travel in the profile file', () => {
    const one = computer(1);
    valueOf(one.desk.addPassageFile({ text: file(2, 100) }));
    const { text } = valueOf(one.desk.exportProfile({ profile: one.me, form: 'json' }));
    const other = computer(2);
    valueOf(other.desk.importProfile({ text, confirmed: 'new-person' }));
    expect(valueOf(other.desk.readOwnPassages({ profile: one.me }))).toHaveLength(2);
  });

  it('are at most 5000', () => {
    const { desk, me } = computer(1);
    for (let n = 0; n < 5; n += 1) valueOf(desk.addPassageFile({ text: file(1000, 1000 * (n + 1)) }));
    expect(desk.addPassageFile({ text: file(1, 1) })).toMatchObject({
      ...{ ok: false, error: { code: 'not-allowed', place: 'passages' } },
    });
    // The lessons that are on this computer can still be updated.
    expect(valueOf(desk.addPassageFile({ text: file(1000, 1000) }))).toMatchObject({ same: 1000 });
    expect(valueOf(desk.readOwnPassages({ profile: me }))).toHaveLength(5000);
  });
});
