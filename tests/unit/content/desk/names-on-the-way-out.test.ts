import { nameExport } from '#text/export-name-text.ts';
import { describe, expect, it } from 'vitest';
import type { ExportFile } from '../../../../content/desk/export-file.ts';
import type { ExportRequest } from '../../../../content/desk/export-request.ts';
import { createDesk, type WholeDesk } from '../../../../content/desk/create-desk.ts';
import { GRADEBOOK_FORMS } from '../../../../content/files/gradebook-programs.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { sealLesson } from '../../../../content/lesson/seal-lesson.ts';
import { UNSAFE } from '../../../builders/hostile-text.ts';
import { ONE_INSTALLATION } from '../../../builders/hand-in.ts';
import { attemptId, claimId, classId, profileId } from '../../../builders/ids.ts';
import { lessonDraft } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';

const NAME = 'Who \u202edeid\u202c?\u200b';
const draft = lessonDraft({ title: NAME });
const article = { ...draft.lesson.article, title: NAME, byline: NAME, publisher: NAME };
const FILE = JSON.stringify(valueOf(sealLesson({ ...draft, lesson: { ...draft.lesson, article } })));

function deskWithLesson() {
  const desk = createDesk({
    ...steadyTools(),
    store: createMemoryStore(),
    builtIns: [],
    signer: ONE_INSTALLATION,
  });
  valueOf(desk.createProfile({ profile: profileId(1), name: 'Ada' }));
  const installed = valueOf(desk.installLesson({ text: FILE }));
  return { desk, installed, lesson: installed.hash, profile: profileId(1) };
}

const make = (desk: WholeDesk, request: ExportRequest): ExportFile => {
  const made = desk.makeExport(request);
  if (made instanceof Promise) throw new Error('This desk answers at once.');
  const file = valueOf(made);
  return { ...file, fileName: nameExport(file) };
};

/** The lessons of a lesson file and of a profile file, as they stand there. */
const readJson = (text: string) =>
  JSON.parse(text) as { readonly lesson?: unknown; readonly lessons?: readonly unknown[] };

describe('a title and a byline with marks that cannot be seen', () => {
  it('reach no screen', () => {
    const { desk, installed, lesson, profile } = deskWithLesson();
    expect(installed.title).toBe('Who deid?');
    expect(valueOf(desk.listLessons({ profile }))[0]?.title).toBe('Who deid?');
    const preview = valueOf(desk.readLesson({ profile, lesson })).lesson;
    expect(preview.title).toBe('Who deid?');
    expect(preview.article).toMatchObject({ title: 'Who deid?', byline: 'Who deid?', publisher: 'Who deid?' });
    expect(JSON.stringify(valueOf(desk.listLessons({ profile })))).not.toMatch(UNSAFE);
    expect(JSON.stringify(preview)).not.toMatch(UNSAFE);
  });

  it('reach no name of a file, and leave the lesson in the file as it was sealed', () => {
    const { desk, lesson } = deskWithLesson();
    for (const [request, name] of [
      [{ kind: 'exam-edition', lesson, claims: null, folder: null }, 'Who deid? – exam.claimsort'],
      [{ kind: 'release', lesson }, 'Who deid? – with the key.claimsort'],
    ] as const) {
      const made = make(desk, request);
      expect(made.fileName).toBe(name);
      // The text of a lesson file is known by its hash.
      expect(hashOf(readJson(made.text).lesson)).toBe(lesson);
    }
  });

  it('reach no table and no hand-in, and leave the lesson in a profile file as it was sealed', () => {
    const { desk, lesson, profile } = deskWithLesson();
    const started = valueOf(
      desk.startAttempt({ profile, attempt: attemptId(1), lesson, mode: 'exam', choice: { kind: 'all' }, again: null }),
    );
    expect(started.lesson.title).toBe('Who deid?');
    valueOf(desk.handIn({ attempt: attemptId(1) }));
    const handIn = make(desk, { kind: 'hand-in', attempt: attemptId(1), name: NAME });
    expect(handIn.text).not.toMatch(/[\u202e\u202c\u200b]/);
    expect(handIn.fileName).toBe('Who-deid-a-lesson-00000002.claimsort');
    expect(valueOf(desk.exportProfile({ profile, form: 'csv' })).text).not.toMatch(/[\u202e\u202c\u200b]/);
    const { lessons } = readJson(valueOf(desk.exportProfile({ profile, form: 'json' })).text);
    expect(hashOf(lessons?.[0])).toBe(lesson);
  });

  it.each(GRADEBOOK_FORMS)('reach no gradebook and no head of one (%s)', (form) => {
    const { desk, lesson, profile } = deskWithLesson();
    const of = { class: classId(1), lesson };
    valueOf(desk.createClass({ profile, class: of.class, name: '8b' }));
    valueOf(desk.setRoster({ class: of.class, text: `Name;ID\n${NAME};1` }));
    valueOf(desk.enterPaper({ ...of, entry: attemptId(2), name: NAME, answers: { [claimId('c1')]: 'evidence' } }));
    const book = make(desk, { kind: 'gradebook', ...of, rule: 'first-exam', form });
    expect(book.text).toContain('Who deid?');
    expect(book.fileName).not.toMatch(/\p{Cf}/u);
    expect(book.text).not.toMatch(/[\u202e\u202c\u200b]/);
  });
});
