import { describe, expect, it } from 'vitest';
import { classOfStream, foldClass } from '../../../../content/class/fold-class.ts';
import { classStream } from '../../../../content/journal/stream.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { classId, claimId, profileId } from '../../../builders/ids.ts';
import { journal, type Told } from '../../../builders/journal.ts';

const lesson = 'a-lesson' as LessonId; // A slug, as lesson ids are.
const changed = (claim: string, label: 'evidence' | 'rhetoric'): Told => [
  'key-changed',
  { lesson, claim: claimId(claim), label, credits: { evidence: 1, attribution: 0, rhetoric: 1 }, reason: null },
];
const fold = (...told: readonly Told[]) => foldClass(journal(told, classStream(classId(1))));

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
    const handedOut = (of: LessonId, folder: string | null): Told => [
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

  it('takes nothing after the class was removed, and passes over what belongs elsewhere', () => {
    const state = fold(
      ['class-created', { name: '8b' }],
      ['handed-in', {}],
      ['class-removed', {}],
      changed('c1', 'evidence'),
    );
    expect(state).toMatchObject({ isRemoved: true, changes: new Map() });
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
