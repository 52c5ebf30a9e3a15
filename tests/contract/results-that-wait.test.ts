import { describe, expect, it, onTestFinished } from 'vitest';
import { hashOf } from '../../content/base/hash.ts';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { BuiltInLesson } from '../../content/lesson/built-in-lesson.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { ONE_INSTALLATION } from '../builders/hand-in.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../builders/ids.ts';
import { builtInLesson, examEditionText, lessonFile, lessonText, type LessonSpec } from '../builders/lesson-file.ts';
import { opened, valueOf } from '../builders/open-store.ts';
import { steadyTools } from './desk-under-test.ts';

const stores: readonly (readonly [name: string, open: () => DeskStore])[] = [
  ['memory', createMemoryStore],
  [
    'SQLite',
    () => {
      const folder = dataFolder();
      const open = opened(folder);
      onTestFinished(() => void open.close());
      return open.store;
    },
  ],
];

const me = profileId(1);
const CLAIMS = ['attribution', 'evidence', 'rhetoric'] as const;
const SPEC: LessonSpec = { id: 'story', title: 'The story', claims: CLAIMS };
const shipped = builtInLesson(SPEC);
/** The same text; its key says evidence of the headline. */
const changed = (keyRevision: number) =>
  lessonText({ ...SPEC, claims: ['evidence', 'evidence', 'rhetoric'], keyRevision });
/** The exam with the claims of these numbers. */
const exam = (numbers: readonly number[], spec: LessonSpec = SPEC): string =>
  JSON.stringify({
    ...(JSON.parse(examEditionText(spec)) as object),
    assignment: { claims: numbers.map((n) => `c${String(n)}`) },
  });

let places = 20;

describe.each(stores)('with a store in %s', (_name, openStore) => {
  const setDesk = (builtIns: readonly BuiltInLesson[] = [shipped], store = openStore()) => {
    let ids = 0;
    places += 1;
    const place = places;
    const desk = createDesk({
      ...steadyTools(),
      // No two desks of a test give one id twice, as no two computers do.
      newId: () => uuid(place, (ids += 1)),
      ...{ store, builtIns, signer: ONE_INSTALLATION },
    });
    return { desk, store };
  };
  const student = (builtIns?: readonly BuiltInLesson[]) => {
    const set = setDesk(builtIns);
    valueOf(set.desk.createProfile({ profile: me, name: 'Ada' }));
    return set;
  };
  const install = (desk: WholeDesk, text: string) => valueOf(desk.installLesson({ text })).kind;
  const start = (
    desk: WholeDesk,
    n: number,
    mode: 'exam' | 'guided' = 'exam',
    lesson: ContentHash = shipped.lessonHash,
  ) =>
    desk.startAttempt({
      ...{ profile: me, attempt: attemptId(n), lesson, mode, choice: { kind: 'all' }, again: null },
    });
  const sit = (desk: WholeDesk, n: number, lesson?: ContentHash) => {
    valueOf(start(desk, n, 'exam', lesson));
    const respond = { event: eventId(n), attempt: attemptId(n), claim: claimId('c1'), label: 'evidence' } as const;
    valueOf(desk.respond({ ...respond, confidence: 'sure' }));
    return valueOf(desk.handIn({ attempt: attemptId(n) })).kind;
  };
  /** The points of a result that is open; null for one that waits. */
  const pointsOf = (desk: WholeDesk, n: number): number | null => {
    const result = valueOf(desk.readResult({ attempt: attemptId(n) }));
    const standings = valueOf(desk.readHistory({ profile: me })).find(({ attempt }) => attempt === attemptId(n));
    const points = result.kind === 'scored' ? result.score.points : null;
    // What the lists say is what the result says.
    expect(standings).toMatchObject(
      points === null ? { standing: 'awaiting-key', score: null } : { standing: 'done', score: { points } },
    );
    return points;
  };

  describe('the result of an exam that a teacher set', () => {
    it('waits for the release where the lesson came with the program, and where a file brought its key before', () => {
      const alone = student();
      install(alone.desk, exam([1, 2]));
      expect(sit(alone.desk, 1)).toBe('awaiting-key');
      expect(pointsOf(alone.desk, 1)).toBeNull();
      expect(install(alone.desk, lessonText(SPEC))).toBe('key-added');
      expect(pointsOf(alone.desk, 1)).toBe(0);

      const practised = student([]);
      expect(install(practised.desk, lessonText(SPEC))).toBe('added');
      install(practised.desk, exam([1, 2]));
      expect(sit(practised.desk, 1)).toBe('awaiting-key');
      expect(pointsOf(practised.desk, 1)).toBeNull();
      expect(install(practised.desk, lessonText(SPEC))).toBe('key-added');
      expect(pointsOf(practised.desk, 1)).toBe(0);
      expect(install(practised.desk, lessonText(SPEC))).toBe('already-there');
    });

    it('waits also when the program starts anew, and where nothing but the store is known', () => {
      const { desk, store } = student();
      install(desk, exam([1]));
      sit(desk, 1);
      expect(pointsOf(setDesk([shipped], store).desk, 1)).toBeNull();
      install(desk, lessonText(SPEC));
      expect(pointsOf(setDesk([shipped], store).desk, 1)).toBe(0);
    });

    it('opens by the key that was released, though the program has a newer one', () => {
      const key = { ...lessonFile(SPEC).key, revision: 5 };
      const newer = { ...shipped, key, keyHash: hashOf(key) };
      const { desk } = student([newer]);
      install(desk, exam([1, 2]));
      sit(desk, 1);
      expect(install(desk, changed(2))).toBe('key-added');
      expect(pointsOf(desk, 1)).toBe(1);
    });

    it('opens at once where the key was released before it was handed in, or begun', () => {
      const { desk } = student();
      install(desk, exam([1]));
      valueOf(start(desk, 1));
      expect(install(desk, changed(2))).toBe('key-added');
      expect(valueOf(desk.openAttempt({ attempt: attemptId(1) })).feedback).toEqual({});
      expect(valueOf(desk.handIn({ attempt: attemptId(1) })).kind).toBe('scored');
      expect(sit(desk, 2)).toBe('scored');
      expect(pointsOf(desk, 2)).toBe(1);
    });

    it('waits for its own release, though one came for an earlier exam on the lesson, whose result stays open', () => {
      const { desk } = student();
      install(desk, exam([1, 2]));
      sit(desk, 1);
      install(desk, changed(2));
      expect(pointsOf(desk, 1)).toBe(1);

      install(desk, exam([1, 3]));
      expect(sit(desk, 2)).toBe('awaiting-key');
      expect([pointsOf(desk, 1), pointsOf(desk, 2)]).toEqual([1, null]);
      // The same exam once more is no other exam.
      install(desk, exam([1, 3]));
      expect(pointsOf(desk, 2)).toBeNull();
      expect(install(desk, changed(2))).toBe('key-added');
      expect([pointsOf(desk, 1), pointsOf(desk, 2)]).toEqual([1, 1]);
      install(desk, exam([1, 3]));
      expect([pointsOf(desk, 1), pointsOf(desk, 2)]).toEqual([1, 1]);
    });

    it('is counted anew by a later key, and not by an earlier one', () => {
      const { desk } = student();
      install(desk, exam([1]));
      sit(desk, 1);
      install(desk, lessonText({ ...SPEC, keyRevision: 2 }));
      expect(install(desk, changed(3))).toBe('key-updated');
      expect(pointsOf(desk, 1)).toBe(1);
      expect(install(desk, lessonText(SPEC))).toBe('older');
      expect(pointsOf(desk, 1)).toBe(1);
    });

    it('opens for everybody at this computer, and the key says whose it opens, also when it is opened again', () => {
      const { desk } = student();
      const other = profileId(2);
      install(desk, exam([1]));
      sit(desk, 1);
      valueOf(desk.createProfile({ profile: other, name: 'Ben' }));
      valueOf(desk.chooseProfile({ profile: other }));
      const open = [{ profile: me, attempt: attemptId(1) }];
      expect(valueOf(desk.installLesson({ text: lessonText(SPEC) }))).toMatchObject({
        kind: 'key-added',
        results: open,
      });
      expect(pointsOf(desk, 1)).toBe(0);
      const again = valueOf(desk.installLesson({ text: lessonText(SPEC) }));
      expect(again).toMatchObject({ kind: 'already-there', results: open });
    });

    it('is in what a key opens only when a teacher set the exam and this key counts it', () => {
      const { desk } = student();
      expect(sit(desk, 1)).toBe('scored');
      expect(valueOf(desk.installLesson({ text: lessonText(SPEC) })).results).toEqual([]);
      install(desk, exam([1]));
      sit(desk, 2);
      valueOf(start(desk, 3));
      expect(valueOf(desk.installLesson({ text: exam([1, 2]) })).results).toEqual([]);
      const open = [{ profile: me, attempt: attemptId(2) }];
      expect(valueOf(desk.installLesson({ text: changed(3) })).results).toEqual(open);
      expect(valueOf(desk.installLesson({ text: changed(2) })).results).toEqual([]);
    });

    it('is the next step until its file is given, and comes before an attempt that is still open', () => {
      const { desk } = student();
      install(desk, exam([1]));
      sit(desk, 1);
      valueOf(start(desk, 2, 'guided'));
      const next = () => valueOf(desk.readToday({ profile: me }));
      expect(next()).toMatchObject({ kind: 'give', attempt: attemptId(1), title: 'The story', others: 0 });
      expect(valueOf(desk.listWaitedFor({ profile: me }))).toEqual([
        { attempt: attemptId(1), title: 'The story', isSecondReading: false },
      ]);
      valueOf(desk.noteGiven({ attempt: attemptId(1) }));
      expect(next()).toMatchObject({ kind: 'resume', attempt: attemptId(2) });
    });

    it('opens by the key of its own revision, when the program and the shelf have moved on', () => {
      const second = builtInLesson({ ...SPEC, title: 'The story, mended', revision: 2 });
      const { desk } = student([{ ...second, earlier: [shipped] }]);
      install(desk, exam([1, 2]));
      expect(sit(desk, 1)).toBe('awaiting-key');
      install(desk, exam([1], { ...SPEC, title: 'The story, mended', revision: 2 }));
      expect(pointsOf(desk, 1)).toBeNull();
      expect(install(desk, lessonText(SPEC))).toBe('key-added');
      expect(pointsOf(desk, 1)).toBe(0);
      expect(install(desk, lessonText(SPEC))).toBe('older');
    });

    it('waits for the key of its own revision, which the keys of an older and of a newer one say', () => {
      const revised = (revision: number) => ({ ...SPEC, title: `The story, text ${String(revision)}`, revision });
      const { desk } = student([{ ...builtInLesson(revised(2)), earlier: [shipped] }]);
      install(desk, exam([1], revised(2)));
      expect(sit(desk, 1, hashOf(lessonFile(revised(2)).lesson))).toBe('awaiting-key');
      for (const _ of ['once', 'again']) expect(install(desk, lessonText(SPEC))).toBe('other-key');
      expect(pointsOf(desk, 1)).toBeNull();
      expect(install(desk, lessonText(revised(3)))).toBe('other-key');
      expect(pointsOf(desk, 1)).toBeNull();
      expect(install(desk, lessonText(revised(2)))).toBe('key-added');
      expect(pointsOf(desk, 1)).toBe(0);
      expect(install(desk, lessonText(revised(4)))).toBe('updated');
    });

    it('goes along to another computer, waiting or open, and opens there', () => {
      const school = student();
      install(school.desk, exam([1]));
      sit(school.desk, 1);
      const take = (from: WholeDesk, to: WholeDesk, confirmed: 'new-person' | 'same-person') => {
        const { text } = valueOf(from.exportProfile({ profile: me, form: 'json' }));
        valueOf(to.importProfile({ text, confirmed }));
        return text;
      };
      const home = setDesk();
      expect(take(school.desk, home.desk, 'new-person')).not.toContain('rationales');
      expect(pointsOf(home.desk, 1)).toBeNull();
      expect(install(home.desk, changed(2))).toBe('key-added');
      expect(pointsOf(home.desk, 1)).toBe(1);

      const elsewhere = setDesk([]);
      take(home.desk, elsewhere.desk, 'new-person');
      expect(pointsOf(elsewhere.desk, 1)).toBe(1);
    });
  });

  it('shows the result of an exam that somebody does alone at once, also when a teacher sets one meanwhile', () => {
    const { desk } = student();
    expect(sit(desk, 1)).toBe('scored');
    valueOf(start(desk, 2));
    install(desk, exam([1, 2, 3]));
    expect(valueOf(desk.readLesson({ profile: me, lesson: shipped.lessonHash })).standing).toMatchObject({
      isSet: false,
    });
    expect(valueOf(desk.handIn({ attempt: attemptId(2) }))).toMatchObject({
      kind: 'scored',
      attempt: { isWaitedFor: false },
    });
    valueOf(start(desk, 3));
    expect(valueOf(desk.readLesson({ profile: me, lesson: shipped.lessonHash })).standing).toMatchObject({
      isSet: true,
    });
    expect(pointsOf(desk, 1)).toBe(0);
  });

  it('is sorted with feedback by the key of the program while its exam waits', () => {
    const { desk } = student();
    valueOf(desk.changeSettings({ profile: me, changes: { asksCues: false } }));
    install(desk, exam([1, 2]));
    expect(sit(desk, 1)).toBe('awaiting-key');
    valueOf(start(desk, 2, 'guided'));
    const respond = { event: eventId(9), attempt: attemptId(2), claim: claimId('c1'), label: 'attribution' } as const;
    expect(valueOf(desk.respond({ ...respond, confidence: 'sure' })).feedback).toMatchObject({ credit: 1 });
    expect(pointsOf(desk, 1)).toBeNull();
  });
});
