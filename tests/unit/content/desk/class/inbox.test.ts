import { describe, expect, it } from 'vitest';
import type { PassedOver } from '../../../../../content/class/passed-over.ts';
import type { ContentHash } from '../../../../../content/base/content-hash.ts';
import { broken, inboxDesk, OTHER } from '../../../../builders/class-inbox.ts';
import { attemptId, claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { reportAt, type TeacherDesk } from '../../../../builders/teacher-desk.ts';

const UNKNOWN = lessonFile({ id: 'unknown', title: 'A third story' });

const rowsOf = (teacher: TeacherDesk) =>
  reportAt(teacher.desk, teacher).students.map(({ name, id, work }) => [name, id, work?.points ?? null]);

describe('collectFiles', () => {
  it('takes each file for its own lesson, in one go', () => {
    const { teacher, handIn, collect } = inboxDesk();
    const report = collect([
      handIn(1, 'Ada Brandt'),
      handIn(2, 'Ada Brandt', { lesson: OTHER, profile: 1 }),
      handIn(3, 'Zoe Muller'),
    ]);
    expect(report).toMatchObject({ files: 3, taken: 3, refused: 0, flagged: [] });
    expect(report.lessons).toEqual([
      { title: teacher.file.lesson.title, taken: 2 },
      { title: 'Another story', taken: 1 },
    ]);
    expect(rowsOf(teacher)).toContainEqual(['Zoë Müller', '2', 1]);
  });

  it('says nothing of what is known when it is collected again', () => {
    const { handIn, collect, items } = inboxDesk();
    const files = [handIn(1, 'Ada Brandt'), handIn(2, 'Zoe Muller')];
    collect(files);
    expect(collect(files)).toMatchObject({ taken: 0, alreadyThere: 2, flagged: [] });
    expect(items()).toEqual([]);
  });

  it('keeps a file of a lesson that has no key here in the inbox until the lesson is here', () => {
    const { teacher, handIn, collect, items } = inboxDesk();
    const file = handIn(1, 'Ada Brandt', { lesson: UNKNOWN });
    expect(collect([file]).flagged).toMatchObject([{ flags: ['unknown-lesson'], other: 'A third story' }]);
    expect(items()).toEqual([['Ada Brandt', 'no', 'unknown-lesson']]);
    valueOf(teacher.desk.installLesson({ text: JSON.stringify(UNKNOWN) }));
    expect(collect([file])).toMatchObject({ taken: 1, flagged: [] });
    expect(items()).toEqual([]);
  });

  it('takes the others while the teacher has an exam of one lesson under way', () => {
    const { teacher, handIn, collect, items } = inboxDesk();
    valueOf(
      teacher.desk.startAttempt({
        ...{ profile: teacher.me, attempt: attemptId(900), lesson: teacher.where.lesson, mode: 'exam', again: null },
        choice: { kind: 'all' },
      }),
    );
    const report = collect([handIn(1, 'Ada Brandt'), handIn(2, 'Zoë Müller', { lesson: OTHER })]);
    expect(report).toMatchObject({ taken: 1, refused: 1 });
    expect(items()).toEqual([['Ada Brandt', 'no', 'own-exam']]);
  });
});

describe('a name as long as on the list', () => {
  it('stands in a hand-in and on a paper, and is found', () => {
    const long = `Ada ${'Maria '.repeat(18)}Brandt`;
    const { teacher, of, handIn, collect, items } = inboxDesk(`Name,ID\n${long},1\nZoë Müller,2\n`);
    expect(long.length).toBeGreaterThan(60);
    expect(collect([handIn(1, long)]).flagged).toEqual([]);
    const paper = {
      ...teacher.where,
      ...of,
      entry: attemptId(78),
      name: long,
      answers: { [claimId('c1')]: 'evidence' },
    } as const;
    // On paper it is the same student, of whom there is something already.
    expect(teacher.desk.enterPaper(paper)).toMatchObject({ error: { code: 'work-there' } });
    expect(items()).toEqual([]);
    expect(rowsOf(teacher)).toContainEqual([long, '1', 1]);

    const onPaper = inboxDesk(`Name,ID\n${long},1\nZoë Müller,2\n`);
    valueOf(onPaper.teacher.desk.enterPaper(paper));
    expect(onPaper.items()).toEqual([]);
    expect(rowsOf(onPaper.teacher)).toContainEqual([long, '1', 1]);
  });
});

describe('readInbox', () => {
  it('keeps every flag until it is settled, also after a restart', () => {
    const { teacher, handIn, collect, items, idOf, of } = inboxDesk();
    collect([broken('a.handin.json'), handIn(1, 'Zed'), handIn(2, 'Ada Brandt', { mode: 'guided' })]);
    const all = [
      ['a.handin.json', 'no', 'cut-off'],
      ['Ada Brandt', 'yes', 'guided-not-exam'],
      ['Zed', 'yes', 'not-on-roster'],
    ];
    expect(items()).toEqual(all);
    expect(items(teacher.open())).toEqual(all);
    for (const name of ['a.handin.json', 'Ada Brandt']) {
      valueOf(teacher.desk.settleInboxItem({ ...of, item: idOf(name), isSettled: true }));
    }
    expect(items(teacher.open())).toEqual([['Zed', 'yes', 'not-on-roster']]);
  });

  it('does not bring back what was settled when the same file is collected again, in whatever folder', () => {
    const { teacher, handIn, collect, items, idOf, of } = inboxDesk();
    const files = [broken('a.handin.json'), handIn(1, 'Zed')];
    collect(files);
    for (const name of ['a.handin.json', 'Zed']) {
      valueOf(teacher.desk.settleInboxItem({ ...of, item: idOf(name), isSettled: true }));
    }
    expect(collect(files)).toMatchObject({ refused: 1, flagged: [] });
    collect([broken('a.handin.json', 'cut-off', { folder: 'elsewhere/all (2).zip' })]);
    expect(items()).toEqual([]);
    // Another file of this name is another thing to look at.
    collect([broken('a.handin.json', 'empty', { content: `sha256:${'f'.repeat(64)}` as ContentHash })]);
    expect(items()).toEqual([['a.handin.json', 'no', 'empty']]);
  });

  it('puts an item back, and lets a sound file take the place of a broken one', () => {
    const { teacher, handIn, collect, items, idOf, of } = inboxDesk();
    collect([broken('Ada Brandt.handin.json', 'cut-off', { folder: '9b' })]);
    const item = idOf('Ada Brandt.handin.json');
    valueOf(teacher.desk.settleInboxItem({ ...of, item, isSettled: true }));
    expect(items()).toEqual([]);
    valueOf(teacher.desk.settleInboxItem({ ...of, item, isSettled: false }));
    expect(items()).toHaveLength(1);
    collect([{ ...handIn(1, 'Ada Brandt'), folder: '9b' }]);
    expect(items()).toEqual([]);
  });

  it('says since when a file is refused: since the first time, however often it is collected', () => {
    const { teacher, collect, inbox, idOf, of } = inboxDesk();
    collect([broken('a.handin.json')]);
    const [first] = inbox().items;
    collect([broken('a.handin.json'), broken('b.handin.json')]);
    const [same, other] = inbox().items;
    expect(first?.since).toMatch(/^2026-01-01T/);
    expect(same?.since).toBe(first?.since);
    expect((other?.since ?? '') > (first?.since ?? '')).toBe(true);
    valueOf(teacher.desk.settleInboxItem({ ...of, item: idOf('a.handin.json'), isSettled: true }));
    valueOf(teacher.desk.settleInboxItem({ ...of, item: first?.id ?? '', isSettled: false }));
    expect(inbox().items[0]?.since).toBe(first?.since);
  });

  it('asks again about a hand-in that was put back, and only about what is new of one that was settled', () => {
    const { teacher, of, handIn, collect, items, idOf } = inboxDesk(null);
    collect([handIn(1, 'Zed', { mode: 'guided' })]);
    const item = idOf('Zed');
    const settle = (isSettled: boolean) => valueOf(teacher.desk.settleInboxItem({ ...of, item, isSettled }));
    settle(true);
    expect(items()).toEqual([]);
    settle(false);
    expect(items()).toEqual([['Zed', 'yes', 'guided-not-exam']]);
    settle(true);
    valueOf(teacher.desk.setRoster({ ...of, text: 'Name\nAda Brandt\n' }));
    expect(items()).toEqual([['Zed', 'yes', 'not-on-roster']]);
    settle(true);
    expect(items()).toEqual([]);
  });

  it('settles nothing that is not in the inbox, and brings back nobody who was not erased', () => {
    const { teacher, of, handIn, collect, idOf } = inboxDesk();
    collect([handIn(1, 'Zed'), broken('a.handin.json')]);
    const refused = { error: { code: 'bad-request', place: 'item' } };
    for (const item of ['nothing', 'of-erased nothing']) {
      expect(teacher.desk.settleInboxItem({ ...of, item, isSettled: true })).toMatchObject(refused);
    }
    for (const item of ['nothing', idOf('Zed'), 'of-erased nothing']) {
      expect(teacher.desk.bringBack({ ...of, item })).toMatchObject(refused);
    }
  });

  it('shows what waits for a decision until it is decided in the report', () => {
    const { teacher, handIn, collect, items, inbox, of } = inboxDesk();
    collect([handIn(1, 'Ada Brandt'), handIn(1, 'Zoë Müller')]);
    expect(items()).toEqual([
      ['Ada Brandt', 'waits', 'undecided'],
      ['Zoë Müller', 'waits', 'undecided'],
    ]);
    const [first] = inbox().items;
    if (first === undefined) throw new Error('one waits');
    valueOf(teacher.desk.settleInboxItem({ ...of, item: first.id, isSettled: true }));
    expect(items()).toHaveLength(2);
    const [work] = reportAt(teacher.desk, teacher).sameWork;
    const handIns = work?.handIns ?? [];
    const counting = [handIns[0] ?? ''];
    valueOf(teacher.desk.settleSameWork({ ...teacher.where, handIns, decision: { kind: 'only', counting } }));
    expect(items()).toEqual([]);
  });

  it('remembers what was passed over, place by place, as it was at the last look', () => {
    const { teacher, collect, inbox } = inboxDesk();
    const passed = (from: string, count: number): PassedOver => ({
      ...{ from, reasons: [{ why: 'other-kind', count, examples: ['essay.docx'] }] },
    });
    collect([], [passed('9b', 3), passed('all.zip', 1)]);
    collect([], [passed('9b', 2)]);
    expect(inbox(teacher.open()).passedOver).toMatchObject([
      { from: '9b', reasons: [{ count: 2 }] },
      { from: 'all.zip', reasons: [{ count: 1 }] },
    ]);
  });

  it('lists first what waits, then what does not count, then the rest, each by name, file and folder', () => {
    const { handIn, collect, inbox } = inboxDesk();
    const other = (n: string) => ({ content: `sha256:${n.repeat(64)}` as ContentHash });
    collect([
      ...[handIn(4, 'Zed'), handIn(5, 'Yan')],
      ...[broken('b.json', 'cut-off', { folder: '9c', ...other('1') }), broken('a.json')],
      ...[broken('b.json', 'cut-off', { folder: '9b', ...other('2') })],
      ...[handIn(1, 'Zoë Müller'), handIn(1, 'Ada Brandt')],
    ]);
    const list = inbox().items.map(({ outcome }) => [outcome.counts, outcome.name ?? outcome.file, outcome.folder]);
    expect(list).toEqual([
      ['waits', 'Ada Brandt', undefined],
      ['waits', 'Zoë Müller', undefined],
      ['no', 'a.json', undefined],
      ['no', 'b.json', '9b'],
      ['no', 'b.json', '9c'],
      ['yes', 'Yan', undefined],
      ['yes', 'Zed', undefined],
    ]);
  });

  it('lists by name who was named, and by place what was passed over, with the line on the list or none', () => {
    const { teacher, of, handIn, collect, inbox } = inboxDesk();
    collect(
      [handIn(4, 'Zed'), handIn(5, 'Yan')],
      ['9c', '9b'].map((from): PassedOver => ({ from, reasons: [{ why: 'other-kind', count: 1, examples: [] }] })),
    );
    const [ada, zoe] = inbox().students;
    for (const [at, { author }] of inbox().items.toReversed().entries()) {
      const student = (at === 0 ? ada : zoe)?.student;
      if (author !== null && student !== undefined) {
        valueOf(teacher.desk.nameStudent({ ...of, author: author.id, student }));
      }
    }
    expect(inbox().passedOver.map(({ from }) => from)).toEqual(['9b', '9c']);
    expect(inbox().named.map(({ name, onList }) => [name, onList])).toEqual([
      ['Yan', 'Zoë Müller'],
      ['Zed', 'Ada Brandt'],
    ]);
    valueOf(teacher.desk.setRoster({ ...of, text: 'Name,ID\nAda Brandt,1\n' }));
    expect(inbox().named.map(({ name, onList }) => [name, onList])).toEqual([
      ['Yan', null],
      ['Zed', 'Ada Brandt'],
    ]);
  });

  it('says of two of one name that several have it, and nothing where there is no list', () => {
    const { handIn, collect, items } = inboxDesk();
    collect([handIn(1, 'Mia Klein')]);
    expect(items()).toEqual([['Mia Klein', 'yes', 'several-on-roster']]);
    const without = inboxDesk(null);
    without.collect([without.handIn(1, 'Mia Klein')]);
    expect(without.items()).toEqual([]);
  });

  it('refuses an item that is not there', () => {
    const { teacher, of } = inboxDesk();
    const refused = { error: { code: 'bad-request', place: 'item' } };
    const item = 'seen nothing';
    expect(teacher.desk.settleInboxItem({ ...of, item, isSettled: true })).toMatchObject(refused);
    expect(teacher.desk.bringBack({ ...of, item })).toMatchObject(refused);
  });
});

describe('nameStudent', () => {
  const named = () => {
    const scene = inboxDesk();
    const { teacher, handIn, collect, inbox, of } = scene;
    collect([handIn(1, 'Mia Klein'), handIn(2, 'Mia Klein'), handIn(3, 'Zed')]);
    const [first, second] = inbox().items.flatMap(({ author }) => author ?? []);
    const students = inbox().students;
    if (first === undefined || second === undefined) throw new Error('both wait');
    const name = (author: string, student: string | null, desk = teacher.desk) =>
      // The brands are those of the view.
      desk.nameStudent({ ...of, author: author as typeof first.id, student: student as typeof first.id | null });
    return { ...scene, first, second, students, name };
  };

  it('suggests both of one name, and gives each their own work', () => {
    const { teacher, first, second, students, name, items, inbox } = named();
    const [, , mia, otherMia] = students;
    expect(first.suggestions).toEqual([mia?.student, otherMia?.student]);
    valueOf(name(first.id, mia?.student ?? ''));
    valueOf(name(second.id, otherMia?.student ?? ''));
    const rows = rowsOf(teacher);
    expect(rows).toContainEqual(['Mia Klein', '3', 1]);
    expect(rows).toContainEqual(['Mia Klein', '4', 1]);
    expect(rows).toHaveLength(5);
    expect(items()).toEqual([['Zed', 'yes', 'not-on-roster']]);
    expect(inbox(teacher.open()).named.map(({ onList }) => onList)).toEqual(['Mia Klein', 'Mia Klein']);
  });

  it('holds for later work of the same person, and is taken back', () => {
    const { teacher, first, students, name, handIn, collect, items } = named();
    const [ada] = students;
    valueOf(name(first.id, ada?.student ?? ''));
    expect(collect([handIn(11, 'Mia Klein', { profile: 1, lesson: OTHER })]).flagged).toEqual([]);
    expect(rowsOf(teacher)).toContainEqual(['Ada Brandt', '1', 1]);
    valueOf(name(first.id, null));
    expect(rowsOf(teacher)).toContainEqual(['Ada Brandt', '1', null]);
    expect(items().filter(([who]) => who === 'Mia Klein')).toHaveLength(3);
  });

  it('gives a paper to a student, too', () => {
    const { teacher, of, inbox, items, name } = named();
    const paper = {
      ...teacher.where,
      entry: attemptId(77),
      name: 'Z. M.',
      answers: { [claimId('c1')]: 'evidence' },
    } as const;
    valueOf(teacher.desk.enterPaper({ ...paper, ...of }));
    const item = inbox().items.find(({ outcome }) => outcome.name === 'Z. M.');
    valueOf(name(item?.author?.id ?? '', inbox().students[1]?.student ?? ''));
    expect(rowsOf(teacher)).toContainEqual(['Zoë Müller', '2', 1]);
    expect(items().map(([who]) => who)).not.toContain('Z. M.');
  });

  it('is kept with the number on the work and with who said so, also when it is said again', () => {
    const { teacher, of, handIn, collect, inbox } = inboxDesk();
    collect([handIn(1, 'Zed', { number: '99' })]);
    const author = inbox().items[0]?.author?.id;
    const students = inbox().students;
    for (const at of [0, 1]) {
      const student = students[at]?.student;
      if (author === undefined || student === undefined) throw new Error('Zed is not on the list.');
      valueOf(teacher.desk.nameStudent({ ...of, author, student }));
    }
    const [record, ...others] = valueOf(teacher.store.listRecords(of.class, 'identity'));
    expect(others).toEqual([]);
    expect(JSON.parse(record?.json ?? '')).toMatchObject({
      ...{ name: 'Zed', number: '99', student: students[1]?.student },
      edits: [{ by: 'Teacher' }, { by: 'Teacher' }],
    });
    expect(rowsOf(teacher)).toContainEqual(['Zoë Müller', '2', 1]);
    collect([handIn(2, 'Yan')]);
    const [yan, ada] = [inbox().items[0]?.author?.id, students[0]?.student];
    if (yan === undefined || ada === undefined) throw new Error('Yan is not on the list.');
    valueOf(teacher.desk.nameStudent({ ...of, author: yan, student: ada }));
    const ofYan = valueOf(teacher.store.listRecords(of.class, 'identity')).find(({ id }) => id === yan)?.json ?? '';
    expect(JSON.parse(ofYan)).toMatchObject({ name: 'Yan', edits: [{ by: 'Teacher' }] });
    expect(ofYan).not.toContain('number');
  });

  it('refuses a student who is not on the list, and an author of whom there is nothing', () => {
    const { first, students, name } = named();
    expect(name(first.id, 'nobody')).toMatchObject({ error: { code: 'bad-request', place: 'student' } });
    expect(name('nobody', students[0]?.student ?? '')).toMatchObject({
      error: { code: 'bad-request', place: 'author' },
    });
  });

  it('goes with the student who is erased, and so does what the inbox remembers of them', () => {
    const { teacher, of, first, students, name, collect, handIn } = named();
    const ada = students[0]?.student;
    if (ada === undefined) throw new Error('Ada stands on the list');
    valueOf(name(first.id, ada));
    collect(
      [broken('Ada_Brandt_4711.handin.json'), broken('other.handin.json'), handIn(5, 'Ada Brandt', { mode: 'guided' })],
      [{ from: '9b', reasons: [{ why: 'other-kind', count: 1, examples: ['9b/Ada Brandt/essay.docx'] }] }],
    );
    const item = valueOf(teacher.desk.readInbox(of)).items.find(({ outcome }) => outcome.name === 'Ada Brandt');
    valueOf(teacher.desk.settleInboxItem({ ...of, item: item?.id ?? '', isSettled: true }));
    valueOf(teacher.desk.eraseStudent({ ...of, student: ada }));
    const left = JSON.stringify(valueOf(teacher.store.listRecords(of.class, null)));
    expect(left).not.toContain('Brandt');
    expect(left).not.toContain(first.id);
    expect(left).toContain('other.handin.json');
    expect(left).toContain('Zed');
  });
});
