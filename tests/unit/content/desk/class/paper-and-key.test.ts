import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import { authorIdOf } from '../../../../../content/class/match-students.ts';
import type { ClassId } from '../../../../../content/journal/event.ts';
import { classStream } from '../../../../../content/journal/stream.ts';
import type { ClaimId } from '../../../../../content/lesson/format.ts';
import { parseLessonFile } from '../../../../../content/lesson/parse-lesson.ts';
import { readFile } from '../../../../builders/hand-in.ts';
import { attemptId, claimId, profileId } from '../../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import {
  collect,
  exportOf,
  RELEASE_WORDS,
  reportAt,
  teacherDesk,
  type TeacherDesk,
} from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const copyOf = ({ desk, me, where }: TeacherDesk, at = desk) => valueOf(at.readTeacherCopy({ profile: me, ...where }));
const answersOn = (claims: readonly ClaimId[]) =>
  Object.fromEntries(claims.map((claim) => [claim, 'evidence' as const]));

describe('the worksheet of a class', () => {
  it('has all claims until the teacher chooses a dozen, and then those for good', () => {
    const teacher = teacherDesk();
    expect(copyOf(teacher).sheet).toHaveLength(20);
    valueOf(teacher.desk.chooseSheet({ ...teacher.where, choice: 'dozen' }));
    const copy = copyOf(teacher, teacher.open());
    expect(copy.sheet).toEqual(copy.dozen);
    expect(copy.sheet).toHaveLength(12);
    valueOf(teacher.desk.chooseSheet({ ...teacher.where, choice: 'all' }));
    expect(copyOf(teacher).sheet).toHaveLength(20);
  });

  it('is typed in as it was printed: what was not on it is not asked, and not missing', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    const { sheet } = copyOf(teacher);
    const paper = { ...where, entry: attemptId(1), name: 'Ada' };
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet.slice(0, 10)) }));
    expect(reportAt(desk, teacher).students[0]?.work).toMatchObject({ asked: 12, answered: 10, missing: 2 });
    const beside = copyOf(teacher).lesson.claims.flatMap(({ id }) => (sheet.includes(id) ? [] : [id]));
    expect(desk.enterPaper({ ...paper, answers: answersOn(beside.slice(0, 1)) })).toMatchObject({ ok: false });
  });

  it('stays the sheet of a paper that is put right after another was chosen', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    const { sheet } = copyOf(teacher);
    const paper = { ...where, entry: attemptId(1), name: 'Ada' };
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet) }));
    valueOf(desk.chooseSheet({ ...where, choice: 'all' }));
    valueOf(desk.enterPaper({ ...paper, answers: answersOn(sheet.slice(1)) }));
    expect(reportAt(desk, teacher).students[0]?.work).toMatchObject({ asked: 12, missing: 1 });
    valueOf(desk.enterPaper({ ...where, entry: attemptId(2), name: 'Bob', answers: {} }));
    expect(reportAt(desk, teacher).figures.points).toMatchObject([
      { n: 1, of: 20 },
      { n: 1, of: 12 },
    ]);
  });

  it('keeps its dozen when the teacher changes the key', () => {
    const teacher = teacherDesk();
    const { dozen } = copyOf(teacher);
    const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
    for (const claim of dozen.slice(0, 4)) {
      const change = { class: teacher.where.class, lesson: teacher.file.lesson.id, claim };
      valueOf(teacher.desk.changeKey({ ...change, label: 'attribution', credits, reason: null }));
    }
    expect(copyOf(teacher).dozen).toEqual(dozen);
  });
});

describe('papers that were typed in', () => {
  const typed = () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    const [c1, c2] = copyOf(teacher).sheet;
    if (c1 === undefined || c2 === undefined) throw new Error('The lesson has no claims.');
    const ada = { ...where, entry: attemptId(1), name: 'Ada', answers: { [c1]: 'evidence' as const } };
    valueOf(desk.enterPaper(ada));
    return { teacher, desk, where, ada, c1, c2 };
  };

  it('can be read and corrected at any later time, each on its own sheet', () => {
    const { teacher, where, c1, c2 } = typed();
    valueOf(teacher.desk.chooseSheet({ ...where, choice: 'dozen' }));
    const later = teacher.open();
    const [paper] = valueOf(later.readPapers(where));
    expect(paper).toMatchObject({ entry: attemptId(1), name: 'Ada', answers: { [c1]: 'evidence' } });
    expect(paper?.asked).toHaveLength(20);
    const answers = { [c1]: 'rhetoric' as const, [c2]: 'rhetoric' as const };
    valueOf(later.enterPaper({ ...where, entry: attemptId(1), name: 'Ada', answers }));
    expect(valueOf(later.readPapers(where))).toMatchObject([{ answers, typedAt: paper?.typedAt }]);
  });

  it('are not stored for a student who has work, until the teacher says what is to become of both', () => {
    const { desk, where, ada } = typed();
    const again = { ...ada, entry: attemptId(2), name: 'ada ' };
    expect(desk.enterPaper(again)).toMatchObject({ error: { code: 'work-there' } });
    expect(valueOf(desk.readPapers(where))).toHaveLength(1);
    const found = valueOf(desk.findWork({ ...where, entry: attemptId(2), name: 'ada' }));
    expect(found).toMatchObject([{ entry: attemptId(1), name: 'Ada', answered: 1, asked: 20 }]);
    // Her own paper is no other work of hers.
    valueOf(desk.enterPaper(ada));
  });

  it('are asked about beside the file of a student of this name, in a class without a list', () => {
    const { teacher, desk, where, ada } = typed();
    const file = readFile({ lesson: teacher.file, n: 5, name: 'Zoë', answers: ['evidence', 'rhetoric'], asked: 12 });
    collect(desk, teacher, [file]);
    const paper = { ...ada, entry: attemptId(2) };
    expect(desk.enterPaper({ ...paper, name: 'zoe' })).toMatchObject({ error: { code: 'work-there', place: 'name' } });
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(2), name: 'zoe' }))).toEqual([
      { from: 'file', entry: null, name: 'Zoë', answered: 2, asked: 12, at: '2026-01-01T00:05:03.000Z' },
    ]);
    valueOf(desk.enterPaper({ ...paper, name: 'Ben' }));
  });

  it('are not asked about beside the file of another student of this name, as the teacher said', () => {
    const { teacher, desk, where, ada } = typed();
    const of = { class: where.class };
    valueOf(desk.setRoster({ ...of, text: 'Name,ID\nMia Klein,3\nMia Klein,4\n' }));
    collect(desk, teacher, [readFile({ lesson: teacher.file, n: 5, name: 'Mia Klein', answers: ['evidence'] })]);
    const paper = { ...ada, entry: attemptId(2), name: 'Mia Klein' };
    expect(desk.enterPaper(paper)).toMatchObject({ error: { code: 'work-there' } });
    const [mia] = valueOf(desk.readInbox(of)).students;
    if (mia === undefined) throw new Error('Mia is on the list.');
    const author = authorIdOf({ name: 'Mia Klein', profile: profileId(5) });
    valueOf(desk.nameStudent({ ...of, author, student: mia.student }));
    valueOf(desk.enterPaper(paper));
    expect(valueOf(desk.readPapers(where)).map(({ name }) => name)).toEqual(['Ada', 'Mia Klein']);
  });

  it('may take the place of the one that is there, on the sheet of now', () => {
    const { teacher, desk, where, ada, c1 } = typed();
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.enterPaper({ ...ada, answers: { [c1]: 'rhetoric' }, twice: 'replace' }));
    expect(reportAt(desk, teacher).students).toMatchObject([{ attempts: 1, work: { asked: 12, answered: 1 } }]);
  });

  it('leaves nothing in the place that it had before, also where another paper was kept beside it', () => {
    const { teacher, desk, where, ada } = typed();
    const second = { ...ada, entry: attemptId(2), name: 'Ada', twice: 'beside' } as const;
    valueOf(desk.enterPaper(second));
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(3), name: 'Ben' }));
    // The first paper of Ada was Ben's, and takes the place of the one that he has.
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(3), name: 'Ben', twice: 'replace', movedFrom: attemptId(1) }));
    expect(valueOf(desk.readPapers(where)).map(({ entry, name }) => [entry, name])).toEqual([
      [attemptId(2), 'Ada'],
      [attemptId(3), 'Ben'],
    ]);
    const { students, sameWork } = reportAt(desk, teacher);
    expect(students.map(({ name, attempts, work }) => [name, attempts, work !== null])).toEqual([
      ['Ada', 1, true],
      ['Ben', 1, true],
    ]);
    expect(sameWork).toEqual([]);
  });

  it('may be kept both: neither counts until the teacher decides, and the decision can be taken back', () => {
    const { teacher, desk, where, ada, c1, c2 } = typed();
    const other = { ...ada, entry: attemptId(2), answers: { [c1]: 'evidence' as const, [c2]: 'rhetoric' as const } };
    valueOf(desk.enterPaper({ ...other, twice: 'beside' }));
    const waiting = reportAt(desk, teacher);
    expect(waiting.students).toMatchObject([{ name: 'Ada', work: null, without: 'undecided' }]);
    expect(waiting.sameWork).toMatchObject([{ standing: 'undecided', hands: [{ file: null }, { file: null }] }]);
    const [group] = waiting.sameWork;
    const [, second] = group?.hands ?? [];
    if (group === undefined || second === undefined) throw new Error('There is nothing to decide.');
    const decision = { kind: 'one-person', counting: [second.handIn] } as const;
    valueOf(desk.settleSameWork({ ...where, handIns: group.handIns, decision }));
    const answered = reportAt(desk, teacher).students[0]?.work?.answered;
    expect([1, 2]).toContain(answered);
    expect(valueOf(desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students).toBe(1);
    // Correcting one of them keeps what was decided about both.
    valueOf(teacher.open().enterPaper(other));
    expect(reportAt(desk, teacher).students[0]?.work?.answered).toBe(answered);
    valueOf(desk.settleSameWork({ ...where, handIns: group.handIns, decision: null }));
    expect(reportAt(desk, teacher).students[0]?.without).toBe('undecided');
  });

  it('are no longer one student’s once a correction gives one of them to another student', () => {
    const { teacher, desk, where, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), twice: 'beside' }));
    valueOf(desk.enterPaper({ ...ada, name: 'Bob' }));
    const report = reportAt(desk, teacher);
    expect(report.sameWork).toEqual([]);
    expect(report.students).toMatchObject([
      { name: 'Ada', attempts: 1, work: { answered: 1 } },
      { name: 'Bob', attempts: 1, work: { answered: 1 } },
    ]);
    expect(valueOf(desk.findWork({ ...where, entry: attemptId(3), name: 'Ada' }))).toHaveLength(1);
  });

  it('count as one student while they are undecided', () => {
    const { teacher, desk, ada } = typed();
    valueOf(desk.enterPaper({ ...ada, entry: attemptId(2), name: 'ada', twice: 'beside' }));
    expect(reportAt(desk, teacher).sameWork).toMatchObject([{ isOfOneStudent: true, isOfOneUser: false }]);
    expect(valueOf(desk.listClasses({ profile: teacher.me }))[0]?.lessons[0]?.students).toBe(1);
  });
});

const MOODLE_WORDS = {
  ...{ article: 'Article', wholeArticle: 'All', fictional: 'Invented', provenance: 'From', licence: 'Rights' },
  ...{ question: 'Why?', debatable: 'Debatable', lookUp: 'Check' },
  labels: { evidence: 'E', attribution: 'A', rhetoric: 'R' },
  keySays: { evidence: 'E', attribution: 'A', rhetoric: 'R' },
};

describe('the key of a class', () => {
  const REASON = 'Somebody is named here, and nothing is shown.';

  /** The key says evidence of claim 1, and the teacher attribution, with half a point for evidence. */
  function changed(reason: string | null = REASON) {
    const teacher = teacherDesk();
    const claim = claimId('c1');
    const credits = { evidence: 0.5, attribution: 1, rhetoric: 0 } as const;
    const change = { class: teacher.where.class, lesson: teacher.file.lesson.id, claim };
    valueOf(teacher.desk.changeKey({ ...change, label: 'attribution', credits, reason }));
    return { teacher, change };
  }
  const releaseFor = ({ desk, where }: TeacherDesk, of = where.class) =>
    exportOf(desk, { kind: 'release', lesson: where.lesson, of: { class: of, words: RELEASE_WORDS } });

  it('goes out to Moodle from the class, and the lesson’s own key from the lessons', () => {
    const { teacher } = changed();
    const { desk, where } = teacher;
    const gradesIn = (of?: { readonly class: ClassId; readonly words: typeof RELEASE_WORDS }) => {
      const said = { kind: 'moodle', lesson: where.lesson, claims: 'all', words: MOODLE_WORDS } as const;
      const { text } = exportOf(desk, { ...said, ...(of === undefined ? {} : { of }) });
      return Array.from(text.matchAll(/<answer fraction="(\d+)"/g), ([, grade]) => grade).slice(0, 3);
    };
    expect(gradesIn()).toEqual(['100', '0', '0']);
    expect(gradesIn({ class: where.class, words: RELEASE_WORDS })).toEqual(['50', '100', '0']);
  });

  it('is one and the same in the report, on paper, on the projector and in the released file', () => {
    const { teacher } = changed();
    const { desk, where } = teacher;
    const entries = [
      copyOf(teacher).key.entries[0],
      valueOf(desk.revealClaim({ ...where, claim: claimId('c1') })).revealed[claimId('c1')],
      valueOf(parseLessonFile(releaseFor(teacher).text)).key?.entries[0],
    ];
    for (const entry of entries) {
      expect(entry).toMatchObject({
        label: 'attribution',
        credits: { evidence: 0.5 },
        rationales: { attribution: REASON },
      });
      expect(JSON.stringify(entry)).not.toContain(`${CANARY} e`);
    }
    expect(copyOf(teacher).changed).toEqual(['c1']);
    const report = reportAt(desk, teacher);
    expect(report.claims[0]).toMatchObject({ keyLabel: 'attribution', credits: { evidence: 0.5 }, isContested: true });
    expect(report.keyChanges).toMatchObject([{ claim: 'c1', reason: REASON }]);
    expect(valueOf(desk.readProjector(where)).changed).toEqual(['c1']);
  });

  it('opens what waits on a student’s computer, with a revision above the lesson’s own', () => {
    const { teacher } = changed();
    const tools = { ...steadyTools(), store: createMemoryStore(), builtIns: [] };
    const student = createDesk(tools);
    const me = profileId(1);
    valueOf(student.createProfile({ profile: me, name: 'Ada' }));
    const edition = exportOf(teacher.desk, {
      ...{ kind: 'exam-edition', lesson: teacher.where.lesson, claims: 'dozen', folder: null },
    });
    const { hash } = valueOf(student.installLesson({ text: edition.text }));
    const attempt = attemptId(1);
    valueOf(
      student.startAttempt({
        ...{ profile: me, attempt, lesson: hash, mode: 'exam', choice: { kind: 'all' }, again: null },
      }),
    );
    valueOf(student.handIn({ attempt }));
    const text = releaseFor(teacher).text;
    expect(valueOf(student.installLesson({ text }))).toMatchObject({ kind: 'key-added' });
    expect(student.readResult({ attempt })).toMatchObject({ value: { kind: 'scored' } });
    expect(text).toContain(REASON);
    expect(valueOf(parseLessonFile(text)).key?.revision).toBe(2);
  });

  it('goes out with words of its own where the teacher gave no reason, and as the lesson’s own where it was undone', () => {
    const { teacher, change } = changed(null);
    const entry = valueOf(parseLessonFile(releaseFor(teacher).text)).key?.entries[0];
    expect(entry).toMatchObject({
      rationales: { attribution: RELEASE_WORDS.changed },
      whyContested: RELEASE_WORDS.contested,
    });
    valueOf(teacher.desk.undoKeyChange(change));
    expect(valueOf(parseLessonFile(releaseFor(teacher).text)).key).toEqual(teacher.file.key);
  });

  it('takes another reason for the same reading, and no reason longer than 600 characters', () => {
    const { teacher, change } = changed();
    const reading = {
      ...change,
      label: 'attribution' as const,
      credits: { evidence: 0.5, attribution: 1, rhetoric: 0 } as const,
    };
    valueOf(teacher.desk.changeKey({ ...reading, reason: '  Better.  ' }));
    expect(reportAt(teacher.desk, teacher).keyChanges).toMatchObject([{ reason: 'Better.' }]);
    expect(teacher.desk.changeKey({ ...reading, reason: 'x'.repeat(601) })).toMatchObject({ ok: false });
  });

  it('is the lesson’s own again when the teacher reads a claim as the key does', () => {
    const { teacher, change } = changed();
    const own = { evidence: 1, attribution: 0, rhetoric: 0 } as const;
    const change2 = { ...change, claim: claimId('c3'), label: 'attribution' } as const;
    valueOf(teacher.desk.changeKey({ ...change2, credits: { ...own, evidence: 0, attribution: 1 }, reason: null }));
    // The same label with half a point for another one is another reading.
    valueOf(teacher.desk.changeKey({ ...change, label: 'evidence', credits: { ...own, rhetoric: 0.5 }, reason: null }));
    expect(reportAt(teacher.desk, teacher).keyChanges.map(({ claim }) => claim)).toEqual(['c1', 'c3']);
    valueOf(teacher.desk.changeKey({ ...change, label: 'evidence', credits: own, reason: REASON }));
    expect(reportAt(teacher.desk, teacher).keyChanges.map(({ claim }) => claim)).toEqual(['c3']);
  });

  it('refuses a claim that the lesson lacks, a label without its full point, and a reason that is too long', () => {
    const { teacher, change } = changed();
    const reading = { ...change, label: 'rhetoric', credits: { evidence: 0, attribution: 0, rhetoric: 1 } } as const;
    const changeKey = (changes: Partial<Parameters<typeof teacher.desk.changeKey>[0]>) =>
      teacher.desk.changeKey({ ...reading, reason: null, ...changes });
    const refused = (place: string) => ({ ok: false, error: { code: 'bad-request', place } });
    expect(changeKey({ claim: claimId('c99') })).toMatchObject(refused('claim'));
    expect(changeKey({ label: 'evidence' })).toMatchObject(refused('credits'));
    expect(changeKey({ reason: 'x'.repeat(601) })).toMatchObject(refused('reason'));
    expect(changeKey({ reason: ` ${'x'.repeat(600)} ` })).toMatchObject({ ok: true });
  });

  it('writes nothing where nothing changes: the same reading for the same reason, and undoing what is not changed', () => {
    const { teacher, change } = changed();
    const events = () => valueOf(teacher.store.readStream(classStream(teacher.where.class))).length;
    const before = events();
    const credits = { evidence: 0.5, attribution: 1, rhetoric: 0 } as const;
    valueOf(teacher.desk.changeKey({ ...change, label: 'attribution', credits, reason: ` ${REASON} ` }));
    valueOf(teacher.desk.undoKeyChange({ ...change, claim: claimId('c2') }));
    valueOf(teacher.desk.undoKeyChange({ ...change, lesson: lessonFile({ id: 'another' }).lesson.id }));
    valueOf(teacher.desk.chooseRevision({ class: change.class, lesson: change.lesson, revision: null }));
    expect(events()).toBe(before);
    // Less for another label is another reading.
    valueOf(
      teacher.desk.changeKey({ ...change, label: 'attribution', credits: { ...credits, evidence: 0 }, reason: REASON }),
    );
    expect(events()).toBe(before + 1);
  });

  it('is the lesson’s own outside the class', () => {
    const { teacher } = changed();
    const request = { profile: teacher.me, lesson: teacher.where.lesson, class: null };
    expect(valueOf(teacher.desk.readTeacherCopy(request))).toMatchObject({ key: teacher.file.key, changed: [] });
    const release = { kind: 'release', lesson: teacher.where.lesson } as const;
    expect(valueOf(parseLessonFile(exportOf(teacher.desk, release).text)).key).toEqual(teacher.file.key);
  });
});

describe('the profile file of a teacher', () => {
  const versionOf = ({ desk, me }: TeacherDesk): unknown => {
    const file = JSON.parse(exportOf(desk, { kind: 'profile', profile: me, form: 'json' }).text) as {
      version: unknown;
    };
    return file.version;
  };

  it('is of version 1 for papers with all claims, and of version 2 where a paper has its own', () => {
    const teacher = teacherDesk();
    const { desk, where } = teacher;
    valueOf(desk.enterPaper({ ...where, entry: attemptId(1), name: '"asked": nobody', answers: {} }));
    expect(versionOf(teacher)).toBe(1);
    valueOf(desk.chooseSheet({ ...where, choice: 'dozen' }));
    valueOf(desk.enterPaper({ ...where, entry: attemptId(2), name: 'Bob', answers: {} }));
    expect(versionOf(teacher)).toBe(2);
  });
});
