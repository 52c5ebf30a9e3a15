import { nameExport } from '#text/export-name-text.ts';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AsksStudents, ExportRequest } from '../../content/desk/export-request.ts';
import type { ExportFile } from '../../content/desk/export-file.ts';
import { readHandIn } from '../../content/class/read-hand-in.ts';
import type { Respond } from '../../content/desk/attempts/commands.ts';
import { createDesk, type WholeDesk } from '../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../content/desk/store/store.ts';
import type { BuiltInLesson } from '../../content/lesson/built-in-lesson.ts';
import { builtInLessons } from '../../content/lesson/built-in-lessons.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { installation, ONE_INSTALLATION, verifyInTest } from '../builders/hand-in.ts';
import { attemptId, classId, eventId, profileId } from '../builders/ids.ts';
import { builtInLesson } from '../builders/lesson-file.ts';
import { opened, valueOf } from '../builders/open-store.ts';
import { steadyTools } from './desk-under-test.ts';

/** The desk makes files at once; only the port to another process answers later. */
const exported = (made: ReturnType<WholeDesk['makeExport']>): ExportFile => {
  const file = valueOf(made);
  return { ...file, fileName: nameExport(file) };
};

/** What a teacher may choose when handing out, and what it means for a lesson. */
const CHOICES = {
  all: () => null,
  'a dozen': () => 'dozen',
  'chosen claims': ({ lesson }: BuiltInLesson) => lesson.claims.slice(1, 4).map(({ id }) => id),
} as const satisfies Record<string, (of: BuiltInLesson) => readonly ClaimId[] | 'dozen' | null>;

const FOLDERS = [null, 'S:\\9b'] as const;
/** Whether the student was in the middle of the lesson, on their own, when the exam came. */
const BEFORE = ['never begun', 'begun before'] as const;

/** What a store is kept in, and how a fresh one is opened; it goes with its test. */
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

// An exam from the file that the teacher makes to the result that the key opens, each on a computer of its own.
describe.each(stores)('with a store in %s', (_store, open) => {
  const me = profileId(1);

  const computer = (builtIns: readonly BuiltInLesson[]): WholeDesk => {
    const desk = createDesk({ ...steadyTools(), store: open(), builtIns, signer: ONE_INSTALLATION });
    valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
    return desk;
  };

  /** The text of a file that the teacher makes. */
  const handOut = (
    { lessonHash }: BuiltInLesson,
    kind: 'exam-edition' | 'release',
    claims: readonly ClaimId[] | 'dozen' | null = null,
    folder: string | null = null,
    builtIns = builtInLessons,
  ): string => {
    const teacher = computer(builtIns);
    const made = exported(
      teacher.makeExport(
        kind === 'release' ? { kind, lesson: lessonHash } : { kind, lesson: lessonHash, claims, folder },
      ),
    );
    return made.text;
  };

  const cases = builtInLessons.flatMap((of) =>
    (Object.keys(CHOICES) as (keyof typeof CHOICES)[]).flatMap((choice) =>
      FOLDERS.flatMap((folder) =>
        BEFORE.map((before) => ({ of, choice, folder, before, name: of.lesson.title, where: folder ?? 'no folder' })),
      ),
    ),
  );

  describe('an exam on a lesson that ships', () => {
    it.each(cases)('$name, $choice, $where, $before', ({ of, choice, folder, before }) => {
      const claims = CHOICES[choice](of);
      const text = handOut(of, 'exam-edition', claims, folder);
      const desk = computer(builtInLessons);
      const start = (n: number, mode: 'guided' | 'exam', kind: 'all' | 'dozen' = 'all') =>
        desk.startAttempt({
          ...{ profile: me, attempt: attemptId(n), lesson: of.lessonHash, mode, choice: { kind }, again: null },
        });
      if (before === 'begun before') {
        const [first] = valueOf(start(9, 'guided')).claims;
        if (first === undefined) throw new Error('no claim');
        const respond = { event: eventId(999), attempt: attemptId(9), claim: first, label: 'evidence' } as const;
        valueOf(desk.respond({ ...respond, confidence: 'sure' }));
      }

      const asked =
        claims === 'dozen' ? Math.min(12, of.lesson.claims.length) : (claims?.length ?? of.lesson.claims.length);
      const outcome = valueOf(desk.installLesson({ text }));
      expect(outcome).toMatchObject({ kind: 'assigned', hash: of.lessonHash, asks: asked });
      const { task } = valueOf(desk.readLesson({ profile: me, lesson: of.lessonHash }));
      expect(task).toMatchObject({ asks: asked, folder, isSet: true });

      // What the teacher set, and nothing else.
      expect(start(1, 'exam', 'dozen')).toMatchObject({ error: { code: 'not-allowed' } });
      const view = valueOf(start(1, 'exam'));
      expect(view.claims).toHaveLength(asked);
      if (Array.isArray(claims)) expect(view.claims).toEqual(claims);
      let points = 0;
      for (const [at, claim] of view.claims.entries()) {
        const label = (['evidence', 'attribution', 'rhetoric'] as const)[at % 3] ?? 'evidence';
        points += of.key.entries.find((entry) => entry.claim === claim)?.credits[label] ?? 0;
        const respond = { event: eventId(at), attempt: attemptId(1), claim, label } as const;
        valueOf(desk.respond({ ...respond, confidence: 'fairly' }));
      }
      expect(valueOf(desk.handIn({ attempt: attemptId(1) })).kind).toBe('awaiting-key');
      const handIn = exported(desk.makeExport({ kind: 'hand-in', attempt: attemptId(1), name: 'Ada' }));
      expect(handIn.folder).toBe(folder);

      expect(valueOf(desk.installLesson({ text: handOut(of, 'release') })).kind).toBe('key-added');
      expect(valueOf(desk.readResult({ attempt: attemptId(1) }))).toMatchObject({
        ...{ kind: 'scored', score: { points, claims: asked } },
      });
      if (before === 'begun before')
        expect(valueOf(desk.openAttempt({ attempt: attemptId(9) })).isHandedIn).toBe(false);
    });
  });

  describe('an exam that asks who the students are', () => {
    const lesson = builtInLesson({ id: 'story', title: 'The story', claims: ['attribution', 'evidence', 'rhetoric'] });
    const where = { class: classId(1), lesson: lesson.lessonHash };
    const LIST = 'Name,ID\nMia Braun,101\nMia Braun,102\nBen Okafor,103\nAda Lind,104\n';

    /** A teacher with a list of four, two of one name, and the file that goes out. */
    const teacher = (asks?: AsksStudents) => {
      const desk = computer([lesson]);
      valueOf(desk.createClass({ profile: me, class: where.class, name: '9b' }));
      valueOf(desk.setRoster({ class: where.class, text: LIST }));
      const request = { kind: 'exam-edition', lesson: where.lesson, claims: null, folder: null } as const;
      const { text } = exported(desk.makeExport(asks === undefined ? request : { ...request, asks }));
      return { desk, text };
    };

    /** A student on a fresh computer: what is asked, and the file that is handed in with the first `right` claims right. */
    const student = (n: number, text: string, whose: { name: string; number?: string }, right: number) => {
      const desk = createDesk({ ...steadyTools(), store: open(), builtIns: [], signer: installation() });
      const profile = profileId(n);
      valueOf(desk.createProfile({ profile, name: null }));
      const { hash } = valueOf(desk.installLesson({ text }));
      const { task } = valueOf(desk.readLesson({ profile, lesson: hash }));
      const attempt = attemptId(n);
      const started = { profile, attempt, lesson: hash, mode: 'exam', choice: { kind: 'all' }, again: null } as const;
      const { claims } = valueOf(desk.startAttempt(started));
      const key = lesson.key.entries.map(({ label }) => label);
      for (const [at, claim] of claims.slice(0, right).entries()) {
        const respond = { event: eventId(n * 100 + at), attempt, claim, label: key[at] ?? 'evidence' } as const;
        valueOf(desk.respond({ ...respond, confidence: 'sure' }));
      }
      valueOf(desk.handIn({ attempt }));
      return { task, file: exported(desk.makeExport({ kind: 'hand-in', attempt, ...whose })) };
    };

    const collect = (desk: WholeDesk, handedIn: readonly ExportFile[]) => {
      const files = handedIn.map(({ fileName, text }) => ({
        ...{ file: fileName, savedAt: null },
        read: readHandIn(text, verifyInTest),
      }));
      valueOf(desk.collectFiles({ class: where.class, files }));
      const report = desk.readReport({ ...where, rule: 'first-exam' });
      return valueOf(report)
        .students.map(({ name, id, work }) => [id, name, work?.points ?? null])
        .sort();
    };

    it('gives the points to the student of the number, also under a mistyped name and of two with one name', () => {
      const { desk, text } = teacher({ kind: 'number' });
      const mia = student(2, text, { name: 'Mia Braun', number: '102' }, 3);
      const ben = student(3, text, { name: 'Bne Okafro', number: ' 103' }, 1);
      expect(mia.task).toMatchObject({ asksNumber: true, names: [] });
      expect(JSON.parse(ben.file.text)).toMatchObject({ version: 2, handIn: { number: '103' } });
      expect(collect(desk, [mia.file, ben.file])).toEqual([
        ['101', 'Mia Braun', null],
        ['102', 'Mia Braun', 3],
        ['103', 'Ben Okafor', 1],
        ['104', 'Ada Lind', null],
      ]);
    });

    it('lets students choose their name, and sends no id and no name twice', () => {
      const { desk, text } = teacher({ kind: 'names', class: where.class });
      expect(text).not.toMatch(/10[1-4]/);
      const ada = student(2, text, { name: 'Ada Lind' }, 2);
      expect(ada.task).toMatchObject({ asksNumber: false, names: ['Mia Braun', 'Ben Okafor', 'Ada Lind'] });
      expect(collect(desk, [ada.file]).at(-1)).toEqual(['104', 'Ada Lind', 2]);
    });

    it.each([undefined, { kind: 'name' } as const])('asks for a name in a file of version 1: %j', (asks) => {
      const { text } = teacher(asks);
      expect(JSON.parse(text)).toMatchObject({ version: 1 });
      expect(text).not.toMatch(/Mia|Okafor|10[1-4]/);
      expect(student(2, text, { name: 'Ada' }, 0).task).toMatchObject({ asksNumber: false, names: [] });
    });

    it('makes no file with names of a class that has no list', () => {
      const desk = computer([lesson]);
      valueOf(desk.createClass({ profile: me, class: where.class, name: '9b' }));
      const request = { kind: 'exam-edition', lesson: where.lesson, claims: null, folder: null } as const;
      const made = desk.makeExport({ ...request, asks: { kind: 'names', class: where.class } });
      expect(made).toMatchObject({ ok: false, error: { code: 'not-found', place: 'roster' } });
    });

    it('shows names of a file from elsewhere without what cannot be seen, and none that could not be handed in', () => {
      const file = JSON.parse(teacher({ kind: 'number' }).text) as { assignment: object };
      const names = ['Ada\u202e Lind', 'Ada Lind', '\u200b', 'x'.repeat(121), 'Ben'];
      const { task } = student(2, JSON.stringify({ ...file, assignment: { names } }), { name: 'Ben' }, 0);
      expect(task.names).toEqual(['Ada Lind', 'Ben']);
    });
  });

  describe('an exam that asks for more than labels', () => {
    const lesson = builtInLesson({
      ...{ id: 'story', title: 'The story', claims: ['attribution', 'evidence', 'rhetoric'] },
      bearings: [null, { value: 'sign', or: 'near' }, { value: 'framing' }],
    });
    const [, c2, c3] = lesson.lesson.claims.map(({ id }) => id);
    if (c2 === undefined || c3 === undefined) throw new Error('no claims');
    const where = { class: classId(1), lesson: lesson.lessonHash };
    const attempt = attemptId(2);

    const begin = (asks: Partial<Extract<ExportRequest, { readonly kind: 'exam-edition' }>>) => {
      const teacher = computer([lesson]);
      valueOf(teacher.createClass({ profile: me, class: where.class, name: '9b' }));
      const request = { kind: 'exam-edition', lesson: where.lesson, claims: null, folder: null } as const;
      const { text } = exported(teacher.makeExport({ ...request, ...asks }));
      const desk = createDesk({ ...steadyTools(), store: open(), builtIns: [], signer: installation() });
      const profile = profileId(2);
      valueOf(desk.createProfile({ profile, name: null }));
      const { hash } = valueOf(desk.installLesson({ text }));
      const started = { profile, attempt, lesson: hash, mode: 'exam', choice: { kind: 'all' }, again: null } as const;
      const view = valueOf(desk.startAttempt(started));
      return { teacher, desk, view, text };
    };
    const respond = (n: number, claim: ClaimId, sentence?: string | null): Respond => ({
      ...{ event: eventId(n), attempt, claim, label: 'evidence', confidence: 'sure' },
      ...(sentence === undefined ? {} : { sentence }),
    });

    it('asks for nothing more unless the teacher chose so', () => {
      const { desk, view, text } = begin({});
      expect(JSON.parse(text)).toMatchObject({ version: 1 });
      expect(view).toMatchObject({ asksReasoning: 'none', asksBearing: false });
      expect(desk.respond(respond(1, c2, 'Because.'))).toMatchObject({ error: { code: 'bad-request' } });
    });

    it('reads nothing aloud before the hand-in where the teacher does not want it, and everything else', () => {
      expect(begin({}).view.readsAloud).toBe(true);
      const { desk, view, text } = begin({ readsAloud: false });
      expect(JSON.parse(text)).toMatchObject({ version: 2, assignment: { readsAloud: false } });
      expect(view.readsAloud).toBe(false);
      valueOf(desk.handIn({ attempt }));
      expect(valueOf(desk.openAttempt({ attempt })).readsAloud).toBe(true);
    });

    it('takes a label without the sentence unless it must be there, and keeps the two together', () => {
      const { desk, view } = begin({ reasoning: 'optional' });
      expect(view.asksReasoning).toBe('optional');
      valueOf(desk.respond(respond(1, c2, null)));
      valueOf(desk.respond(respond(2, c2, 'A survey is named.')));
      // A label that changes leaves what was written.
      valueOf(desk.respond(respond(3, c2)));
      expect(valueOf(desk.openAttempt({ attempt })).sentences).toEqual({
        [c2]: { reasoning: 'A survey is named.', differs: null },
      });

      const must = begin({ reasoning: 'required' });
      expect(must.desk.respond(respond(1, c2, ' '))).toMatchObject({
        error: { code: 'bad-request', place: 'sentence' },
      });
      expect(must.desk.respond(respond(1, c2))).toMatchObject({ error: { code: 'bad-request' } });
      valueOf(must.desk.respond(respond(1, c2, 'A survey is named.')));
      valueOf(must.desk.respond(respond(1, c2, 'A survey is named.')));
      valueOf(must.desk.respond(respond(2, c2)));
    });

    it('brings sentences, hints and bearings to the report of the class, and into no table of points', () => {
      const { teacher, desk } = begin({ reasoning: 'optional', asksBearing: true });
      valueOf(desk.showHint({ attempt, claim: c2, step: 2 }));
      valueOf(desk.respond(respond(1, c2, 'A survey \u202eis named.')));
      valueOf(desk.respond(respond(2, c3)));
      valueOf(desk.answerBearing({ attempt, claim: c2, value: 'near' }));
      valueOf(desk.answerBearing({ attempt, claim: c3, value: 'sign' }));
      valueOf(desk.handIn({ attempt }));
      const handIn = exported(desk.makeExport({ kind: 'hand-in', attempt, name: 'Mia Braun' }));
      const read = readHandIn(handIn.text, verifyInTest);
      const files = [{ file: handIn.fileName, savedAt: null, read }];
      valueOf(teacher.collectFiles({ class: where.class, files }));
      valueOf(teacher.collectFiles({ class: where.class, files }));

      const asked = { ...where, rule: 'first-exam' } as const;
      const report = valueOf(teacher.readReport(asked));
      expect(report.sentences).toMatchObject([
        { claim: c2, name: 'Mia Braun', about: 'reasoning', sentence: 'A survey is named.', label: 'evidence' },
      ]);
      expect(report.hints).toEqual([{ claim: c2, students: 1 }]);
      expect(report.bearings).toMatchObject([
        { claim: c2, key: 'sign', keyOr: 'near', answered: 1, like: 1, responses: { near: 1, sign: 0 } },
        { claim: c3, key: 'framing', keyOr: null, answered: 1, like: 0, responses: { sign: 1 } },
      ]);
      // The points are those of the labels.
      expect(report.students).toMatchObject([{ work: { points: 1 } }]);
      for (const made of [
        teacher.makeExport({ kind: 'gradebook', ...asked, form: 'plain' }),
        teacher.makeExport({ kind: 'report', ...asked }),
      ]) {
        expect(exported(made).text).toContain('Mia Braun');
        expect(exported(made).text).not.toContain('survey');
      }
      valueOf(
        desk.installLesson({ text: exported(teacher.makeExport({ kind: 'release', lesson: where.lesson })).text }),
      );
      expect(valueOf(desk.readResult({ attempt }))).toMatchObject({
        score: { points: 1 },
        bearing: { like: 1, likeDebatable: 1, answers: [{ verdict: 'second' }, { verdict: 'other' }] },
      });
    });
  });

  describe('an exam on another revision than the program ships', () => {
    const claims = ['attribution', 'evidence', 'rhetoric'] as const;
    const first = builtInLesson({ id: 'story', title: 'The story', claims });
    const second = builtInLesson({ id: 'story', title: 'The story, mended', revision: 2, claims });

    it.each([
      ['an older one', first, second],
      ['a newer one', second, first],
    ])('stays on offer as it was handed out, and its key opens it: %s', (_, handedOut, shipped) => {
      const text = handOut(handedOut, 'exam-edition', null, null, [handedOut]);
      const desk = computer([shipped]);
      const { hash } = valueOf(desk.installLesson({ text }));
      expect(hash).toBe(handedOut.lessonHash);
      const cards = valueOf(desk.listLessons({ profile: me }));
      expect(cards).toMatchObject([{ hash, title: handedOut.lesson.title, hasKey: false, task: { isSet: true } }]);

      const started = { profile: me, attempt: attemptId(1), lesson: hash, mode: 'exam', again: null } as const;
      const view = valueOf(desk.startAttempt({ ...started, choice: { kind: 'all' } }));
      expect(view.claims).toHaveLength(3);
      const [headline] = view.claims;
      if (headline === undefined) throw new Error('no claim');
      const respond = { event: eventId(1), attempt: attemptId(1), claim: headline, label: 'attribution' } as const;
      valueOf(desk.respond({ ...respond, confidence: 'sure' }));
      expect(valueOf(desk.handIn({ attempt: attemptId(1) })).kind).toBe('awaiting-key');

      valueOf(desk.installLesson({ text: handOut(handedOut, 'release', null, null, [handedOut]) }));
      expect(valueOf(desk.readResult({ attempt: attemptId(1) }))).toMatchObject({ score: { points: 1 } });
    });
  });
});
