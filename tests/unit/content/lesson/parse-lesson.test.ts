import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LESSON_BYTES } from '../../../../content/lesson/limits.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import { examEditionText, lessonDraft, lessonFile, lessonText } from '../../../builders/lesson-file.ts';

const failureOf = (text: string) => {
  const file = parseLessonFile(text);
  if (file.ok) throw new Error('Expected a failure.');
  const { code, place } = file.error;
  return [code, place];
};

describe('parseLessonFile', () => {
  it('reads a sound lesson, an exam edition, and a file that begins with a byte order mark', () => {
    expect(parseLessonFile(lessonText())).toEqual({ ok: true, value: lessonFile() });
    expect(parseLessonFile(examEditionText())).toMatchObject({ ok: true });
    expect(parseLessonFile(`\ufeff${lessonText()}`)).toMatchObject({ ok: true });
  });

  it('names line and column of the first place that is not JSON', () => {
    expect(failureOf('{\n  "format": x\n}')).toEqual(['not-json', 'line 2, column 13']);
    expect(failureOf('')).toEqual(['not-json', 'line 1, column 1']);
  });

  it('calls a lesson file that was cut off damaged, and tells where it ends', () => {
    expect(failureOf('{"format": "claimsort-lesson", "version": 1, "les')).toEqual([
      'damaged-lesson',
      'line 1, column 50',
    ]);
  });

  it('refuses what is too large before it is parsed, in bytes and not in characters', () => {
    expect(failureOf('x'.repeat(MAX_LESSON_BYTES + 1))).toEqual(['file-too-large', null]);
    expect(failureOf('€'.repeat(MAX_LESSON_BYTES / 2))).toEqual(['file-too-large', null]);
    expect(failureOf(`"${'x'.repeat(MAX_LESSON_BYTES - 2)}"`)).toEqual(['not-a-lesson', null]);
  });

  it('refuses what is nested too deep before it is parsed', () => {
    expect(failureOf('['.repeat(33))).toEqual(['damaged-lesson', 'line 1, column 33']);
    expect(failureOf('['.repeat(100_000))).toEqual(['damaged-lesson', 'line 1, column 33']);
  });

  it('tells JSON that is not a lesson, and a lesson of a newer program', () => {
    expect(failureOf('[]')).toEqual(['not-a-lesson', null]);
    expect(failureOf('{"format":"something","version":1}')).toEqual(['not-a-lesson', 'format']);
    expect(failureOf('{"format":"claimsort-lesson"}')).toEqual(['not-a-lesson', 'version']);
    expect(failureOf('{"format":"claimsort-lesson","version":3,"anything":true}')).toEqual(['newer-format', 'version']);
  });

  it('names the field that does not fit', () => {
    const draft = lessonFile();
    const [first, ...rest] = draft.lesson.claims;
    const withClaims = (claims: readonly unknown[]) =>
      JSON.stringify({ ...draft, lesson: { ...draft.lesson, claims: [...rest, ...claims] } });

    expect(failureOf(withClaims([{ ...first, quote: 5 }]))).toEqual(['damaged-lesson', 'lesson.claims[2].quote']);
    expect(failureOf(withClaims([{ ...first, extra: 5 }]))).toEqual(['damaged-lesson', 'lesson.claims[2].extra']);
    expect(failureOf(JSON.stringify({ ...draft, extra: 1 }))).toEqual(['damaged-lesson', 'extra']);
    expect(failureOf(JSON.stringify({ ...draft, lesson: 1 }))).toEqual(['damaged-lesson', 'lesson']);
  });

  it('names what only the checks can see', () => {
    const moved = lessonText().replace('This is what claim number 2', 'This is what claim number 9');
    const file = lessonFile();
    const ofAnother = JSON.stringify({ ...file, lesson: { ...file.lesson, title: 'Another' } });

    expect(failureOf(moved)).toEqual(['damaged-lesson', 'lesson.claims[1].quote']);
    expect(failureOf(ofAnother)).toEqual(['key-of-another-lesson', 'key.lesson']);
  });

  it('refuses half of a surrogate pair, which no file can hold', () => {
    expect(failureOf(lessonText({ title: 'TITLE' }).replace('TITLE', '\\ud83d'))).toEqual([
      'damaged-lesson',
      'lesson.title',
    ]);
  });

  it('takes no harm from names that objects have already', () => {
    const text = lessonText();

    expect(failureOf(text.replace('{', '{"__proto__":{"ok":true},'))[0]).toBe('damaged-lesson');
    expect(failureOf(text.replace('{', '{"constructor":{"prototype":{"ok":true}},'))).toEqual([
      ...['damaged-lesson', 'constructor'],
    ]);
    expect(Reflect.get({}, 'ok')).toBeUndefined();
  });

  it('never throws, whatever the text', () => {
    const text = lessonText();
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(40), fc.string({ unit: 'binary' }), (at, cut, inserted) => {
        expect(() => parseLessonFile(text.slice(0, at) + inserted + text.slice(at + cut))).not.toThrow();
        expect(() => parseLessonFile(inserted)).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });

  it('fills in the prefix and suffix that a quote leaves out, so that both ways have one hash', () => {
    const { key } = lessonFile();
    const draft = lessonDraft({});

    expect(parseLessonFile(JSON.stringify({ ...draft, key }))).toEqual({ ok: true, value: lessonFile() });
  });
});
