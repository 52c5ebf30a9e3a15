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
import { lessonFile } from '../../../../builders/lesson-file.ts';
import { exportOf, teacherDesk, TWENTY } from '../../../../builders/teacher-desk.ts';
import { steadyTools } from '../../../../contract/desk-under-test.ts';

const TITLE = `${'T'.repeat(90)} ]]></script>`;

/** A teacher whose program has both pages. */
function teacherWithPages() {
  const teacher = teacherDesk(lessonFile({ ...TWENTY, title: TITLE }));
  const pageTemplate = (of: 'alone' | 'lms') => `<p>${of}</p>${PAGE_TITLE_PLACE}${PAGE_DATA_PLACE}`;
  const { store } = teacher;
  const desk = createDesk({ ...steadyTools(), store, builtIns: [], signer: ONE_INSTALLATION, pageTemplate });
  return { ...teacher, desk };
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
