import { describe, expect, it } from 'vitest';
import { toDebriefView } from '../../../../content/debrief/debrief-view.ts';
import { builtInLessons } from '../../../../content/lesson/built-in-lessons.ts';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { ONE_INSTALLATION } from '../../../builders/hand-in.ts';
import { attemptId, profileId } from '../../../builders/ids.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';

describe.each(builtInLessons.map((of) => [of.lesson.title, of] as const))('the teacher’s page of “%s”', (_, of) => {
  const page = of.key.teacher;

  it('has aims by name, a plan that fits into 45 minutes, and questions', () => {
    expect(page?.aims?.map(({ framework }) => framework)).toContain('UNESCO, media and information literacy');
    const total = page?.plan?.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
    // The warm-up is no lesson of its own.
    expect(total).toBe(of.lesson.id === 'warm-up' ? 10 : 45);
    expect(page?.questions?.length).toBeGreaterThanOrEqual(3);
    for (const question of page?.questions ?? []) expect(question).toMatch(/[?]/);
    for (const text of [page?.background, page?.differentiation, page?.whenAgreed]) expect(text).toBeTruthy();
  });

  it('is in nothing that a student is shown, from the first screen to the result', () => {
    const desk = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [of], signer: ONE_INSTALLATION });
    const profile = profileId(1);
    valueOf(desk.createProfile({ profile, name: 'Ada' }));
    const attempt = attemptId(1);
    const lesson = of.lessonHash;
    const shown = [
      desk.readLesson({ profile, lesson }),
      desk.startAttempt({ profile, attempt, lesson, mode: 'exam', choice: { kind: 'all' }, again: null }),
      desk.handIn({ attempt }),
      desk.readResult({ attempt }),
    ].map((answer) => JSON.stringify(valueOf<unknown>(answer)));
    for (const text of [page?.background, page?.whenAgreed, ...(page?.questions ?? [])])
      for (const answer of shown) expect(answer).not.toContain(JSON.stringify(text).slice(1, -1));
  });
});

describe('the debrief of a lesson that ships', () => {
  it.each(builtInLessons.map(({ lesson, key }) => [lesson.title, key] as const))(
    'says at most once that evidence is not truth, and knows whether it does: %s',
    (_, key) => {
      const { notes, saysWhatEvidenceIs } = toDebriefView(key);
      const says = notes.filter((note) => /evidence is not truth/i.test(note)).length;
      expect(says).toBe(saysWhatEvidenceIs ? 1 : 0);
    },
  );
});
