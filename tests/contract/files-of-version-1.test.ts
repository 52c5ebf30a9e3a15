// What the first version of the program wrote is opened by every later one. The files under tests/fixtures/format-1 are
// frozen: they were written by that version and are never made anew.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtInPassages } from '../../content/bank/built-in-passages.ts';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import type { HistoryEntry, SkillView } from '../../content/study/views.ts';
import type { ClassReport } from '../../content/class/class-report.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import { hashOf } from '../../content/base/hash.ts';
import type { AttemptId, ClassId, ProfileId } from '../../content/journal/event.ts';
import { verifyChain } from '../../content/journal/verify-chain.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import { lessonFile1Schema } from '../../content/lesson/format-1.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import { parseLessonFile } from '../../content/lesson/parse-lesson.ts';
import { toLessonFile } from '../../content/lesson/to-lesson-file.ts';
import { verifySignature } from '../../electron/host/signature.ts';
import { attemptId, uuid } from '../builders/ids.ts';
import { opened, valueOf } from '../builders/open-store.ts';
import { utcDay } from '../builders/utc-day.ts';

const FOLDER = path.join(import.meta.dirname, '../fixtures/format-1');
const textOf = (...names: readonly string[]): string => fs.readFileSync(path.join(FOLDER, ...names), 'utf8');
const filesOf = (folder: string): readonly string[] => fs.readdirSync(path.join(FOLDER, folder));

/** What the first version made of these files when it wrote them. */
interface Expected {
  readonly profiles: Readonly<Record<'teacher' | 'student' | 'third', ProfileId>>;
  readonly class: ClassId;
  readonly lesson: ContentHash;
  readonly results: readonly { readonly attempt: number; readonly points: number; readonly of: number }[];
  readonly history: readonly { readonly attempt: AttemptId }[];
  readonly report: readonly {
    readonly name: string;
    readonly points: number | null;
    readonly asked: number | null;
    readonly answered: number | null;
  }[];
  readonly keyChanges: readonly Pick<ClassReport['keyChanges'][number], 'claim' | 'after'>[];
  readonly skills: readonly (Pick<SkillView, 'family' | 'level' | 'reviews' | 'lapses'> & {
    /** When the first version would have asked again; null for what was never practised. */
    readonly due: string | null;
  })[];
}
// The file was written together with the others, in this form.
const EXPECTED = JSON.parse(textOf('expected.json')) as Expected;

/** Noon of the day on which the files were written. */
const THAT_DAY = new Date('2026-10-04T12:00:00Z');

const tools = () => {
  let ids = 0;
  return {
    ...{ now: () => THAT_DAY, newId: () => uuid(8, (ids += 1)), dayOf: utcDay },
    ...{ bank: () => builtInPassages(), builtIns: builtInLessons },
  };
};

/** The store that the first version left behind, copied so that it stays as it is. */
function openFrozenStore(): DeskStore {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimsort-format-1-'));
  fs.copyFileSync(path.join(FOLDER, 'store', 'claimsort.sqlite'), path.join(folder, 'claimsort.sqlite'));
  const open = opened(folder);
  onTestFinished(() => {
    open.close();
    fs.rmSync(folder, { recursive: true });
  });
  expect(open.notices).toEqual([]);
  return open.store;
}

/** A store that has everything from the two profile files. */
function importBoth(store: DeskStore): DeskStore {
  const desk = createDesk({ ...tools(), store });
  for (const name of ['teacher', 'student']) {
    const text = textOf('profiles', `${name}.profile.json`);
    expect(valueOf(desk.importProfile({ text, confirmed: 'new-person' })).kind).toBe('new-person');
  }
  return store;
}

function expectAsItWas(desk: WholeDesk, attempts: readonly number[]): void {
  for (const { attempt, points, of } of EXPECTED.results.filter((one) => attempts.includes(one.attempt))) {
    const result = valueOf(desk.readResult({ attempt: attemptId(attempt) }));
    if (result.kind !== 'scored') throw new Error(`${String(attempt)} has no score`);
    expect({ points: result.score.points, of: result.attempt.claims.length }).toEqual({ points, of });
  }
  const history: readonly HistoryEntry[] = valueOf(desk.readHistory({ profile: EXPECTED.profiles.student }));
  expect(history.map(({ attempt }) => attempt)).toEqual(EXPECTED.history.map(({ attempt }) => attempt));
  // Footage that nobody could find changed its label since then: the family of that day is no longer asked, and the one
  // that took its place starts with fresh cards.
  const all = valueOf(desk.readSkills({ profile: EXPECTED.profiles.student }));
  const fresh = all.filter(({ family }) => family === 'unfindable-footage');
  expect(fresh.map(({ reviews, comesBack }) => ({ reviews, comesBack }))).toEqual(
    Array.from({ length: 3 }, () => ({ reviews: 0, comesBack: null })),
  );
  const skills = all.filter((skill) => !fresh.includes(skill));
  const expected = EXPECTED.skills.filter(({ family }) => family !== 'unidentified-footage');
  expect(skills.map(({ family, level, reviews, lapses }) => ({ family, level, reviews, lapses }))).toEqual(
    expected.map(({ family, level, reviews, lapses }) => ({ family, level, reviews, lapses })),
  );
  for (const [at, { due }] of expected.entries()) {
    const comesBack = skills[at]?.comesBack ?? null;
    // The first version asked again within minutes; since then it is the next day at the earliest, and never before.
    if (due === null) expect(comesBack).toBeNull();
    else expect((comesBack ?? '') >= utcDay(new Date(due)), `${String(comesBack)}, due ${due}`).toBe(true);
  }
  const where = { class: EXPECTED.class, lesson: EXPECTED.lesson };
  // The desk answers at once; only the port to another process answers later.
  const report = valueOf(desk.readReport({ ...where, rule: 'first-exam' }));
  expect(
    report.students.map(({ name, work }) => ({
      ...{ name, points: work?.points ?? null, asked: work?.asked ?? null, answered: work?.answered ?? null },
    })),
  ).toEqual(EXPECTED.report.map(({ name, points, asked, answered }) => ({ name, points, asked, answered })));
  expect(report.keyChanges).toMatchObject(EXPECTED.keyChanges);
}

describe('a store of the first version', () => {
  it('opens with every attempt, answer of practice, class and changed key as it was', () => {
    const desk = createDesk({ ...tools(), store: openFrozenStore() });
    expectAsItWas(desk, [1, 2, 3, 4, 7]);
    expect(valueOf(desk.openAttempt({ attempt: attemptId(6) })).isHandedIn).toBe(false);
    expect(valueOf(desk.openAttempt({ attempt: attemptId(5) })).isSetAside).toBe(true);
  });

  it('goes out as profile files of version 1 again, with everything as it was', () => {
    const desk = createDesk({ ...tools(), store: openFrozenStore() });
    for (const name of ['teacher', 'student'] as const) {
      const { text } = valueOf(desk.exportProfile({ profile: EXPECTED.profiles[name], form: 'json' }));
      // By their canonical form: keys that came out of the store are written in another order.
      expect(hashOf(JSON.parse(text))).toBe(hashOf(JSON.parse(textOf('profiles', `${name}.profile.json`))));
    }
  });
});

describe('profile files of the first version', () => {
  it.each([
    ['memory', createMemoryStore],
    [
      'SQLite',
      () => {
        const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'claimsort-format-1-'));
        const open = opened(folder);
        onTestFinished(() => {
          open.close();
          fs.rmSync(folder, { recursive: true });
        });
        return open.store;
      },
    ],
  ])('are taken in whole by a store in %s', (_, open) => {
    expectAsItWas(createDesk({ ...tools(), store: importBoth(open()) }), [1, 2, 3, 4]);
  });
});

describe('lesson files of the first version', () => {
  const all = ['lessons', 'exams'].flatMap((folder) => filesOf(folder).map((name) => [folder, name] as const));

  it.each(all)('%s/%s opens under its own hash, and would be written in version 1 again', (folder, name) => {
    const file = valueOf(parseLessonFile(textOf(folder, name)));
    if (file.key !== undefined) expect(hashOf(file.lesson)).toBe(file.key.lesson);
    const { lesson, key, assignment } = file;
    const again = toLessonFile({
      lesson,
      ...(key === undefined ? {} : { key }),
      ...(assignment === undefined ? {} : { assignment }),
    });
    expect(again.version).toBe(1);
    expect(lessonFile1Schema.parse(JSON.parse(textOf(folder, name)))).toEqual(again);
  });

  it('are installed and started on an empty computer, the exam editions as well', () => {
    for (const [folder, name] of all) {
      const desk = createDesk({ ...tools(), store: createMemoryStore(), builtIns: [] });
      const profile = EXPECTED.profiles.student;
      valueOf(desk.createProfile({ profile, name: 'Ada' }));
      const { hash } = valueOf(desk.installLesson({ text: textOf(folder, name) }));
      const attempt = valueOf(
        desk.startAttempt({
          ...{ profile, attempt: attemptId(1), lesson: hash, mode: 'exam', choice: { kind: 'all' }, again: null },
        }),
      );
      expect(attempt.claims.length).toBeGreaterThan(0);
    }
  });
});

describe('hand-in files of the first version', () => {
  it.each(filesOf('hand-ins'))('%s is read with its signature and its whole journal', (name) => {
    const { handIn } = valueOf(readHandIn(textOf('hand-ins', name), verifySignature));
    expect(verifyChain(handIn.events)).toMatchObject({ ok: true });
    expect(handIn.events.every(({ version }) => version === 1)).toBe(true);
  });
});
