import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createRecordedStore, type StoreWrite } from '../../../../../content/desk/store/recorded-store.ts';
import { withoutProfiles } from '../../../../../content/desk/store/without-profiles.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import { hashOf } from '../../../../../content/base/hash.ts';
import { attemptId, claimId, classId, profileId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const file = lessonFile({});
const [ada, ben] = [profileId(1), profileId(2)];

/** What two people did, each with an attempt and a class with a paper; the last to come is Ben. */
function twoPeople(): { readonly writes: readonly StoreWrite[]; readonly text: string } {
  const { store, takeWrites } = valueOf(createRecordedStore([]));
  const desk = createDesk({ ...steadyTools(), store, builtIns: [] });
  valueOf(desk.installLesson({ text: JSON.stringify(file) }));
  for (const [n, profile] of [ada, ben].entries()) {
    valueOf(desk.createProfile({ profile, name: `Person ${String(n)}` }));
    const lesson = hashOf(file.lesson);
    const begun = { profile, attempt: attemptId(n), lesson, mode: 'guided' as const, choice: { kind: 'all' as const } };
    valueOf(desk.startAttempt({ ...begun, again: null }));
    valueOf(desk.createClass({ profile, class: classId(n), name: `Class ${String(n)}` }));
    const paper = { class: classId(n), lesson, entry: attemptId(10 + n), name: `Student ${String(n)}` };
    valueOf(desk.enterPaper({ ...paper, answers: { [claimId('c1')]: 'evidence' } }));
  }
  const { text } = valueOf(desk.exportProfile({ profile: ben, form: 'json' }));
  return { writes: structuredClone(takeWrites()), text };
}

const storeOf = (writes: readonly StoreWrite[]): DeskStore => valueOf(createRecordedStore(writes)).store;

/** Everything that can be read of a store. */
const contentsOf = (store: DeskStore) => ({
  inUse: store.readProfileInUse(),
  shelf: store.listShelf(),
  people: valueOf(store.listProfiles()).map((profile) =>
    valueOf(store.listStreams(profile, null)).map((stream) => [stream, store.readStream(stream)]),
  ),
  records: [0, 1].map((n) => store.listRecords(classId(n), null)),
});

describe('withoutProfiles', () => {
  it.each([
    ['the one in use', ben],
    ['another one', ada],
  ])('leaves the same store as erasing %s', (_, who) => {
    const { writes } = twoPeople();
    const erased = storeOf(writes);
    valueOf(erased.eraseProfile(who));
    expect(contentsOf(storeOf(withoutProfiles(writes, new Set([who]))))).toEqual(contentsOf(erased));
  });

  it('leaves no word of the person in what is written, and everything of the others', () => {
    const { writes } = twoPeople();
    const left = JSON.stringify(withoutProfiles(writes, new Set([ben])));
    for (const word of [ben, 'Person 1', 'Class 1', 'Student 1']) expect(left).not.toContain(word);
    for (const word of [ada, 'Person 0', 'Class 0', 'Student 0']) expect(left).toContain(word);
  });

  it('reaches what came in with a profile file', () => {
    const { text } = twoPeople();
    const { store, takeWrites } = valueOf(createRecordedStore([]));
    const desk = createDesk({ ...steadyTools(), store, builtIns: [] });
    valueOf(desk.importProfile({ text, confirmed: 'new-person' }));
    const left = JSON.stringify(withoutProfiles(takeWrites(), new Set([ben])));
    for (const word of [ben, 'Class 1', 'Student 1']) expect(left).not.toContain(word);
  });

  it('drops an older erasing of the same person, and keeps those of others', () => {
    const erasing = (who: typeof ada): StoreWrite => ({ kind: 'eraseProfile', given: [who] });
    expect(withoutProfiles([erasing(ada), erasing(ben)], new Set([ada]))).toEqual([erasing(ben)]);
  });
});
