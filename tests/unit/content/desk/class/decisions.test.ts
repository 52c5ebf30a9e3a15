import { describe, expect, it } from 'vitest';
import { readFile, type Sitting } from '../../../../builders/hand-in.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { collect, reportAt, teacherDesk, type TeacherDesk } from '../../../../builders/teacher-desk.ts';
import { valueOf } from '../../../../builders/open-store.ts';

/** A class in which Ada and Eve handed in the same work, and Bob his own. */
function setUp() {
  const teacher = teacherDesk();
  const sitting = (n: number, name: string): Sitting => ({
    ...{ lesson: teacher.file, n, name, answers: ['evidence', 'rhetoric', 'rhetoric'] },
  });
  const file = (n: number, name: string, minute = 0) =>
    readFile(sitting(n, name), `${name}.json`, { savedAt: `2026-01-02T00:${String(10 + minute)}:00.000Z` });
  collect(teacher.desk, teacher, [file(1, 'Ada'), file(1, 'Eve'), file(2, 'Bob')]);
  const [waiting] = reportAt(teacher.desk, teacher).sameWork;
  if (waiting === undefined) throw new Error('Ada and Eve wait.');
  const [ada, eve] = waiting.hands.map(({ handIn }) => handIn);
  if (ada === undefined || eve === undefined) throw new Error('Two names claim it.');
  return { teacher, file, waiting, ada, eve };
}
const pointsIn = (teacher: TeacherDesk, desk = teacher.desk) =>
  reportAt(desk, teacher).students.map(({ name, work, without }) => [name, work?.points ?? null, without]);

describe('settleSameWork', () => {
  it('gives nobody points before it is decided, and leaves them out of the figures', () => {
    const { teacher, waiting } = setUp();
    expect(pointsIn(teacher)).toEqual([
      ['Ada', null, 'undecided'],
      ['Bob', 2, null],
      ['Eve', null, 'undecided'],
    ]);
    const { figures, claims } = reportAt(teacher.desk, teacher);
    expect([figures.n, figures.points[0]?.n, claims[0]?.asked]).toEqual([1, 1, 1]);
    expect(waiting).toMatchObject({ standing: 'undecided', decision: null });
    expect(waiting.hands).toMatchObject([
      { name: 'Ada', file: 'Ada.json', isCounting: false, points: 2, asked: 20, differences: 0 },
      { name: 'Eve' },
    ]);
  });

  it('leaves them out of a first vote on the projector, and out of what a change of the key did', () => {
    const { teacher } = setUp();
    const { desk, where } = teacher;
    const claim = claimId('c1');
    expect(valueOf(desk.readProjector(where)).handedIn?.[claim]).toMatchObject({ evidence: 1, rhetoric: 0 });
    const change = { class: where.class, lesson: teacher.file.lesson.id, claim, reason: null } as const;
    const credits = { evidence: 0, attribution: 0, rhetoric: 1 } as const;
    valueOf(desk.changeKey({ ...change, label: 'rhetoric', credits }));
    expect(reportAt(desk, teacher).keyChanges).toMatchObject([
      // One student is too few for a mean.
      { changedStudents: 1, means: [] },
    ]);
  });

  it('counts for one of them, for both, or for one person, also after a restart', () => {
    const { teacher, waiting, ada, eve } = setUp();
    const decide = (kind: 'one-person' | 'together' | 'only', counting: readonly string[]) => {
      const decision = { kind, counting };
      valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns: waiting.handIns, decision }));
      return pointsIn(teacher, teacher.open());
    };
    expect(decide('only', [ada])).toEqual([
      ['Ada', 2, null],
      ['Bob', 2, null],
      ['Eve', null, 'left-out'],
    ]);
    expect(decide('together', [ada, eve])).toEqual([
      ['Ada', 2, null],
      ['Bob', 2, null],
      ['Eve', 2, null],
    ]);
    expect(decide('one-person', [eve])).toEqual([
      ['Bob', 2, null],
      ['Eve', 2, null],
    ]);
    expect(valueOf(teacher.store.listRecords(teacher.where.class, 'decision'))).toHaveLength(1);
    expect(reportAt(teacher.desk, teacher).sameWork).toMatchObject([{ standing: 'decided', decision: 'one-person' }]);
  });

  it('can be taken back', () => {
    const { teacher, waiting, ada } = setUp();
    const before = pointsIn(teacher);
    const request = { ...teacher.where, handIns: waiting.handIns };
    valueOf(teacher.desk.settleSameWork({ ...request, decision: { kind: 'only', counting: [ada] } }));
    valueOf(teacher.desk.settleSameWork({ ...request, decision: null }));
    expect(pointsIn(teacher)).toEqual(before);
    expect(valueOf(teacher.store.listRecords(teacher.where.class, 'decision'))).toEqual([]);
  });

  it('holds for a newer file of one of them, and waits again for another name', () => {
    const { teacher, file, waiting, ada } = setUp();
    const request = { ...teacher.where, handIns: waiting.handIns };
    valueOf(teacher.desk.settleSameWork({ ...request, decision: { kind: 'only', counting: [ada] } }));
    collect(teacher.desk, teacher, [file(1, 'ADA', 5)]);
    expect(pointsIn(teacher)[0]).toEqual(['ADA', 2, null]);
    collect(teacher.desk, teacher, [file(1, 'Zoe')]);
    expect(pointsIn(teacher).map(([name, , without]) => [name, without])).toEqual([
      ['ADA', 'undecided'],
      ['Bob', null],
      ['Eve', 'undecided'],
      ['Zoe', 'undecided'],
    ]);
  });

  it('refuses an invalid decision: too many, too few, unrelated, or other than shown', () => {
    const { teacher, waiting, ada, eve } = setUp();
    const settle = (
      handIns: readonly string[],
      kind: 'one-person' | 'together' | 'only',
      counting: readonly string[],
    ) => {
      const settled = teacher.desk.settleSameWork({ ...teacher.where, handIns, decision: { kind, counting } });
      return settled.ok ? 'taken' : [settled.error.code, settled.error.place];
    };
    const [unfit, notAsShown] = [
      ['bad-request', 'decision'],
      ['bad-request', 'handIns'],
    ];
    expect([
      settle(waiting.handIns, 'only', [ada, eve]),
      settle(waiting.handIns, 'together', [ada]),
      settle(waiting.handIns, 'only', []),
      settle(waiting.handIns, 'together', [ada, eve, 'nobody']),
      settle([ada], 'only', [ada]),
      settle([], 'only', []),
      settle([ada, 'another'], 'only', [ada]),
      settle([...waiting.handIns, 'another'], 'only', [ada]),
    ]).toEqual([unfit, unfit, unfit, unfit, notAsShown, notAsShown, notAsShown, notAsShown]);
  });

  it('is about several names: there is nothing to decide about the work of one', () => {
    const { teacher } = setUp();
    const [bob] = valueOf(teacher.store.listRecords(teacher.where.class, 'hand-in')).filter(({ json }) =>
      json.includes('"name":"Bob"'),
    );
    if (bob === undefined) throw new Error('Bob handed in.');
    const decision = { kind: 'only', counting: [bob.id] } as const;
    expect(teacher.desk.settleSameWork({ ...teacher.where, handIns: [bob.id], decision })).toMatchObject({
      error: { code: 'bad-request', place: 'decision' },
    });
    expect(pointsIn(teacher)).toContainEqual(['Bob', 2, null]);
  });

  it('is the same whichever hand-in was named first, and keeps who decided before', () => {
    const { teacher, waiting, ada, eve } = setUp();
    const settle = (handIns: readonly string[], counting: readonly string[]) =>
      valueOf(
        teacher.desk.settleSameWork({
          ...{ ...teacher.where, handIns: [...handIns] },
          decision: { kind: 'together', counting: [...counting] },
        }),
      );
    const stored = () => valueOf(teacher.store.listRecords(teacher.where.class, 'decision'));
    settle(waiting.handIns, [ada, eve]);
    const [first] = stored();
    settle(waiting.handIns.toReversed(), [eve, ada]);
    const [second, ...others] = stored();
    expect(others).toEqual([]);
    expect(second?.id).toBe(first?.id);
    // The decision begins with the revision that the work was done on, as every record of a lesson does.
    expect(second?.id.split(' ')[0]).toBe(teacher.where.lesson);
    expect(JSON.parse(second?.json ?? '')).toMatchObject({
      handIns: [ada, eve].toSorted(),
      counting: [ada, eve].toSorted(),
      edits: [{ by: 'Teacher' }, { by: 'Teacher' }],
    });
  });

  it('notes who decided for each work apart', () => {
    const { teacher, file, waiting, ada } = setUp();
    collect(teacher.desk, teacher, [file(4, 'Kim'), file(4, 'Lea')]);
    const other = reportAt(teacher.desk, teacher).sameWork.find(({ hands }) =>
      hands.some(({ name }) => name === 'Kim'),
    );
    if (other === undefined) throw new Error('Kim and Lea wait.');
    for (const [handIns, one] of [
      [waiting.handIns, ada],
      [other.handIns, other.handIns[0] ?? ''],
    ] as const) {
      const decision = { kind: 'only', counting: [one] } as const;
      valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns, decision }));
    }
    const stored = valueOf(teacher.store.listRecords(teacher.where.class, 'decision'));
    expect(stored.map(({ json }) => (JSON.parse(json) as { edits: unknown[] }).edits.length)).toEqual([1, 1]);
  });

  it('is made of a hand-in and of the one that it corrects together', () => {
    const { teacher, file } = setUp();
    collect(teacher.desk, teacher, [file(1, 'ADA', 5)]);
    const [group] = reportAt(teacher.desk, teacher).sameWork;
    const newest = group?.hands.find(({ name }) => name === 'ADA');
    if (group === undefined || newest === undefined) throw new Error('Ada and Eve wait.');
    const decision = { kind: 'only', counting: [newest.handIn] } as const;
    valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns: group.handIns, decision }));
    expect(pointsIn(teacher)).toEqual([
      ['ADA', 2, null],
      ['Bob', 2, null],
      ['Eve', null, 'left-out'],
    ]);
  });

  it('leaves alone what a newer version of the program wrote, and goes by what this one can read', () => {
    const { teacher, waiting, ada } = setUp();
    const { desk, store, where } = teacher;
    const json = JSON.stringify({ kind: 'of-the-future' });
    const kinds = ['decision', 'paper', 'hand-in', 'identity', 'inbox'] as const;
    valueOf(store.putRecords(kinds.map((kind) => ({ class: where.class, kind, id: `${where.lesson} new`, json }))));
    const request = { ...where, handIns: waiting.handIns };
    valueOf(desk.settleSameWork({ ...request, decision: { kind: 'only', counting: [ada] } }));
    expect(pointsIn(teacher, teacher.open())[0]).toEqual(['Ada', 2, null]);
    expect(valueOf(desk.readInbox(where)).items).toEqual([]);
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(9), name: 'Bob' }))).toHaveLength(1);
    const bob = reportAt(desk, teacher).students.find(({ name }) => name === 'Bob');
    if (bob === undefined) throw new Error('Bob handed in.');
    valueOf(desk.eraseStudent({ class: where.class, student: bob.student }));
    valueOf(desk.settleSameWork({ ...request, decision: null }));
    for (const kind of kinds) {
      expect(valueOf(store.listRecords(where.class, kind)).map(({ json: kept }) => kept)).toContain(json);
    }
  });

  it('waits where one user of one computer hands in again under another name, says so, and counts students', () => {
    const { teacher, file } = setUp();
    const second = readFile(
      { lesson: teacher.file, n: 12, profile: 2, at: 30, name: 'Kim', answers: ['evidence', 'rhetoric', 'evidence'] },
      'Kim.json',
    );
    const { report } = collect(teacher.desk, teacher, [second]);
    expect(report).toMatchObject({ taken: 1, undecided: 4 });
    expect(report.flagged).toMatchObject([{ name: 'Kim', flags: ['one-user'], other: 'Bob', counts: 'waits' }]);
    const inbox = valueOf(teacher.desk.readInbox(teacher.where));
    const flagged = inbox.items.filter(({ outcome }) => outcome.flags.includes('one-user'));
    expect(flagged.map(({ outcome }) => [outcome.name, outcome.other])).toEqual([
      ['Bob', 'Kim'],
      ['Kim', 'Bob'],
    ]);
    const pair = reportAt(teacher.desk, teacher).sameWork.find(({ isOfOneUser }) => isOfOneUser);
    const [bob, kim] = pair?.hands ?? [];
    if (pair === undefined || bob === undefined || kim === undefined) throw new Error('Bob and Kim wait.');
    expect(bob.computer).toMatch(/^[0-9A-F]{3}-[0-9A-F]{3}$/);
    expect(kim.computer).toBe(bob.computer);
    expect(kim.handedInAt).toMatch(/^2026-01-01T00:30/);
    const students = () => valueOf(teacher.desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students;
    expect(students()).toBe(4);
    const decision = { kind: 'only', counting: [bob.handIn] } as const;
    valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns: pair.handIns, decision }));
    expect(students()).toBe(3);
    const rows = reportAt(teacher.desk, teacher).students;
    expect(rows.map(({ name, attempts, hasWork }) => [name, attempts, hasWork])).toEqual([
      ['Ada', 1, true],
      ['Bob', 1, true],
      ['Eve', 1, true],
      ['Kim', 0, true],
    ]);
    // Kim's attempt is no copy of Bob's: it stays when Bob's work is erased.
    const erased = rows.find(({ name }) => name === 'Bob');
    if (erased === undefined) throw new Error('Bob is there.');
    valueOf(teacher.desk.eraseStudent({ class: teacher.where.class, student: erased.student }));
    collect(teacher.desk, teacher, [file(5, 'Zed')]);
    expect(reportAt(teacher.desk, teacher).students.map(({ name }) => name)).toEqual(['Ada', 'Eve', 'Kim', 'Zed']);
  });

  it('counts a student once, however many files and names the teacher gave to them', () => {
    const { teacher, file } = setUp();
    collect(teacher.desk, teacher, [file(7, 'Bob')]);
    const students = () => valueOf(teacher.desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students;
    expect(students()).toBe(4);
    valueOf(teacher.desk.setRoster({ class: teacher.where.class, text: 'Name\nRobert Lund\nAda\n' }));
    expect(students()).toBe(4);
    const items = valueOf(teacher.desk.readInbox(teacher.where)).items;
    const [line] = valueOf(teacher.desk.readInbox(teacher.where)).students.filter(({ name }) => name === 'Ada');
    const author = items.find(({ outcome }) => outcome.name === 'Eve')?.author?.id;
    if (line === undefined || author === undefined) throw new Error('Eve is not on the list.');
    valueOf(teacher.desk.nameStudent({ class: teacher.where.class, author, student: line.student }));
    expect(students()).toBe(3);
    // Both names are Ada now, and what both claim is one attempt.
    expect(reportAt(teacher.desk, teacher).students.find(({ name }) => name === 'Ada')?.attempts).toBe(1);
  });

  it('says of a name that was put right which counts, and asks nothing', () => {
    const { teacher, file } = setUp();
    const { report } = collect(teacher.desk, teacher, [file(3, 'Mia Kronr', 1), file(3, 'Mia Kroner', 2)]);
    expect(report).toMatchObject({ taken: 2, undecided: 2 });
    const [summary] = valueOf(teacher.desk.listClasses({ profile: teacher.me }));
    expect(summary?.lessons[0]?.students).toBe(4);
    expect(pointsIn(teacher)).toContainEqual(['Mia Kroner', 2, null]);
    expect(pointsIn(teacher).map(([name]) => name)).not.toContain('Mia Kronr');
    expect(reportAt(teacher.desk, teacher).sameWork[1]).toMatchObject({
      standing: 'corrected',
      hands: [{ name: 'Mia Kroner', isCounting: true, earlier: [{ name: 'Mia Kronr', differences: 0 }] }],
    });
  });

  it('is gone with its class, and with a student it was about; who is left counts again', () => {
    const { teacher, waiting, ada, eve } = setUp();
    const { desk, store, where } = teacher;
    const decision = { kind: 'together', counting: [ada, eve] } as const;
    valueOf(desk.settleSameWork({ ...where, handIns: waiting.handIns, decision }));
    const row = reportAt(desk, teacher).students.find(({ name }) => name === 'Ada');
    if (row === undefined) throw new Error('Ada is there.');
    valueOf(desk.eraseStudent({ class: where.class, student: row.student }));
    expect(valueOf(store.listRecords(where.class, 'decision'))).toEqual([]);
    expect(pointsIn(teacher)).toEqual([
      ['Bob', 2, null],
      ['Eve', 2, null],
    ]);
    valueOf(desk.removeClass({ class: where.class }));
    expect(valueOf(store.listRecords(where.class, null))).toEqual([]);
  });
});
