import { describe, expect, it } from 'vitest';
import { createClassEditor } from '../../../../../content/desk/class/editor.ts';
import type { ClassJournal } from '../../../../../content/desk/class/journal.ts';
import type { Profiles } from '../../../../../content/desk/people/profiles.ts';
import { ok } from '../../../../../content/base/result.ts';
import { classId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

/** An editor of Ms Green, whose clock stands at a minute of one day. */
function editorAt() {
  let minutes = 0;
  // The editor asks for the profile of the class and for its name alone.
  const journal = { read: () => ok({ profile: null }) } as unknown as ClassJournal;
  const profiles = { read: () => ok({ name: 'Ms Green' }) } as unknown as Profiles;
  const now = () => new Date(Date.UTC(2026, 0, 1, 8, minutes));
  const editor = createClassEditor({ now, newId: steadyTools().newId, journal, profiles });
  return { editor, turnTo: (minute: number) => void (minutes = minute), at: () => now().toISOString() };
}

const OF = classId(1);

describe('createClassEditor', () => {
  it('notes who changed something and when, behind what was noted before', () => {
    const { editor, turnTo } = editorAt();
    const one = valueOf(editor.next(OF, undefined));
    turnTo(3);
    const two = valueOf(editor.next(OF, one));
    expect(two.map(({ by }) => by)).toEqual(['Ms Green', 'Ms Green']);
    expect(two[0]).toEqual(one[0]);
    expect(two[1]?.at).toBe('2026-01-01T08:03:00.000Z');
    expect(two[1]?.id).not.toBe(one[0]?.id);
  });

  it('takes what is saved key by key within ten minutes for one change, under a new id', () => {
    const { editor, turnTo, at } = editorAt();
    const begun = at();
    expect(valueOf(editor.nextTyped(OF, undefined, begun))).toBeUndefined();
    turnTo(9);
    expect(valueOf(editor.nextTyped(OF, undefined, begun))).toBeUndefined();
    turnTo(10);
    const one = valueOf(editor.nextTyped(OF, undefined, begun)) ?? [];
    expect(one).toHaveLength(1);
    turnTo(19);
    const same = valueOf(editor.nextTyped(OF, one, begun)) ?? [];
    expect(same).toHaveLength(1);
    expect(same[0]?.id).not.toBe(one[0]?.id);
    turnTo(29);
    expect(valueOf(editor.nextTyped(OF, same, begun))).toHaveLength(2);
  });

  it('takes a change for another one where the clock was set back', () => {
    const { editor, turnTo, at } = editorAt();
    turnTo(30);
    const begun = at();
    turnTo(0);
    expect(valueOf(editor.nextTyped(OF, undefined, begun))).toHaveLength(1);
  });
});
