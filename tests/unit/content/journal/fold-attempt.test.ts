import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalEvent } from '../../../../content/journal/event.ts';
import { foldAttempt } from '../../../../content/journal/fold-attempt.ts';
import type { ClaimId } from '../../../../content/lesson/format.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { attemptId, claimId, eventId, profileId } from '../../../builders/ids.ts';
import {
  hashNumbered,
  journal,
  moved,
  PLAIN_OPTIONS,
  responded,
  started,
  type NewEvent,
} from '../../../builders/journal.ts';

const fold = (...happened: readonly NewEvent[]) => foldAttempt(journal(happened));

const reasonShown = (claim: string): NewEvent => ['reason-shown', { claim: claimId(claim) }];
const flag = (claim: string, isFlagged: boolean): NewEvent => ['flagged', { claim: claimId(claim), isFlagged }];

const labelOf = (state: ReturnType<typeof foldAttempt>, claim: string) =>
  state?.responses.get(claim as ClaimId)?.label ?? null;

describe('foldAttempt', () => {
  it('is nothing before a start', () => {
    expect(fold()).toBeNull();
    expect(fold(responded('c1', 'evidence'), ['handed-in', {}])).toBeNull();
  });

  it('begins at the first claim with nothing answered', () => {
    expect(fold(started({ again: attemptId(2) }))).toEqual({
      profile: profileId(1),
      startedAt: '2026-01-01T00:00:00.000Z',
      lesson: hashNumbered(1),
      key: hashNumbered(2),
      mode: 'guided',
      claims: ['c1', 'c2', 'c3'],
      asksConfidence: true,
      asksCues: false,
      asksBeforeReason: false,
      asksReasoning: 'none',
      asksBearing: false,
      readsAloud: true,
      again: attemptId(2),
      current: 'c1',
      responses: new Map(),
      taken: new Map(),
      marked: new Map(),
      reasonsAsked: new Set(),
      sentences: new Map(),
      hints: new Map(),
      bearings: new Map(),
      flagged: new Set(),
      isSet: false,
      releasedKey: null,
      isHandedIn: false,
      isToGive: false,
      isGiven: false,
      isSetAside: false,
      isDropped: false,
    });
  });

  it('keeps the first response when guided, and the last in an exam', () => {
    const twice = [responded('c1', 'evidence'), responded('c1', 'rhetoric')];

    expect(labelOf(fold(started(), ...twice), 'c1')).toBe('evidence');
    expect(labelOf(fold(started({ mode: 'exam' }), ...twice), 'c1')).toBe('rhetoric');
  });

  it('lets a guided answer be changed until its reason was shown, where the attempt was begun so', () => {
    const options = { ...PLAIN_OPTIONS, asksBeforeReason: true };
    const changed = [responded('c1', 'evidence'), responded('c1', 'rhetoric')];

    expect(labelOf(fold(started({ options }), ...changed), 'c1')).toBe('rhetoric');
    expect(
      labelOf(fold(started({ options }), ...changed, reasonShown('c1'), responded('c1', 'attribution')), 'c1'),
    ).toBe('rhetoric');
    const marking = { ...options, asksCues: true };
    const words: NewEvent = ['cues-marked', { claim: claimId('c1'), words: [0] }];
    expect(labelOf(fold(started({ options: marking }), ...changed, words, responded('c1', 'attribution')), 'c1')).toBe(
      'rhetoric',
    );
  });

  it('counts no reason as shown before there is a response, and none in an exam', () => {
    expect(fold(started(), reasonShown('c1'))?.reasonsAsked.size).toBe(0);
    expect(fold(started({ mode: 'exam' }), responded('c1', 'evidence'), reasonShown('c1'))?.reasonsAsked.size).toBe(0);
  });

  it('takes no words for a claim whose reason was shown without them', () => {
    const options = { ...PLAIN_OPTIONS, asksCues: true };
    const words: NewEvent = ['cues-marked', { claim: claimId('c1'), words: [0] }];
    const answered = [started({ options }), responded('c1', 'evidence')];
    expect(fold(...answered, reasonShown('c1'), words)?.marked.size).toBe(0);
    expect(fold(...answered, words, reasonShown('c1'))?.marked.size).toBe(1);
  });

  it('keeps the flags of an exam until they are taken away, and has none when guided', () => {
    const flags = [flag('c1', true), flag('c2', true), flag('c1', false), flag('c9', true)];

    expect([...(fold(started({ mode: 'exam' }), ...flags)?.flagged ?? [])]).toEqual(['c2']);
    expect(fold(started(), ...flags)?.flagged.size).toBe(0);
  });

  const wrote = (claim: string, about: 'reasoning' | 'differs', text: string | null): NewEvent => [
    'sentence-written',
    { claim: claimId(claim), about, text },
  ];
  const sentencesOf = (...happened: readonly NewEvent[]) => Object.fromEntries(fold(...happened)?.sentences ?? []);

  it('takes reasoning where it is asked for while the label may change, and the last counts', () => {
    const asking = { ...PLAIN_OPTIONS, asksReasoning: 'optional' } as const;
    const twice = [wrote('c1', 'reasoning', 'A first try.'), wrote('c1', 'reasoning', 'Nobody\nsaw it.\u202e')];
    const late = [responded('c1', 'evidence'), wrote('c1', 'reasoning', 'Too late.')];
    const kept = { c1: { reasoning: 'Nobody saw it.', differs: null } };

    expect(sentencesOf(started({ options: asking }), ...twice, ...late)).toEqual(kept);
    expect(sentencesOf(started(), ...twice)).toEqual({});
    expect(sentencesOf(started({ options: asking }), wrote('c9', 'reasoning', 'Of no claim.'))).toEqual({});
    const inExam = sentencesOf(started({ mode: 'exam', options: asking }), ...twice, ...late);
    expect(inExam).toEqual({ c1: { reasoning: 'Too late.', differs: null } });
    expect(sentencesOf(started({ mode: 'exam', options: asking }), ...twice, ['handed-in', {}], ...late)).toEqual(kept);
  });

  it('takes another view of the key once its reason was shown, and lets it be taken back', () => {
    const view = wrote('c1', 'differs', 'The study is named.');

    expect(sentencesOf(started(), view)).toEqual({});
    expect(sentencesOf(started(), responded('c1', 'rhetoric'), view)).toEqual({
      c1: { reasoning: null, differs: 'The study is named.' },
    });
    expect(sentencesOf(started(), responded('c1', 'rhetoric'), view, wrote('c1', 'differs', null))).toEqual({
      c1: { reasoning: null, differs: null },
    });
    expect(sentencesOf(started({ mode: 'exam' }), responded('c1', 'rhetoric'), view)).toEqual({});
  });

  it('counts the hints that were shown before an answer stood', () => {
    const hint = (claim: string, step: number): NewEvent => ['hint-shown', { claim: claimId(claim), step }];
    const hintsOf = (...happened: readonly NewEvent[]) => Object.fromEntries(fold(...happened)?.hints ?? []);

    expect(hintsOf(started(), hint('c1', 1), hint('c1', 3), hint('c1', 2), hint('c9', 1))).toEqual({ c1: 3 });
    expect(hintsOf(started(), responded('c1', 'evidence'), hint('c1', 1))).toEqual({});
    expect(hintsOf(started({ mode: 'exam' }), responded('c1', 'evidence'), hint('c1', 1))).toEqual({ c1: 1 });
  });

  it('takes what a claim bears on after its answer: when guided the first, in an exam the last', () => {
    const options = { ...PLAIN_OPTIONS, asksBearing: true };
    const bears = (value: 'sign' | 'near'): NewEvent => ['bearing-answered', { claim: claimId('c1'), value }];
    const bearingsOf = (...happened: readonly NewEvent[]) => Object.fromEntries(fold(...happened)?.bearings ?? []);
    const answered = responded('c1', 'evidence');

    expect(bearingsOf(started({ options }), bears('near'), answered, bears('sign'), bears('near'))).toEqual({
      c1: 'sign',
    });
    expect(bearingsOf(started({ options, mode: 'exam' }), answered, bears('sign'), bears('near'))).toEqual({
      c1: 'near',
    });
    expect(bearingsOf(started(), answered, bears('sign'))).toEqual({});
    const waiting = { ...options, asksCues: true };
    expect(bearingsOf(started({ options: waiting }), answered, bears('sign'))).toEqual({});
  });

  it('remembers every response that was taken by its event', () => {
    const twice = [responded('c1', 'evidence'), responded('c1', 'rhetoric')];

    expect([...(fold(started({ mode: 'exam' }), ...twice)?.taken.keys() ?? [])]).toEqual([eventId(2), eventId(3)]);
    expect([...(fold(started(), ...twice)?.taken.keys() ?? [])]).toEqual([eventId(2)]);
  });

  it('stays where the person turned to last', () => {
    expect(fold(started(), moved('c3'), moved('c2'), responded('c3', 'evidence'))?.current).toBe('c2');
  });

  it('counts nothing after hand-in, and nothing after setting aside', () => {
    const late = [responded('c1', 'evidence'), moved('c2'), ['set-aside', {}], ['handed-in', {}]] as const;

    const handedIn = fold(started({ mode: 'exam' }), ['handed-in', {}], ...late);
    const setAside = fold(started(), ['set-aside', {}], ...late);

    expect(handedIn).toMatchObject({ current: 'c1', isHandedIn: true, isSetAside: false });
    expect(setAside).toMatchObject({ current: 'c1', isHandedIn: false, isSetAside: true });
    expect([handedIn?.responses.size, setAside?.responses.size]).toEqual([0, 0]);
  });

  it('passes over claims that are not in the attempt, a second start, and what belongs to profiles', () => {
    const state = fold(
      started(),
      responded('c9', 'evidence'),
      moved('c9'),
      started({ mode: 'exam' }),
      ['profile-created', { name: 'Ada' }],
      ['profile-renamed', { name: 'Ben' }],
      ['settings-changed', { theme: 'dark' }],
    );

    expect(state).toEqual(fold(started()));
  });

  it('passes over what it does not know or cannot read', () => {
    const [start, next] = journal([started(), responded('c1', 'evidence')]);
    if (start === undefined || next === undefined) throw new Error('There are two events.');
    const unknown: readonly JournalEvent[] = [
      { ...next, kind: 'hint-shown' },
      { ...next, kind: 'constructor' },
      { ...next, payload: { claim: 'c1', label: 'gossip', confidence: null } },
      { ...next, payload: { ...next.payload, more: 1 } },
    ];

    expect(foldAttempt([start, ...unknown])).toEqual(foldAttempt([start]));
  });

  const tellable: fc.Arbitrary<NewEvent> = fc.oneof(
    fc
      .tuple(fc.constantFrom('c1', 'c2', 'c3', 'c9'), fc.constantFrom(...LABELS))
      .map(([claim, label]) => responded(claim, label)),
    fc.constantFrom('c1', 'c2', 'c3', 'c9').map(moved),
    fc.constantFrom('c1', 'c2', 'c9').map(reasonShown),
    fc.tuple(fc.constantFrom('c1', 'c2', 'c9'), fc.boolean()).map(([claim, is]) => flag(claim, is)),
    fc.constantFrom<NewEvent>(started(), ['handed-in', {}], ['set-aside', {}], ['profile-renamed', { name: null }]),
  );
  const anyJournal = fc
    .tuple(fc.constantFrom('guided', 'exam'), fc.boolean(), fc.array(tellable, { maxLength: 12 }))
    .map(([mode, hasStart, happened]) => journal(hasStart ? [started({ mode }), ...happened] : happened));

  it('gives the same in pieces as for the whole', () => {
    fc.assert(
      fc.property(anyJournal, fc.nat(), (events, cut) => {
        const at = cut % (events.length + 1);
        const before = foldAttempt(events.slice(0, at));
        const copy = structuredClone(before);
        expect(foldAttempt(events.slice(at), before)).toEqual(foldAttempt(events));
        expect(before).toEqual(copy);
      }),
    );
  });
});

describe('dropping', () => {
  it('closes a retry under way, and marks one that was handed in', () => {
    const retry = started({ again: attemptId(2) });
    const underway = fold(retry, ['dropped', {}], responded('c1', 'evidence'));
    expect(underway).toMatchObject({ isDropped: true, isSetAside: true, isHandedIn: false });
    expect(underway?.responses.size).toBe(0);
    const handedIn = fold(retry, responded('c1', 'evidence'), ['handed-in', {}], ['dropped', {}]);
    expect(handedIn).toMatchObject({ isDropped: true, isSetAside: false, isHandedIn: true });
  });

  it('is not for an attempt of its own', () => {
    expect(fold(started(), ['dropped', {}], responded('c1', 'evidence'))).toMatchObject({ isDropped: false });
  });

  it('knows whether a teacher waits for it, and whether it was given', () => {
    const given = fold(started({ mode: 'exam' }), ['to-give', {}], ['handed-in', {}], ['given', {}]);
    expect(given).toMatchObject({ isToGive: true, isGiven: true, isHandedIn: true });
    expect(fold(started({ mode: 'exam' }), ['given', {}])).toMatchObject({ isToGive: false, isGiven: false });
    expect(fold(started({ mode: 'exam' }), ['handed-in', {}], ['to-give', {}])).toMatchObject({ isToGive: false });
  });

  it('is set by a teacher only as an exam without a key, and only before the hand-in', () => {
    const exam = started({ mode: 'exam', key: null });
    expect(fold(exam, ['set-by-teacher', {}])).toMatchObject({ isSet: true, releasedKey: null });
    expect(fold(exam, ['handed-in', {}], ['set-by-teacher', {}])).toMatchObject({ isSet: false });
    expect(fold(started({ mode: 'exam' }), ['set-by-teacher', {}])).toMatchObject({ isSet: false });
    expect(fold(started({ key: null }), ['set-by-teacher', {}])).toMatchObject({ isSet: false });
  });

  it('takes the key that was released last, after the hand-in, and only where a teacher set it', () => {
    const released = (n: number) => ['key-released', { key: hashNumbered(n) }] as const;
    const set = [started({ mode: 'exam', key: null }), ['set-by-teacher', {}]] as const;
    expect(fold(...set, ['handed-in', {}], released(5), released(6))?.releasedKey).toBe(hashNumbered(6));
    expect(fold(...set, released(5), ['handed-in', {}])?.releasedKey).toBeNull();
    const alone = started({ mode: 'exam', key: null });
    expect(fold(alone, ['handed-in', {}], released(5))?.releasedKey).toBeNull();
  });
});
