import { hashOf } from '../../../content/base/hash.ts';
import { MAX_LESSON_BYTES } from '../../../content/lesson/limits.ts';
import { parseLessonFile } from '../../../content/lesson/parse-lesson.ts';
import { readTextFile } from '../../../electron/files/read-text-file.ts';
import { examEditionText, lessonFile, lessonText } from '../../builders/lesson-file.ts';
import { toDoc, toJsonText } from '../doc.ts';
import { asObject } from '../as-object.ts';
import { type Reader, taken } from '../reader.ts';
import { refused } from '../refused.ts';
import { PERSON } from '../room.ts';

const { format, version, lesson, key } = lessonFile({ id: 'another', title: 'Another' });

/** Lesson files, exam editions and keys: a file of a lesson that is here, and of others. */
export const lessonReader: Reader = {
  name: 'lesson',
  bases: [
    lessonText({ id: 'another' }),
    lessonText({ revision: 2 }),
    examEditionText({ id: 'an-exam' }),
    JSON.stringify({ format, version, lesson, assignment: { claims: ['c1', 'c3'], folder: 'X:\\inbox' }, key }),
    lessonText({
      id: 'long',
      claims: Array.from({ length: 30 }, () => ({ label: 'rhetoric', also: { evidence: 0.5 } })),
    }),
  ].map((text): unknown => JSON.parse(text)),
  toDoc,
  toText: toJsonText,
  mend(text) {
    const file = asObject(JSON.parse(text));
    if (file['key'] === undefined) return null;
    return JSON.stringify({ ...file, key: { ...asObject(file['key']), lesson: hashOf(file['lesson']) } });
  },
  async read(file, { desk }) {
    const text = await readTextFile(file, MAX_LESSON_BYTES);
    if (!text.ok) return refused(text.error);
    const installed = desk.installLesson({ text: text.value });
    if (!installed.ok) return refused(installed.error);
    const parsed = parseLessonFile(text.value);
    if (!parsed.ok) return taken('installed what it does not read');
    const again = parseLessonFile(JSON.stringify(parsed.value));
    if (!again.ok || hashOf(again.value) !== hashOf(parsed.value)) return taken('does not read what it wrote');
    const shown = desk.readLesson({ profile: PERSON, lesson: installed.value.hash });
    // A file older than the installed revision is reported, and not put on the shelf.
    const isOlder = installed.value.kind !== 'added' && !shown.ok;
    if (!shown.ok && !isOlder) return taken(`is not to be opened: ${shown.error.code}`);
    return taken(desk.listLessons({ profile: PERSON }).ok ? null : 'the lessons can no longer be listed');
  },
};
