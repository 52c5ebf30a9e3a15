import { describe, expect, it } from 'vitest';
import { NO_SIGNATURE } from '../../../../content/class/hand-in.ts';
import { createStudyDesk } from '../../../../content/desk/create-study-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { ARTICLE, draftId } from '../../../builders/draft.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { attemptId, claimId, classId, eventId, uuid } from '../../../builders/ids.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { collect, teacherDesk } from '../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';

/** The desk of the practice edition, over a store of its own. */
function studyDesk() {
  const store = createMemoryStore();
  let ids = 0;
  const newId = () => uuid(70, (ids += 1));
  return { store, desk: createStudyDesk({ ...steadyTools(), newId, store, builtIns: [], signer: NO_SIGNATURE }) };
}

/** A teacher who also learns: an attempt, a class with a hand-in, and a draft. */
function teacherWhoLearns() {
  const teacher = teacherDesk();
  const { me, desk, where, file } = teacher;
  valueOf(desk.createDraft({ profile: me, draft: draftId(1), language: 'en', brought: ARTICLE }));
  collect(desk, teacher, [readFile({ lesson: file, name: 'Zoe', answers: ['evidence'], mode: 'exam' })]);
  const begun = { profile: me, attempt: attemptId(1), lesson: where.lesson, mode: 'guided' as const };
  valueOf(desk.startAttempt({ ...begun, choice: { kind: 'all' }, again: null }));
  return teacher;
}

describe('a profile file for a browser', () => {
  it('holds no class, no hand-in and no draft', () => {
    const { desk, me } = teacherWhoLearns();
    const all = valueOf(desk.exportProfile({ profile: me, form: 'json' }));
    const own = valueOf(desk.exportProfile({ profile: me, form: 'own' }));
    for (const word of ['"class:', '"draft:', '"hand-in"', 'Zoe']) {
      expect(all.text).toContain(word);
      expect(own.text).not.toContain(word);
    }
    expect(own.fileName).not.toBe(all.fileName);
  });

  it('goes to the practice edition and back with what was answered there, and the classes are as they were', () => {
    const teacher = teacherWhoLearns();
    const { me, desk } = teacher;
    const site = studyDesk();
    const { text } = valueOf(desk.exportProfile({ profile: me, form: 'own' }));
    valueOf(site.desk.importProfile({ text, confirmed: 'new-person' }));
    const answer = { event: eventId(900), attempt: attemptId(1), claim: claimId('c1'), label: 'evidence' as const };
    valueOf(site.desk.respond({ ...answer, confidence: 'sure' }));
    const back = valueOf(site.desk.exportProfile({ profile: me, form: 'json' }));
    expect(valueOf(desk.importProfile({ text: back.text, confirmed: 'same-person' })).records).toBe(0);
    expect(Object.keys(valueOf(desk.openAttempt({ attempt: attemptId(1) })).responses)).toEqual(['c1']);
    expect(valueOf(desk.listClasses({ profile: me }))).toHaveLength(1);
    expect(valueOf(teacher.store.listRecords(classId(1), 'hand-in'))).toHaveLength(1);
  });
});

describe('the desk of the practice edition', () => {
  it('takes nobody for a teacher, whatever they do elsewhere, and leaves their setting as it is', () => {
    const { desk: teachers, me } = teacherWhoLearns();
    valueOf(teachers.changeSettings({ profile: me, changes: { teaches: true } }));
    const { desk } = studyDesk();
    const { text } = valueOf(teachers.exportProfile({ profile: me, form: 'own' }));
    valueOf(desk.importProfile({ text, confirmed: 'new-person' }));
    expect(valueOf(desk.chooseProfile({ profile: me })).settings.teaches).toBe(false);
    expect(valueOf(desk.changeSettings({ profile: me, changes: { theme: 'dark' } }))).toMatchObject({
      theme: 'dark',
      teaches: false,
    });
    expect(valueOf(desk.readStart({})).settings.teaches).toBe(false);
    const back = valueOf(desk.exportProfile({ profile: me, form: 'json' }));
    valueOf(teachers.importProfile({ text: back.text, confirmed: 'same-person' }));
    expect(valueOf(teachers.chooseProfile({ profile: me })).settings).toMatchObject({ theme: 'dark', teaches: true });
  });

  it('erases a person, and shows the first screen of those who are left', () => {
    const { desk, store } = studyDesk();
    const { desk: teachers, me } = teacherWhoLearns();
    const { text } = valueOf(teachers.exportProfile({ profile: me, form: 'own' }));
    valueOf(desk.importProfile({ text, confirmed: 'new-person' }));
    valueOf(desk.chooseProfile({ profile: me }));
    expect(valueOf(desk.eraseProfile({ profile: me }))).toMatchObject({ profiles: [], profile: null });
    expect(valueOf(store.listStreams(me, null))).toEqual([]);
  });

  it('makes the file of a finished attempt, unsigned, and tables of the answers', () => {
    const teacher = teacherWhoLearns();
    const { desk } = studyDesk();
    const { text } = valueOf(teacher.desk.exportProfile({ profile: teacher.me, form: 'own' }));
    valueOf(desk.importProfile({ text, confirmed: 'new-person' }));
    expect(desk.makeHandInFile({ attempt: attemptId(1), name: 'Ada' })).toMatchObject({
      error: { code: 'not-allowed' },
    });
    valueOf(desk.handIn({ attempt: attemptId(1) }));
    const made = valueOf(desk.makeHandInFile({ attempt: attemptId(1), name: 'Ada' }));
    expect(JSON.parse(made.text)).toMatchObject({ signature: { algorithm: 'none' } });
    expect(valueOf(desk.exportProfile({ profile: teacher.me, form: 'csv' })).fileName).toMatch(/\.csv$/);
  });
});
