import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import type { Passage } from '../../../../content/bank/format.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { foldPractice, type PracticeState } from '../../../../content/practice/fold-practice.ts';
import { eventId, sessionId } from '../../../builders/ids.ts';
import { journal } from '../../../builders/journal.ts';
import { passage } from '../../../builders/passages.ts';
import { answered, begun, practiceJournal, type NewPracticeEvent } from '../../../builders/practice.ts';

const STUDY = passage('named-study', 'easy', 0);
const BARE = passage('bare-assertion', 'easy', 0);
const OTHER = passage('bare-assertion', 'easy', 1);
const DAY = '2026-01-01T10:00:00.000Z';

const fold = (...happened: readonly NewPracticeEvent[]) => foldPractice(practiceJournal(happened));

describe('foldPractice', () => {
  it('is nothing before a session', () => {
    expect(fold()).toBeNull();
    expect(fold(answered(1, STUDY, DAY))).toBeNull();
  });

  it('keeps sessions with their answers, the schedule, and what was seen', () => {
    const state = fold(
      begun(1, [STUDY, BARE], DAY),
      answered(1, BARE, DAY, { label: 'evidence' }),
      answered(1, STUDY, DAY),
    );
    const session = state?.sessions.get(sessionId(1));
    expect([...(session?.answers.keys() ?? [])]).toEqual([BARE.id, STUDY.id]);
    expect(state?.answers.map(({ credit, why }) => [credit, why])).toEqual([
      [0, 'review'],
      [1, 'review'],
    ]);
    expect([...(state?.cards.keys() ?? [])]).toEqual(['bare-assertion/easy', 'named-study/easy']);
    expect(state?.lastSeen).toEqual(
      new Map([
        [BARE.id, 0],
        [STUDY.id, 1],
      ]),
    );
    expect([...(state?.taken.keys() ?? [])]).toEqual([eventId(2), eventId(3)]);
  });

  it('knows which passages of a session had been seen before it', () => {
    const state = fold(begun(1, [BARE], DAY), answered(1, BARE, DAY), begun(2, [BARE, OTHER], DAY));
    expect(state?.sessions.get(sessionId(2))?.seenBefore).toEqual(new Set([BARE.id]));
  });

  it('leaves the schedule alone in coaching', () => {
    const cell = { key: 'rhetoric', response: 'evidence' } as const;
    const coached = begun(1, [BARE], DAY, { why: 'coach', cell, before: { right: 0, of: 3 } });
    const state = fold(coached, answered(1, BARE, DAY));
    expect(state?.cards.size).toBe(0);
    expect(state?.lastSeen.has(BARE.id)).toBe(true);
  });

  it('passes over an event that this program cannot read, wherever it stands', () => {
    const events = practiceJournal([begun(1, [STUDY], DAY), answered(1, STUDY, DAY)]);
    const [first] = events;
    if (first === undefined) throw new Error('There is a first.');
    const odd = { ...first, id: eventId(99), kind: 'of-a-newer-program', payload: { session: sessionId(1) } };
    expect(foldPractice([odd, ...events, odd])).toEqual(foldPractice(events));
    expect(foldPractice([odd])).toBeNull();
  });

  it('passes over what does not belong', () => {
    const whole = fold(begun(1, [STUDY], DAY), answered(1, STUDY, DAY));
    const events = practiceJournal([
      begun(1, [STUDY], DAY),
      answered(2, STUDY, DAY),
      answered(1, BARE, DAY),
      begun(1, [BARE], DAY),
      answered(1, STUDY, DAY),
      answered(1, STUDY, DAY, { label: 'rhetoric' }),
    ]);
    const strange = journal([['handed-in', {}]]);
    const state = foldPractice([...events, ...strange]);
    expect(state?.sessions.get(sessionId(1))?.passages).toEqual([STUDY.id]);
    expect(state?.answers).toEqual(whole?.answers);
    expect(state?.cards).toEqual(whole?.cards);
  });

  it('keeps the passages that a person added, and lets them remove and restore each one', () => {
    const ownOf = (...happened: readonly NewPracticeEvent[]) =>
      [...(fold(...happened)?.own.values() ?? [])].map((one) => [one.passage, one.isRemoved]);
    const add = (...added: readonly Passage[]): NewPracticeEvent => ['passages-added', { passages: [...added] }, DAY];
    const remove: NewPracticeEvent = ['passages-removed', { passages: [BARE.id] }, DAY];
    const restore: NewPracticeEvent = ['passages-restored', { passages: [BARE.id] }, DAY];

    expect(ownOf(add(STUDY, BARE), add(OTHER), remove)).toEqual([
      [STUDY, false],
      [BARE, true],
      [OTHER, false],
    ]);
    expect(ownOf(add(STUDY, BARE), remove, restore)).toEqual([
      [STUDY, false],
      [BARE, false],
    ]);
    // A newer version of a passage takes the place of the earlier one.
    const newer = { ...BARE, text: 'The same claim in other words.' };
    expect(ownOf(add(BARE, OTHER), add(newer))).toEqual([
      [newer, false],
      [OTHER, false],
    ]);
  });

  it('adds passages to a practice that has begun, and keeps its answers', () => {
    const added: NewPracticeEvent = ['passages-added', { passages: [OTHER] }, DAY];
    const state = fold(begun(1, [STUDY], DAY), answered(1, STUDY, DAY), added);
    expect(state?.answers.map(({ passage: id }) => id)).toEqual([STUDY.id]);
    expect([...(state?.own.keys() ?? [])]).toEqual([OTHER.id]);
  });

  it('is nothing while passages were only removed or restored', () => {
    expect(fold(['passages-removed', { passages: [STUDY.id] }, DAY])).toBeNull();
    expect(fold(['passages-restored', { passages: [STUDY.id] }, DAY])).toBeNull();
  });

  const passages = [STUDY, BARE, OTHER, passage('named-person', 'hard', 0)];
  const happening = fc.oneof(
    fc
      .record({ n: fc.integer({ min: 1, max: 4 }), chosen: fc.subarray(passages, { minLength: 1 }), at: fc.nat(90) })
      .map(({ n, chosen, at }): NewPracticeEvent => begun(n, chosen, new Date(Date.UTC(2026, 0, at)).toISOString())),
    fc
      .record({
        n: fc.integer({ min: 1, max: 4 }),
        chosen: fc.constantFrom(...passages),
        // Days go back and forth, and several fall into one millisecond.
        at: fc.nat(90),
        label: fc.constantFrom(...LABELS),
        confidence: fc.constantFrom(...CONFIDENCES),
      })
      .map(({ n, chosen, at, label, confidence }): NewPracticeEvent =>
        answered(n, chosen, new Date(Date.UTC(2026, 0, at)).toISOString(), { label, confidence }),
      ),
  );

  it('is the same in pieces as in one, so that a schedule that was deleted comes back', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), fc.nat(40), (happened, cut) => {
        const events = practiceJournal(happened);
        const whole = foldPractice(events);
        expect(foldPractice(events.slice(cut), foldPractice(events.slice(0, cut)))).toEqual(whole);
        let state: PracticeState | null = null;
        for (const event of events) state = foldPractice([event], state);
        expect(state).toEqual(whole);
      }),
    );
  });

  it('leaves the state that it goes on from as it is', () => {
    const events = practiceJournal([begun(1, [STUDY, BARE], DAY), answered(1, STUDY, DAY), answered(1, BARE, DAY)]);
    const before = foldPractice(events.slice(0, 2));
    const copy = structuredClone(before);
    foldPractice(events.slice(2), before);
    expect(before).toEqual(copy);
  });
});
