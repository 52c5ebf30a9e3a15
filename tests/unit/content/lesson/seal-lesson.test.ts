import { describe, expect, it } from 'vitest';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { sealLesson, sealLessonText } from '../../../../content/lesson/seal-lesson.ts';
import { examEditionText, lessonDraft, lessonFile } from '../../../builders/lesson-file.ts';

describe('sealLesson', () => {
  it('makes the key belong to the lesson as it stands', () => {
    const draft = lessonDraft({});
    const changed = { ...draft, lesson: { ...draft.lesson, title: 'A better title' } };

    const sealed = sealLesson(changed);

    if (!sealed.ok) throw new Error(JSON.stringify(sealed.error));
    expect(parseLessonFile(JSON.stringify(sealed.value))).toEqual(sealed);
    expect(sealed.value.lesson.title).toBe('A better title');
    expect(sealed.value.key?.lesson).not.toBe(lessonFile().key.lesson);
  });

  it('leaves an exam edition as it is', () => {
    const draft: unknown = JSON.parse(examEditionText());

    expect(sealLesson(draft)).toEqual({ ok: true, value: draft });
  });

  it('does not cover up what else is wrong', () => {
    const draft = lessonDraft({});

    expect(sealLesson(null)).toMatchObject({ ok: false, error: [{ code: 'damaged-lesson', place: null }] });
    expect(sealLesson({ ...draft, key: [] })).toMatchObject({ error: [{ place: 'key' }] });
    expect(sealLesson({ ...draft, lesson: { ...draft.lesson, title: '' } })).toMatchObject({
      error: [{ place: 'lesson.title' }],
    });
    expect(sealLesson({ ...draft, lesson: { ...draft.lesson, title: '\ud83d' } })).toMatchObject({ ok: false });
    expect(sealLesson({ ...draft, lesson: { ...draft.lesson, headlineClaim: 'c2' } })).toMatchObject({
      error: expect.arrayContaining([
        expect.objectContaining({ place: 'lesson.headlineClaim', detail: 'headline-claim-elsewhere' }),
      ]) as unknown,
    });
  });

  it('says everything that is wrong, and takes what an editor puts before a file', () => {
    const draft = lessonDraft({});
    const bad = { ...draft, lesson: { ...draft.lesson, title: '', minutes: 0, colour: 'red', size: 1 } };
    const sealed = sealLessonText(`\ufeff${JSON.stringify(bad).replace(/,/g, ',\r\n')}`);
    if (sealed.ok) throw new Error('sealed');
    expect(sealed.error.map(({ place }) => place)).toEqual([
      ...['lesson.title', 'lesson.minutes', 'lesson.colour', 'lesson.size'],
    ]);
    expect(sealLessonText(`\ufeff${JSON.stringify(draft)}`)).toEqual(sealLesson(draft));
    expect(sealLessonText('[')).toMatchObject({ error: [{ code: 'not-json' }] });
  });
});
