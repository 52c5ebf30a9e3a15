import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { ClassId } from '../../../../../content/journal/event.ts';
import { classStream } from '../../../../../content/journal/stream.ts';
import { parseLessonFile } from '../../../../../content/lesson/parse-lesson.ts';
import { attemptId, claimId, profileId } from '../../../../builders/ids.ts';
import { CANARY, lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { exportOf, RELEASE_WORDS, reportAt, teacherDesk, type TeacherDesk } from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const copyOf = ({ desk, me, where }: TeacherDesk) => valueOf(desk.readTeacherCopy({ profile: me, ...where }));

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
    const sheet = teacher.file.lesson.claims.map(({ id }) => id);
    expect(valueOf(teacher.desk.readTeacherCopy(request))).toMatchObject({ key: teacher.file.key, changed: [], sheet });
    const release = { kind: 'release', lesson: teacher.where.lesson } as const;
    expect(valueOf(parseLessonFile(exportOf(teacher.desk, release).text)).key).toEqual(teacher.file.key);
  });
});
