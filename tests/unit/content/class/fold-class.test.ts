import { describe, expect, it } from 'vitest';
import { classOfStream, factOf, foldClass } from '../../../../content/class/fold-class.ts';
import { MAX_EDITS } from '../../../../content/journal/edits.ts';
import { classStream } from '../../../../content/journal/stream.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { classId, claimId, eventId, profileId, uuid } from '../../../builders/ids.ts';
import { hashNumbered, journal, type NewEvent } from '../../../builders/journal.ts';

const lesson = 'a-lesson' as LessonId; // A slug, as lesson ids are.
const changed = (claim: string, label: 'evidence' | 'rhetoric'): NewEvent => [
  'key-changed',
  { lesson, claim: claimId(claim), label, credits: { evidence: 1, attribution: 0, rhetoric: 1 }, reason: null },
];
const fold = (...happened: readonly NewEvent[]) => foldClass(journal(happened, classStream(classId(1))));

describe('foldClass', () => {
  it('is nothing before the class was made', () => {
    expect(fold(['class-renamed', { name: '8b' }])).toBe(null);
  });

  it('takes the last name', () => {
    const state = fold(['class-created', { name: '8b' }], ['class-renamed', { name: '9b' }]);
    expect(state).toMatchObject({ profile: profileId(1), name: '9b', isRemoved: false });
  });

  it('takes what cannot be seen out of a name in an older journal', () => {
    const made = ['class-created', { name: '8\u202eb\u200b' }] as const;
    expect(fold(made)?.name).toBe('8b');
    expect(fold(made, ['class-renamed', { name: '9\u202ea' }])?.name).toBe('9a');
  });

  it('takes the last reading of each claim, and forgets one that was undone', () => {
    const state = fold(
      ['class-created', { name: '8b' }],
      changed('c1', 'evidence'),
      changed('c1', 'rhetoric'),
      changed('c2', 'evidence'),
      ['key-change-undone', { lesson, claim: claimId('c2') }],
    );
    const changes = state?.changes.get(lesson);
    expect([...(changes?.keys() ?? [])]).toEqual(['c1']);
    expect(changes?.get(claimId('c1'))?.label).toBe('rhetoric');
  });

  it('keeps what was chosen when each lesson was handed out last', () => {
    const made = ['class-created', { name: '8b' }] as const;
    const more = { reasoning: 'optional', asksBearing: true, readsAloud: false, form: 'exam-page' } as const;
    const handedOut = (of: LessonId, folder: string | null): NewEvent => [
      'hand-out-chosen',
      { lesson: of, claims: [claimId('c1')], folder, asks: 'number', ...more },
    ];
    const other = 'other-lesson' as LessonId;
    const state = fold(made, handedOut(lesson, '/a'), handedOut(other, null), handedOut(lesson, '/b'));
    expect([...(state?.handOuts ?? [])]).toEqual([
      [lesson, { claims: ['c1'], folder: '/b', asks: 'number', ...more }],
      [other, { claims: ['c1'], folder: null, asks: 'number', ...more }],
    ]);
    expect(fold(made)?.handOuts.size).toBe(0);
  });

  it('keeps every selection of claims with which a lesson was handed out, the oldest first', () => {
    const handedOut = (claims: 'all' | 'dozen'): NewEvent => [
      'hand-out-chosen',
      {
        ...{ lesson, claims, folder: null, asks: 'name', reasoning: 'none', asksBearing: false, readsAloud: true },
        form: 'exam-page',
      },
    ];
    const state = fold(['class-created', { name: '8b' }], handedOut('dozen'), handedOut('all'));
    expect([...(state?.handedOut ?? [])]).toEqual([[lesson, ['dozen', 'all']]]);
    expect(state?.handOuts.get(lesson)?.claims).toBe('all');
  });

  it('is its own class where it was made, and the shared one where it came in a file', () => {
    const own = fold(['class-created', { name: '8b' }]);
    expect(own).toMatchObject({ shared: classId(1), madeAt: '2026-01-01T00:00:00.000Z', isRemoved: false });
    const shared = { id: classId(7), madeAt: '2025-09-01T08:00:00.000Z' };
    const theirs = fold(['class-created', { name: '8b', shared }]);
    expect(theirs).toMatchObject({ shared: classId(7), madeAt: shared.madeAt });
  });

  it('starts with no change, no worksheet, no revision and nothing handed out', () => {
    const state = fold(['class-created', { name: '8b' }]);
    for (const part of ['changes', 'keySteps', 'sheets', 'revisions', 'edits', 'handOuts', 'handedOut'] as const) {
      expect(state?.[part], part).toEqual(new Map());
    }
  });

  it('counts every change of a key and every return to the lesson’s own', () => {
    const undone = ['key-change-undone', { lesson, claim: claimId('c1') }] as const;
    const state = fold(['class-created', { name: '8b' }], changed('c1', 'evidence'), changed('c2', 'rhetoric'), undone);
    expect(state?.keySteps.get(lesson)).toBe(3);
  });

  it('keeps the worksheet and the revision that the teacher chose for each lesson, until they choose the usual one', () => {
    const made = ['class-created', { name: '8b' }] as const;
    const sheet = ['sheet-chosen', { lesson, claims: [claimId('c2')] }] as const;
    const revision = ['revision-chosen', { lesson, revision: hashNumbered(2) }] as const;
    expect(fold(made, sheet)?.sheets).toEqual(new Map([[lesson, ['c2']]]));
    expect(fold(made, sheet, ['sheet-chosen', { lesson, claims: null }])?.sheets).toEqual(new Map());
    expect(fold(made, revision)?.revisions).toEqual(new Map([[lesson, hashNumbered(2)]]));
    expect(fold(made, revision, ['revision-chosen', { lesson, revision: null }])?.revisions).toEqual(new Map());
  });

  describe('the changes that led to a reading', () => {
    const edit = (n: number) => ({ id: uuid(9, n), at: '2026-01-05T08:00:00.000Z', by: 'Ms Roe' });
    const withEdits = (...ns: readonly number[]): NewEvent => [
      'key-change-undone',
      { lesson, claim: claimId('c1'), edits: ns.map(edit) },
    ];
    const editsOf = (claim: string | null, ...happened: readonly NewEvent[]) =>
      fold(['class-created', { name: '8b' }], ...happened)?.edits.get(
        factOf(lesson, claim === null ? null : claimId(claim)),
      );

    it('are this teacher’s own events, for each claim and for the choice of a revision', () => {
      const revision = ['revision-chosen', { lesson, revision: null }] as const;
      const happened = [changed('c1', 'evidence'), changed('c2', 'evidence'), revision, changed('c1', 'rhetoric')];
      expect(editsOf('c1', ...happened)).toEqual([
        { id: eventId(2), at: '2026-01-01T00:00:01.000Z' },
        { id: eventId(5), at: '2026-01-01T00:00:04.000Z' },
      ]);
      expect(editsOf('c2', ...happened)).toEqual([{ id: eventId(3), at: '2026-01-01T00:00:02.000Z' }]);
      expect(editsOf(null, ...happened)).toEqual([{ id: eventId(4), at: '2026-01-01T00:00:03.000Z' }]);
      expect(editsOf('c3', ...happened)).toBeUndefined();
    });

    it('are those of a co-teacher where an event lists them, each once and the newest last', () => {
      expect(editsOf('c1', withEdits(1, 2))).toEqual([edit(1), edit(2)]);
      expect(editsOf('c1', withEdits(1, 2), withEdits(1, 3))).toEqual([edit(2), edit(1), edit(3)]);
      expect(editsOf('c1', changed('c1', 'evidence'), withEdits(1))).toEqual([
        { id: eventId(2), at: '2026-01-01T00:00:01.000Z' },
        edit(1),
      ]);
    });

    it('are the last hundred', () => {
      const many = Array.from({ length: MAX_EDITS + 1 }, (_, n) => n);
      expect(editsOf('c1', withEdits(...many))).toEqual(many.slice(1).map(edit));
    });
  });

  it('takes nothing after the class was removed, and passes over what belongs elsewhere', () => {
    const state = fold(
      ['class-created', { name: '8b' }],
      ['handed-in', {}],
      ['class-removed', {}],
      changed('c1', 'evidence'),
    );
    expect(state).toMatchObject({ isRemoved: true, changes: new Map() });
  });

  it('passes over events that only a newer program knows', () => {
    const [made, renamed] = journal(
      [
        ['class-created', { name: '8b' }],
        ['class-renamed', { name: '9b' }],
      ],
      classStream(classId(1)),
    );
    if (made === undefined || renamed === undefined) throw new Error('There are two events.');
    const later = { ...made, kind: 'of-the-future' };
    expect(foldClass([later, made, later, renamed])).toEqual(foldClass([made, renamed]));
    expect(foldClass([later])).toBeNull();
  });

  it('goes on from where it was, and leaves that as it is', () => {
    const events = journal(
      [['class-created', { name: '8b' }], changed('c1', 'evidence'), changed('c2', 'rhetoric')],
      classStream(classId(1)),
    );
    const half = foldClass(events.slice(0, 2));
    expect(foldClass(events.slice(2), half)).toEqual(foldClass(events));
    expect(half?.changes.get(lesson)?.size).toBe(1);
  });
});

describe('classOfStream', () => {
  it('gives back the class of its stream', () => {
    expect(classOfStream(classStream(classId(1)))).toBe(classId(1));
  });
});
