import { describe, expect, it, vi } from 'vitest';
import type { ReadHandIn } from '../../../../../content/class/import-report.ts';
import { parseInboxRecord } from '../../../../../content/class/inbox-records.ts';
import { authorIdOf } from '../../../../../content/class/match-students.ts';
import { err } from '../../../../../content/base/result.ts';
import { collectingClass } from '../../../../builders/collecting-class.ts';
import { attemptId, profileId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { reportAt } from '../../../../builders/teacher-desk.ts';

const LIST = 'Name,ID\nAda Brandt,1\nZoë Müller,2\nMia Klein,3\nMia Klein,4\n';

function setUp(list: string | null = LIST) {
  const { teacher, of, handIn, collect, rows } = collectingClass(list);
  const { desk, where } = teacher;
  const studentOf = (name: string, id: string | null = null) => {
    const row = rows().find((one) => one.name === name && (id === null || one.id === id));
    if (row === undefined) throw new Error(`${name} is not in the class`);
    return row.student;
  };
  const erase = (name: string, id: string | null = null) =>
    valueOf(desk.eraseStudent({ ...of, student: studentOf(name, id) }));
  const items = () => valueOf(desk.readInbox(of)).items;
  const settle = (name: string) => {
    const item = items().find(({ outcome }) => outcome.name === name);
    valueOf(desk.settleInboxItem({ ...of, item: item?.id ?? '', isSettled: true }));
  };
  const decide = (kind: 'only' | 'one-person', name: string) => {
    const group = reportAt(desk, teacher).sameWork.find(({ hands }) => hands.some((hand) => hand.name === name));
    const counting = group?.hands.filter((hand) => hand.name === name).map((hand) => hand.handIn) ?? [];
    valueOf(desk.settleSameWork({ ...where, handIns: group?.handIns ?? [], decision: { kind, counting } }));
  };
  const onList = () => valueOf(desk.readInbox(of)).students.map(({ name, id }) => [name, id]);
  const remembered = () =>
    valueOf(teacher.store.listRecords(of.class, 'inbox')).flatMap(({ json }) => parseInboxRecord(json) ?? []);
  return {
    teacher,
    desk,
    where,
    of,
    handIn,
    collect,
    rows,
    studentOf,
    erase,
    items,
    settle,
    decide,
    onList,
    remembered,
  };
}

const broken = (file: string, name: string | null = null, folder?: string): ReadHandIn => ({
  ...{ file, savedAt: null, read: err({ flag: 'cut-off', place: null, name }) },
  ...(folder === undefined ? {} : { folder }),
});

describe('eraseStudent', () => {
  it('takes one line from the list: that of the student, also where others share the name or have no ID either', () => {
    const withIds = setUp();
    withIds.erase('Mia Klein', '4');
    expect(withIds.onList()).toEqual([
      ['Ada Brandt', '1'],
      ['Zoë Müller', '2'],
      ['Mia Klein', '3'],
    ]);
    const without = setUp('Name\nAda\nBob\nCem\n');
    without.erase('Bob');
    expect(without.onList()).toEqual([
      ['Ada', null],
      ['Cem', null],
    ]);
  });

  it('also clears the traces of a name that stood only on the list', () => {
    const at = setUp('Name\nAda\nBob\n');
    at.collect(at.handIn(1, 'Bob'));
    const erased = vi.spyOn(at.teacher.store, 'eraseRecords');
    // Erasing nothing rewrites the file, its log and the backups, in which the name still is.
    at.erase('Ada');
    expect(erased.mock.calls.map(([, , ids]) => ids)).toEqual([[]]);
    // The list before the work, whose erasure clears the traces of both.
    erased.mockClear();
    at.erase('Bob');
    expect(erased.mock.calls.map(([, kind, ids]) => [kind, ids.length])).toEqual([
      ['roster', 1],
      ['hand-in', 1],
    ]);
  });

  it('leaves no list when the only student on it is erased', () => {
    const at = setUp('Name\nAda\n');
    at.erase('Ada');
    expect(valueOf(at.desk.listClasses({ profile: at.teacher.me }))[0]?.roster).toBeNull();
  });

  it('leaves the list alone for a student who is not on it, and refuses one of whom there is nothing', () => {
    const at = setUp();
    at.collect(at.handIn(5, 'Zed'));
    const zed = at.studentOf('Zed');
    at.erase('Zed');
    expect(at.onList()).toHaveLength(4);
    expect(at.desk.eraseStudent({ ...at.of, student: zed })).toMatchObject({
      error: { code: 'not-found', place: 'student' },
    });
  });

  it('forgets refused files with the whole name of the student in them, and no others', () => {
    const at = setUp();
    at.collect(
      ...[broken('brandt_ada_4711.json'), broken('1.json', 'Ada Brandt'), broken('2.json', null, '9b/Ada Brandt')],
      ...[broken('Ada Klein.json'), broken('3.json', 'Ada'), broken('4.json', null, '9b/Brandt')],
    );
    at.erase('Ada Brandt');
    expect(at.items().map(({ outcome }) => outcome.file)).toEqual(['4.json', 'Ada Klein.json', '3.json']);
  });

  it('forgets what was settled about the student’s files and papers, and nothing about others’', () => {
    const at = setUp();
    at.collect(at.handIn(1, 'Zed'), at.handIn(2, 'Yan'));
    valueOf(at.desk.enterPaper({ ...at.where, entry: attemptId(50), name: 'Xia', answers: {} }));
    for (const name of ['Zed', 'Yan', 'Xia']) at.settle(name);
    expect(at.remembered()).toHaveLength(3);
    at.erase('Zed');
    at.erase('Xia');
    expect(at.remembered()).toMatchObject([{ kind: 'seen', flags: ['not-on-roster'] }]);
    expect(at.items()).toEqual([]);
    expect(at.rows().flatMap(({ name, work }) => (work === null ? [] : [name]))).toEqual(['Yan']);
  });

  it('keeps files of another erased student out that the teacher left out', () => {
    const at = setUp();
    const file = at.handIn(1, 'Zoë Müller');
    at.collect(file);
    at.erase('Zoë Müller');
    at.collect(file);
    valueOf(at.desk.settleInboxItem({ ...at.of, item: at.items()[0]?.id ?? '', isSettled: true }));
    at.erase('Ada Brandt');
    expect(at.collect(file)).toMatchObject({ leftOut: 1, flagged: [] });
    expect(at.items()).toEqual([]);
  });

  it('forgets a decision about the student’s work, and no other', () => {
    const at = setUp(null);
    at.collect(at.handIn(1, 'Ada'), at.handIn(1, 'Eve', { profile: 11 }));
    at.collect(at.handIn(2, 'Bob'), at.handIn(2, 'Cem', { profile: 12 }));
    at.decide('only', 'Ada');
    at.decide('only', 'Bob');
    at.erase('Ada');
    expect(valueOf(at.teacher.store.listRecords(at.of.class, 'decision'))).toHaveLength(1);
    expect(at.rows().map(({ name, without }) => [name, without])).toEqual([
      ['Bob', null],
      ['Cem', 'left-out'],
    ]);
  });

  it('erases both names of one person, whichever of them counts', () => {
    const at = setUp(null);
    at.collect(at.handIn(1, 'Ada'), at.handIn(1, 'Eve', { profile: 11 }));
    at.decide('one-person', 'Eve');
    at.erase('Eve');
    expect(at.rows()).toEqual([]);
    expect(valueOf(at.teacher.store.listRecords(at.of.class, 'hand-in'))).toEqual([]);
  });

  it('asks before new work under another name that the teacher gave to the student', () => {
    const at = setUp();
    at.collect(at.handIn(5, 'Z. M.'));
    const author = authorIdOf({ name: 'Z. M.', profile: profileId(5) });
    valueOf(at.desk.nameStudent({ ...at.of, author, student: at.studentOf('Zoë Müller') }));
    at.erase('Zoë Müller');
    expect(at.collect(at.handIn(6, 'Z. M.'), at.handIn(7, 'Y. M.'))).toMatchObject({ taken: 1, leftOut: 1 });
  });

  it('asks before new work with the number that stood in the student’s work, in a class without a list', () => {
    const at = setUp(null);
    at.collect(at.handIn(5, 'Zoë', { number: '77' }));
    at.erase('Zoë');
    const files = [at.handIn(6, 'Z.', { number: '77' }), at.handIn(7, 'Y.', { number: '78' })];
    expect(at.collect(...files)).toMatchObject({ taken: 1, leftOut: 1 });
  });
});
