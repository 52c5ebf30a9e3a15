import { describe, expect, it } from 'vitest';
import { NO_SIGNATURE } from '../../../../content/class/hand-in.ts';
import { createLessonDesk } from '../../../../content/desk/create-lesson-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { ARTICLE, draftId } from '../../../builders/draft.ts';
import { readFile } from '../../../builders/hand-in.ts';
import { attemptId, claimId, classId, eventId, uuid } from '../../../builders/ids.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { collect, teacherDesk } from '../../../builders/teacher-desk.ts';
import { utcDay } from '../../../builders/utc-day.ts';

/** The desk of a page, over a store of its own. */
function pageDesk() {
  const store = createMemoryStore();
  let ids = 0;
  const desk = createLessonDesk({
    ...{ store, signer: NO_SIGNATURE, dayOf: utcDay, now: () => new Date('2026-02-01T00:00:00Z') },
    newId: () => uuid(70, (ids += 1)),
  });
  return { store, desk };
}

describe('a profile that is taken into a page', () => {
  it('leaves its classes, hand-ins and drafts in the file, and brings what was answered there back', () => {
    const teacher = teacherDesk();
    const { me, desk, where, file } = teacher;
    valueOf(desk.createDraft({ profile: me, draft: draftId(1), language: 'en', brought: ARTICLE }));
    collect(desk, teacher, [readFile({ lesson: file, name: 'Ada', answers: ['evidence'], mode: 'exam' })]);
    const choice = { kind: 'all' } as const;
    const begun = { profile: me, attempt: attemptId(1), lesson: where.lesson, mode: 'guided' as const, choice };
    valueOf(desk.startAttempt({ ...begun, again: null }));

    const page = pageDesk();
    const { text } = valueOf(desk.exportProfile({ profile: me, form: 'json' }));
    valueOf(page.desk.importProfile({ text, confirmed: 'new-person' }));
    expect(valueOf(page.store.listStreams(me, 'attempt'))).toHaveLength(1);
    expect(valueOf(page.store.listStreams(me, 'class'))).toEqual([]);
    expect(valueOf(page.store.listStreams(me, 'draft'))).toEqual([]);
    expect(valueOf(page.store.listRecords(classId(1), null))).toEqual([]);

    const answer = { event: eventId(900), attempt: attemptId(1), claim: claimId('c1'), label: 'evidence' as const };
    valueOf(page.desk.respond({ ...answer, confidence: 'sure' }));
    const back = valueOf(page.desk.exportProfile({ profile: me, form: 'json' }));
    valueOf(desk.importProfile({ text: back.text, confirmed: 'same-person' }));
    expect(Object.keys(valueOf(desk.openAttempt({ attempt: attemptId(1) })).responses)).toEqual(['c1']);
    expect(valueOf(desk.listClasses({ profile: me }))).toHaveLength(1);
    expect(valueOf(teacher.store.listRecords(classId(1), 'hand-in'))).toHaveLength(1);
  });
});
