import { describe, expect, it } from 'vitest';
import type { ReadHandIn } from '../../../../../content/class/import-report.ts';
import { authorIdOf } from '../../../../../content/class/match-students.ts';
import { err } from '../../../../../content/base/result.ts';
import { collectingClass } from '../../../../builders/collecting-class.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId, profileId } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { exportOf, reportAt, teacherDesk } from '../../../../builders/teacher-desk.ts';

const LIST = 'Name,ID\nAda Brandt,1\nZoë Müller,2\nMia Klein,3\n';

/** A class of which Zoë was erased, who had handed in, with a number or without. */
function setUp({ list = LIST, number }: { readonly list?: string | null; readonly number?: string } = {}) {
  const { teacher, of, handIn, collect, rows } = collectingClass(list);
  const { desk } = teacher;
  const erase = (name: string) => {
    const row = rows().find((one) => one.name === name);
    if (row === undefined) throw new Error(`${name} is not in the class`);
    valueOf(desk.eraseStudent({ ...of, student: row.student }));
  };
  const first = handIn(1, 'Zoë Müller', number === undefined ? {} : { number });
  collect(first, handIn(2, 'Ada Brandt'));
  erase('Zoë Müller');
  const questions = () =>
    valueOf(desk.readInbox(of)).items.filter(({ outcome }) => outcome.flags.includes('of-erased'));
  const names = () => rows().flatMap(({ name, work }) => (work === null ? [] : [name]));
  // Without the keys of signatures, which are made by chance and could spell a name.
  const stored = () =>
    JSON.stringify(valueOf(teacher.store.listRecords(of.class, null))).replace(/\\"publicKey\\":\\"[^"]*"/g, '');
  return { teacher, desk, of, handIn, collect, rows, erase, first, questions, names, stored };
}

describe('a student who was erased', () => {
  it.each([
    ['the very file', (at: ReturnType<typeof setUp>) => at.first],
    ['another attempt', (at: ReturnType<typeof setUp>) => at.handIn(5, 'Zoë Müller')],
    ['a name without accents, turned round', (at: ReturnType<typeof setUp>) => at.handIn(5, 'Muller, Zoe')],
    ['the ID in the place of the name', (at: ReturnType<typeof setUp>) => at.handIn(5, '2')],
    ['a number with a name that nobody has', (at: ReturnType<typeof setUp>) => at.handIn(5, 'Z.', { number: '2' })],
    ['the same attempt under another name', (at: ReturnType<typeof setUp>) => at.handIn(1, 'Zed')],
  ])('does not come back by collecting %s: the teacher is asked, and nothing is written before', (_, fileOf) => {
    const at = setUp();
    const before = at.stored();
    const report = at.collect(fileOf(at), at.handIn(3, 'Mia Klein'));
    expect(report).toMatchObject({ files: 2, taken: 1, refused: 0, leftOut: 1, alreadyThere: 0, doubled: 0 });
    expect(report.flagged).toMatchObject([{ flags: ['of-erased'], counts: 'no' }]);
    expect(at.names()).toEqual(['Ada Brandt', 'Mia Klein']);
    expect(at.questions()).toHaveLength(1);
    expect(before).not.toMatch(/Zo|Muller|Müller/);
    expect(at.stored()).not.toMatch(/Zo|Zed|Z\.|Muller|Müller/);
  });

  it('comes back when the teacher says so, with all that was waiting, and is not asked about again', () => {
    const at = setUp();
    at.collect(at.first, at.handIn(5, 'Zoë Müller', { profile: 1 }), at.handIn(6, 'Zoë Müller', { profile: 1 }));
    const [question] = at.questions();
    valueOf(at.desk.bringBack({ ...at.of, item: question?.id ?? '' }));
    expect(at.questions()).toEqual([]);
    expect(at.names()).toContain('Zoë Müller');
    expect(at.rows().find(({ name }) => name === 'Zoë Müller')?.attempts).toBe(3);
    expect(at.collect(at.first, at.handIn(7, 'Zoë Müller'))).toMatchObject({ taken: 1, alreadyThere: 1, leftOut: 0 });
    expect(at.desk.bringBack({ ...at.of, item: question?.id ?? '' })).toMatchObject({ error: { code: 'bad-request' } });
  });

  it('comes back alone: what else waits in the inbox stays there', () => {
    const at = setUp();
    const fault = { flag: 'cut-off', place: null, name: null } as const;
    at.collect(at.first, { file: 'essay.handin.json', savedAt: null, read: err(fault) });
    const [question] = at.questions();
    valueOf(at.desk.bringBack({ ...at.of, item: question?.id ?? '' }));
    const left = valueOf(at.desk.readInbox(at.of)).items.map(({ outcome }) => outcome.file);
    // Zoë does not stand on the list any more, which is said of her work.
    expect(left).toEqual(['essay.handin.json', 'Zoë Müller.handin.json']);
  });

  it('comes back or stays out alone: another erased student’s work goes on waiting', () => {
    const at = setUp();
    const ada = at.handIn(2, 'Ada Brandt');
    at.erase('Ada Brandt');
    at.collect(at.first, ada);
    const questionOf = (name: string) => at.questions().find(({ outcome }) => outcome.name === name)?.id ?? '';
    valueOf(at.desk.settleInboxItem({ ...at.of, item: questionOf('Ada Brandt'), isSettled: true }));
    expect(at.questions().map(({ outcome }) => outcome.name)).toEqual(['Zoë Müller']);
    valueOf(at.desk.bringBack({ ...at.of, item: questionOf('Zoë Müller') }));
    expect(at.names()).toEqual(['Zoë Müller']);
    expect(at.collect(ada)).toMatchObject({ taken: 0, leftOut: 1 });
  });

  it('does not bring back somebody else of the same name, whom the number on the work tells apart', () => {
    const at = setUp({ list: null, number: '2' });
    at.collect(at.handIn(4, 'Zoë Müller', { number: '4', profile: 4 }), at.first);
    const other = at.questions().find(({ outcome }) => outcome.attempt === attemptId(4));
    valueOf(at.desk.bringBack({ ...at.of, item: other?.id ?? '' }));
    expect(at.questions().map(({ outcome }) => outcome.attempt)).toEqual([attemptId(1)]);
  });

  it('comes back with the same attempt under another name, about which the teacher then decides', () => {
    const at = setUp();
    at.collect(at.first, at.handIn(1, 'Zed', { profile: 9 }));
    const question = at.questions().find(({ outcome }) => outcome.name === 'Zoë Müller');
    valueOf(at.desk.bringBack({ ...at.of, item: question?.id ?? '' }));
    expect(at.questions()).toEqual([]);
    expect(at.rows().flatMap(({ name, without }) => (without === 'undecided' ? [name] : []))).toEqual([
      ...['Zed', 'Zoë Müller'],
    ]);
  });

  it('comes back by number, too: work with that number is taken as any other', () => {
    const at = setUp({ list: null, number: '77' });
    at.collect(at.first);
    valueOf(at.desk.bringBack({ ...at.of, item: at.questions()[0]?.id ?? '' }));
    expect(at.collect(at.handIn(6, 'Z.', { number: '77' }))).toMatchObject({ taken: 1, leftOut: 0 });
  });

  it('stays out when the teacher says so; only a new file asks again', () => {
    const at = setUp();
    at.collect(at.first);
    const [question] = at.questions();
    valueOf(at.desk.settleInboxItem({ ...at.of, item: question?.id ?? '', isSettled: true }));
    expect(at.questions()).toEqual([]);
    expect(at.collect(at.first)).toMatchObject({ taken: 0, leftOut: 1, flagged: [] });
    expect(at.questions()).toEqual([]);
    at.collect(at.handIn(5, 'Zoë Müller'));
    expect(at.questions()).toHaveLength(1);
    expect(at.stored()).not.toMatch(/Zo|Müller/);
  });

  it('is asked about again after the program was started anew', () => {
    const at = setUp();
    at.collect(at.first);
    const later = at.teacher.open();
    const outcomes = valueOf(later.collectFiles({ ...at.of, files: [at.first] }));
    expect(outcomes).toMatchObject([{ handIn: null, flags: ['of-erased'] }]);
    expect(valueOf(later.readInbox(at.of)).items).toHaveLength(1);
  });

  it('does not come back in a file that cannot be read, not even by name', () => {
    const at = setUp();
    const fault = { flag: 'damaged', place: null, name: 'Zoë Müller' } as const;
    const report = at.collect({ file: 'Zoë.handin.json', savedAt: null, read: err(fault) });
    expect(report.flagged).toMatchObject([{ flags: ['damaged'] }]);
    expect(at.stored()).not.toContain('Zoë');
  });

  it('is told from another student by a number of the list', () => {
    const at = setUp({ list: 'Name,ID\nZoë Müller,2\nZoë Müller,4\nAda Brandt,1\n', number: '2' });
    expect(at.collect(at.handIn(5, 'Zoë Müller', { number: '4' }))).toMatchObject({ taken: 1, leftOut: 0 });
    expect(at.collect(at.handIn(6, 'Zoë Müller', { number: '2' }))).toMatchObject({ taken: 0, leftOut: 1 });
    // By the name alone it could be either.
    expect(at.collect(at.handIn(7, 'Zoë Müller'))).toMatchObject({ taken: 0, leftOut: 1 });
  });

  it('is told from another student by what the teacher said of the name', () => {
    const at = setUp({ list: 'Name,ID\nMia Klein,3\nMia Klein,8\nZoë Müller,2\n' });
    const theirs = (n: number, profile: number) => at.handIn(n, 'Mia Klein', { profile });
    at.collect(theirs(5, 9));
    const other = at.rows().find(({ id }) => id === '8') ?? expect.fail('Both are on the list.');
    const author = authorIdOf({ name: 'Mia Klein', profile: profileId(9) });
    valueOf(at.desk.nameStudent({ ...at.of, author, student: other.student }));
    at.erase('Mia Klein');
    expect(at.rows().map(({ id }) => id)).not.toContain('3');
    expect(at.collect(theirs(6, 9))).toMatchObject({ taken: 1, leftOut: 0 });
    expect(at.collect(theirs(7, 10))).toMatchObject({ taken: 0, leftOut: 1 });
  });

  it('leaves the work of whom they worked with, also when it is handed in again', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const of = { class: where.class };
    const file = (name: string, profile: number) =>
      readFile({ lesson: teacher.file, n: 1, name, profile, answers: ['evidence'] });
    const take = (...files: readonly ReadHandIn[]) => valueOf(desk.collectFiles({ ...of, files }));
    take(file('Ada', 1), file('Ben', 2));
    const [group] = reportAt(desk, teacher).sameWork;
    if (group === undefined) throw new Error('Both handed in the same work.');
    const { handIns } = group;
    valueOf(
      desk.settleSameWork({ ...where, handIns: [...handIns], decision: { kind: 'together', counting: [...handIns] } }),
    );
    const ada = reportAt(desk, teacher).students.find(({ name }) => name === 'Ada');
    if (ada === undefined) throw new Error('Ada handed in.');
    valueOf(desk.eraseStudent({ ...of, student: ada.student }));
    expect(take(file('Ben', 2), file('Ben B.', 2))).toMatchObject([{ flags: ['already-there'] }, { isNew: true }]);
    expect(take(file('Ada', 1))).toMatchObject([{ flags: ['of-erased'] }]);
  });
});

describe('setRoster', () => {
  const NEW = 'Name,ID\nAda Brandt,1\nZoë Müller,2\nNoor Bakker,7\n';
  const students = (at: ReturnType<typeof setUp>) => valueOf(at.desk.readInbox(at.of)).students.map(({ name }) => name);

  it('brings an erased student back only after a question', () => {
    const at = setUp();
    const asked = { error: { code: 'erased-student', place: 'text' } };
    expect(at.desk.setRoster({ ...at.of, text: NEW })).toMatchObject(asked);
    expect(students(at)).toEqual(['Ada Brandt', 'Mia Klein']);
    expect(valueOf(at.desk.findErased({ ...at.of, text: NEW }))).toEqual([{ name: 'Zoë Müller', id: '2' }]);
    valueOf(at.desk.setRoster({ ...at.of, text: NEW, erased: 'leave-out' }));
    expect(students(at)).toEqual(['Ada Brandt', 'Noor Bakker']);
    expect(at.desk.setRoster({ ...at.of, text: NEW })).toMatchObject({ error: { code: 'erased-student' } });
  });

  it('leaves out each erased student, and nobody else of the same name', () => {
    const at = setUp({ list: 'Name,ID\nZoë Müller,2\nZoë Müller,4\nAda Brandt,1\nMia Klein,3\n', number: '2' });
    at.erase('Ada Brandt');
    const text = 'Name,ID\nZoë Müller,2\nZoë Müller,4\nAda Brandt,1\nNoor Bakker,7\n';
    valueOf(at.desk.setRoster({ ...at.of, text, erased: 'leave-out' }));
    const list = valueOf(at.desk.readInbox(at.of)).students.map(({ name, id }) => [name, id]);
    expect(list).toEqual([
      ['Zoë Müller', '4'],
      ['Noor Bakker', '7'],
    ]);
  });

  it('takes in what was waiting of a student who comes back on the list', () => {
    const at = setUp();
    at.collect(at.handIn(5, 'Zoe Muller'));
    valueOf(at.desk.setRoster({ ...at.of, text: NEW, erased: 'bring-back' }));
    expect(students(at)).toContain('Zoë Müller');
    expect(at.questions()).toEqual([]);
    expect(at.names()).toContain('Zoë Müller');
    // Who came back is on the list like all others.
    valueOf(at.desk.setRoster({ ...at.of, text: NEW }));
  });

  it('leaves waiting what is of another erased student', () => {
    const at = setUp();
    at.erase('Ada Brandt');
    at.collect(at.handIn(5, 'Zoë Müller'), at.handIn(6, 'Ada Brandt'));
    const text = 'Name,ID\nMia Klein,3\nZoë Müller,2\n';
    valueOf(at.desk.setRoster({ ...at.of, text, erased: 'bring-back' }));
    expect(at.questions().map(({ outcome }) => outcome.name)).toEqual(['Ada Brandt']);
    expect(at.names()).toEqual(['Zoë Müller']);
  });

  it('asks again about files that stayed out, once their student is back', () => {
    const at = setUp();
    at.collect(at.first);
    const [question] = at.questions();
    valueOf(at.desk.settleInboxItem({ ...at.of, item: question?.id ?? '', isSettled: true }));
    valueOf(at.desk.setRoster({ ...at.of, text: NEW, erased: 'bring-back' }));
    at.collect(at.first);
    expect(at.questions()).toHaveLength(1);
  });

  it('does not take a list of nobody but erased students without them', () => {
    const at = setUp();
    const request = { ...at.of, text: 'Name\nZoë Müller\n', erased: 'leave-out' } as const;
    expect(at.desk.setRoster(request)).toMatchObject({ error: { code: 'roster-without-students' } });
  });
});

describe('enterPaper', () => {
  it('brings an erased student back only after a question', () => {
    const at = setUp();
    const paper = { ...at.teacher.where, entry: attemptId(40), answers: { [claimId('c1')]: 'evidence' as const } };
    for (const name of ['Zoë Müller', 'zoe  muller', '2']) {
      expect(at.desk.enterPaper({ ...paper, name })).toMatchObject({
        error: { code: 'erased-student', place: 'name' },
      });
    }
    expect(valueOf(at.desk.readPapers(at.teacher.where))).toEqual([]);
    // Nor by another student's paper that is put under the name.
    valueOf(at.desk.enterPaper({ ...paper, name: 'Mia Klein' }));
    expect(at.desk.enterPaper({ ...paper, name: 'Zoë Müller' })).toMatchObject({ error: { code: 'erased-student' } });
    valueOf(at.desk.enterPaper({ ...paper, name: 'Zoë Müller', isBack: true }));
    valueOf(at.desk.enterPaper({ ...paper, name: 'Zoë Müller', answers: {} }));
    expect(at.rows().map(({ name }) => name)).toContain('Zoë Müller');
    expect(at.collect(at.handIn(6, 'Zoë Müller'))).toMatchObject({ taken: 1, leftOut: 0 });
  });
});

describe('enterPaper for a student who is back', () => {
  it('takes in what was waiting of them, which a paper of another student leaves waiting', () => {
    const at = setUp();
    at.collect(at.handIn(5, 'Zoë Müller'));
    const paper = { ...at.teacher.where, entry: attemptId(40), answers: {} };
    valueOf(at.desk.enterPaper({ ...paper, name: 'Mia Klein' }));
    expect(at.questions()).toHaveLength(1);
    valueOf(at.desk.enterPaper({ ...paper, entry: attemptId(41), name: 'Zoë Müller', isBack: true }));
    expect(at.questions()).toEqual([]);
    // The student is not on the list any more: the paper and the file are theirs by their name.
    expect(at.rows().flatMap(({ name, attempts }) => (name === 'Zoë Müller' ? [attempts] : []))).toEqual([2]);
  });
});

describe('enterPaper in a class that erased nobody', () => {
  it('takes a paper of a student who is said to be back as any other', () => {
    const { desk, where } = teacherDesk();
    const paper = { ...where, entry: attemptId(1), name: 'Ada', answers: {} };
    valueOf(desk.enterPaper({ ...paper, isBack: true }));
    expect(valueOf(desk.readPapers(where)).map(({ name }) => name)).toEqual(['Ada']);
  });
});

describe('importProfile', () => {
  it('leaves out newer work of a student who was erased here, and says how much that is', () => {
    const at = setUp();
    const { me } = at.teacher;
    // The same person at another computer, where nobody was erased, and where there is more by now.
    const elsewhere = setUp();
    valueOf(elsewhere.desk.setRoster({ ...elsewhere.of, text: LIST, erased: 'bring-back' }));
    const lesson = elsewhere.teacher.where;
    elsewhere.collect(elsewhere.handIn(5, 'Zoe Muller'), elsewhere.handIn(6, 'Mia Klein'));
    const entry = attemptId(41);
    const paper = { ...lesson, entry, name: 'Zoë Müller', answers: { [claimId('c1')]: 'evidence' as const } };
    valueOf(elsewhere.desk.enterPaper({ ...paper, twice: 'beside' }));
    const { text } = exportOf(elsewhere.desk, { kind: 'profile', profile: me, form: 'json' });
    valueOf(at.desk.removeRoster(at.of));
    const preview = valueOf(at.desk.previewImport({ text }));
    expect(preview).toMatchObject({ leftOut: 2 });
    valueOf(at.desk.importProfile({ text, confirmed: preview.kind }));
    expect(at.rows().map(({ name }) => name)).toEqual(['Ada Brandt', 'Mia Klein']);
    expect(at.stored()).not.toMatch(/Zo|Muller|Müller/);
  });
});
