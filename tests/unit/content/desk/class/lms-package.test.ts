import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { LMS_FORMS } from '../../../../../content/attempt/hand-out-form.ts';
import { createDesk } from '../../../../../content/desk/create-desk.ts';
import {
  LESSON_PAGE_ELEMENT,
  type LessonPage,
  PAGE_DATA_PLACE,
  PAGE_TITLE_PLACE,
} from '../../../../../content/files/lesson-page.ts';
import { ONE_INSTALLATION } from '../../../../builders/hand-in.ts';
import { claimId } from '../../../../builders/ids.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { exportOf, RELEASE_WORDS, teacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const TITLE = `${'T'.repeat(90)} ]]></script>`;

/** A teacher whose program has both pages. */
function teacherWithPages() {
  const teacher = teacherDesk(lessonFile({ ...TWENTY, title: TITLE }));
  const pageTemplate = (of: 'alone' | 'lms') => `<p>${of}</p>${PAGE_TITLE_PLACE}${PAGE_DATA_PLACE}`;
  const { store } = teacher;
  const desk = createDesk({ ...steadyTools(), store, builtIns: [], signer: ONE_INSTALLATION, pageTemplate });
  return { ...teacher, desk, withoutPages: teacher.desk };
}

describe('a package for a learning platform', () => {
  it.each(LMS_FORMS)('for %s holds the guided page that such a platform plays, with key and chosen claims', (form) => {
    const teacher = teacherWithPages();
    const request = {
      kind: 'lesson-page',
      mode: 'guided',
      lms: form,
      lesson: teacher.where.lesson,
      claims: 'dozen',
    } as const;
    const file = exportOf(teacher.desk, request);
    expect(file.fileName).toMatch(form === 'scorm-1.2' ? /SCORM 1\.2\.zip$/ : /SCORM 2004\.zip$/);
    expect(file.text).toBe('');
    const files = unzipSync(file.bytes ?? new Uint8Array());
    const html = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(html).toContain('<p>lms</p>');
    // The title of the page, and no script that the lesson ends.
    expect(html.split('</script>')).toHaveLength(2);
    const [, json = ''] = new RegExp(`id="${LESSON_PAGE_ELEMENT}">(.*)</script>`, 's').exec(html) ?? [];
    const page = JSON.parse(json) as LessonPage;
    expect(page).toMatchObject({ mode: 'guided', lms: form, file: { lesson: { title: TITLE } } });
    expect(page.claims).toHaveLength(12);
    expect(page.file.key?.entries).toHaveLength(20);
    expect(strFromU8(files['imsmanifest.xml'] ?? new Uint8Array())).toContain(']]&gt;&lt;/script&gt;</title>');
    // Packed again it is the same file.
    expect(exportOf(teacher.desk, request).bytes).toEqual(file.bytes);
  });

  it('is no exam: without a key nothing can be scored, and a package is in the hands of students', () => {
    const { desk, where } = teacherWithPages();
    const request = {
      kind: 'lesson-page',
      mode: 'exam',
      lms: 'scorm-1.2',
      lesson: where.lesson,
      claims: null,
    } as const;
    expect(desk.makeExport(request)).toMatchObject({ ok: false, error: { code: 'bad-request', place: 'mode' } });
  });

  it('leaves the page for a browser as it was', () => {
    const teacher = teacherWithPages();
    const file = exportOf(teacher.desk, {
      kind: 'lesson-page',
      mode: 'guided',
      lesson: teacher.where.lesson,
      claims: null,
    });
    expect(file.fileName).toMatch(/guided\.html$/);
    expect(file.text).toContain('<p>alone</p>');
    expect(file.text).not.toContain('"lms"');
  });
});

describe('a page for a browser', () => {
  const pageIn = (html: string) => {
    const [, json = ''] = new RegExp(`id="${LESSON_PAGE_ELEMENT}">(.*)</script>`, 's').exec(html) ?? [];
    return JSON.parse(json) as LessonPage;
  };

  it('is an exam without the key, whose file names the claims and what students write', () => {
    const { desk, where } = teacherWithPages();
    const request = { kind: 'lesson-page', mode: 'exam', lesson: where.lesson, claims: 'dozen' } as const;
    const { fileName, text } = exportOf(desk, { ...request, reasoning: 'optional' });
    expect(fileName).toMatch(/ – exam\.html$/);
    const page = pageIn(text);
    expect(page).toMatchObject({
      format: 'claimsort-page',
      version: 1,
      mode: 'exam',
      claims: null,
      file: { assignment: { asksReasoning: true } },
    });
    expect(page.file.assignment?.claims).toHaveLength(12);
    expect(page.file.key).toBeUndefined();
    expect(page.lms).toBeUndefined();
  });

  it('is a guided lesson with the key of the class, which asks all claims where none were chosen', () => {
    const { desk, withoutPages, where, file } = teacherWithPages();
    const credits = { evidence: 0, attribution: 1, rhetoric: 0 } as const;
    const change = { class: where.class, lesson: file.lesson.id, claim: claimId('c1'), credits } as const;
    valueOf(withoutPages.changeKey({ ...change, label: 'attribution', reason: null }));
    const request = { kind: 'lesson-page', mode: 'guided', lesson: where.lesson, claims: null } as const;
    const of = { class: where.class, words: RELEASE_WORDS };
    const labelIn = (text: string) => pageIn(text).file.key?.entries[0]?.label;
    expect(labelIn(exportOf(desk, { ...request, of }).text)).toBe('attribution');
    expect(labelIn(exportOf(desk, request).text)).toBe('evidence');
    expect(pageIn(exportOf(desk, request).text)).toMatchObject({ mode: 'guided', claims: null });
    expect(pageIn(exportOf(desk, { ...request, claims: 'dozen' }).text).file.assignment).toBeUndefined();
  });
});
