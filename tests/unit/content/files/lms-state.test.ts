import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES } from '../../../../content/attempt/confidence.ts';
import { hashOf } from '../../../../content/base/hash.ts';
import { chooseKeptAttempt, type LmsLesson, readLmsState, toLmsState } from '../../../../content/files/lms-state.ts';
import { LMS_ROOM, mostClaimsInLms } from '../../../../content/files/lms-room.ts';
import type { EventId, EventKind, JournalEvent, Payload, Stream } from '../../../../content/journal/event.ts';
import { foldProfile } from '../../../../content/journal/fold-profile.ts';
import { nextEvent } from '../../../../content/journal/next-event.ts';
import { attemptStream, profileStream } from '../../../../content/journal/stream.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { BEARING_VALUES } from '../../../../content/lesson/source-kind.ts';
import { LABELS } from '../../../../content/lesson/label.ts';
import { FORMAT_LIMITS } from '../../../../content/lesson/format-limits.ts';
import { attemptId, claimId, profileId, uuid } from '../../../builders/ids.ts';

const lessonOf = (claims: number): LmsLesson => ({
  ...{ lesson: hashOf('a lesson'), key: hashOf('a key') },
  claims: Array.from({ length: claims }, (_, at) => claimId(`c${String(at + 1)}`)),
});

/** A journal as it is written, step by step. */
function journal() {
  const events: JournalEvent[] = [];
  const last = new Map<Stream, JournalEvent>();
  const write =
    (stream: Stream) =>
    <K extends EventKind>(kind: K, payload: Payload<K>): void => {
      // Ids of events, as the page makes them.
      const id = uuid(3, events.length) as EventId;
      const time = `2026-11-30T10:00:${String(events.length % 60).padStart(2, '0')}.000Z`;
      const event = nextEvent(last.get(stream) ?? null, { profile: profileId(1), stream, kind, payload }, time, id);
      last.set(stream, event);
      events.push(event);
    };
  return {
    events,
    profile: write(profileStream(profileId(1))),
    attempt: (n: number) => write(attemptStream(attemptId(n))),
  };
}

type Options = Payload<'started'>['options'];
const started = (of: LmsLesson, options: Partial<Options> = {}): Payload<'started'> => ({
  ...{ lesson: of.lesson, key: of.key, mode: 'guided', claims: of.claims, again: null },
  options: {
    ...{ asksConfidence: true, asksCues: true, asksBeforeReason: false, asksReasoning: 'none' },
    ...{ asksBearing: false, readsAloud: true, ...options },
  },
});

const ROOM = LMS_ROOM['scorm-1.2'];
const textOf = (events: readonly JournalEvent[], of: LmsLesson, room: number = ROOM): string => {
  const text = toLmsState(events, of, room);
  if (!text.ok) throw new Error(text.error.code);
  return text.value;
};
const read = (text: string, of: LmsLesson) => {
  const events = readLmsState(text, of);
  if (!events.ok) throw new Error(events.error.code);
  return events.value;
};
const keptOf = (events: readonly JournalEvent[]) => {
  const kept = chooseKeptAttempt(events);
  if (kept === null) throw new Error('Nothing was kept.');
  const { id, state } = kept;
  // What is kept: not the times, the ids of events, or whose they are.
  const { profile: _p, startedAt: _s, taken: _t, current: _c, hints: _h, ...rest } = state;
  return { id, ...rest };
};

describe('toLmsState and readLmsState', () => {
  it('keep an attempt whatever its options are and however far it went, and give a sound journal back', () => {
    const of = lessonOf(5);
    const answers = fc.array(
      fc.option(
        fc.record({
          label: fc.constantFrom(...LABELS),
          confidence: fc.constantFrom(...CONFIDENCES),
          settles: fc.constantFrom('no', 'marks', 'places', 'asks'),
          bearing: fc.option(fc.constantFrom(...BEARING_VALUES)),
          differs: fc.option(fc.constantFrom('It is a rumour.', '“]]> & </script>”', 'لا أظن ذلك')),
        }),
      ),
      { minLength: 5, maxLength: 5 },
    );
    const options = fc.record({
      ...{ asksConfidence: fc.boolean(), asksCues: fc.boolean(), asksBeforeReason: fc.boolean() },
      asksBearing: fc.boolean(),
    });
    fc.assert(
      fc.property(answers, options, fc.boolean(), (given, asks, isHandedIn) => {
        const { events, profile, attempt } = journal();
        profile('profile-created', { name: null });
        profile('settings-changed', { textScale: 1.25 });
        profile('settings-changed', { isCalm: true, asksCues: asks.asksCues });
        const write = attempt(1);
        write('started', started(of, asks));
        for (const [at, one] of given.entries()) {
          const claim = of.claims[at] ?? claimId('c1');
          if (one === null) continue;
          const { label, confidence, settles, bearing, differs } = one;
          write('responded', { claim, label, confidence: asks.asksConfidence ? confidence : null });
          if (settles === 'marks') write('cues-marked', { claim, words: [0, 2, at] });
          if (settles === 'places') write('cues-marked', { claim, offsets: [0, 3] });
          if (settles === 'asks') write('reason-shown', { claim });
          if (bearing !== null) write('bearing-answered', { claim, value: bearing });
          if (differs !== null) write('sentence-written', { claim, about: 'differs', text: differs });
        }
        if (isHandedIn) write('handed-in', {});
        const text = textOf(events, of);
        const back = read(text, of);
        expect(keptOf(back)).toEqual(keptOf(events));
        const settings = foldProfile(back.filter(({ stream }) => stream.startsWith('profile:')))?.settings;
        expect(settings).toMatchObject({ textScale: 1.25, isCalm: true, asksCues: asks.asksCues });
        for (const stream of new Set(back.map((event) => event.stream))) {
          expect(verifyChain(back.filter((event) => event.stream === stream))).toMatchObject({ ok: true });
        }
        // It is the same text when it goes out again, so opening a page changes nothing.
        expect(textOf(back, of)).toBe(text);
      }),
      { numRuns: 150 },
    );
  });

  it('have room in SCORM 1.2 for 29 claims with ten marked words each and twelve sentences', () => {
    const of = lessonOf(29);
    const { events, profile, attempt } = journal();
    profile('profile-created', { name: null });
    const write = attempt(1);
    write('started', started(of));
    for (const claim of of.claims) {
      write('responded', { claim, label: 'attribution', confidence: 'fairly' });
      write('cues-marked', { claim, words: [1, 2, 3, 5, 8, 9, 10, 11, 12, 20] });
    }
    for (const claim of of.claims.slice(0, 12))
      write('sentence-written', { claim, about: 'differs', text: 'x'.repeat(150) });
    const text = textOf(events, of);
    expect(text.length).toBeLessThanOrEqual(ROOM);
    expect(keptOf(read(text, of))).toEqual(keptOf(events));
  });

  it('keep every label of the longest lesson, and as many marked words as there is room for', () => {
    const of = lessonOf(FORMAT_LIMITS.claims);
    const { events, attempt } = journal();
    const write = attempt(1);
    write('started', started(of));
    for (const claim of of.claims) {
      write('responded', { claim, label: 'rhetoric', confidence: 'guess' });
      write('cues-marked', { claim, words: [0] });
    }
    const text = textOf(events, of);
    expect(text.length).toBeLessThanOrEqual(ROOM);
    const { responses, reasonsAsked, marked } = keptOf(read(text, of));
    expect(responses).toEqual(keptOf(events).responses);
    // Nobody is asked a second time for words that were marked once.
    expect(reasonsAsked.size + marked.size).toBe(of.claims.length);
    const short = toLmsState(events, of, 4000);
    expect(short).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
  });

  it('keep the marked words of as many claims as the hand-out says', () => {
    for (const form of ['scorm-1.2', 'scorm-2004'] as const) {
      const of = lessonOf(mostClaimsInLms(form));
      const { events, attempt } = journal();
      const write = attempt(1);
      write('started', started(of));
      for (const claim of of.claims) {
        write('responded', { claim, label: 'rhetoric', confidence: 'guess' });
        write('cues-marked', { claim, words: [0, 1, 2, 3, 4] });
      }
      expect(keptOf(read(textOf(events, of, LMS_ROOM[form]), of)).marked.size).toBe(of.claims.length);
    }
  });

  it('lead on to the first claim whose reason was not shown', () => {
    const of = lessonOf(3);
    const { events, attempt } = journal();
    const write = attempt(1);
    write('started', started(of));
    write('responded', { claim: claimId('c1'), label: 'evidence', confidence: 'sure' });
    write('reason-shown', { claim: claimId('c1') });
    write('responded', { claim: claimId('c3'), label: 'evidence', confidence: 'sure' });
    const first = chooseKeptAttempt(read(textOf(events, of), of));
    expect(first?.state.current).toBe('c2');
  });

  it('keep nothing before anything was started', () => {
    const of = lessonOf(2);
    const { events, profile } = journal();
    profile('profile-created', { name: null });
    expect(textOf(events, of)).toBe('');
    expect(read('', of)).toEqual([]);
  });

  it('refuse what is damaged, newer, or about other claims', () => {
    const of = lessonOf(2);
    const { events, attempt } = journal();
    attempt(1)('started', started(of));
    const text = textOf(events, of);
    const codeOf = (changed: string, about = of) => {
      const result = readLmsState(changed, about);
      return result.ok ? 'read' : result.error.code;
    };
    expect(codeOf(text)).toBe('read');
    expect(codeOf(text, lessonOf(3))).toBe('key-of-another-lesson');
    expect(codeOf(text.replace(/^1/, '2'))).toBe('newer-format');
    for (const damaged of [
      text.slice(0, -1),
      text.replace('--', '-'),
      text.replace('[]', '[["marked",[0,"x"]]]'),
      text.replace('[]', '{}'),
      text.replace(/\.[0-9a-z]+\.([0-9a-z]+)\.--/, '.zzzzzzzzz.$1.--'),
      'null',
    ])
      expect([damaged, codeOf(damaged)]).toEqual([damaged, 'storage-failed']);
  });
});

describe('chooseKeptAttempt', () => {
  it('takes the first that was handed in, and before that the last that was not set aside', () => {
    const of = lessonOf(2);
    const { events, attempt } = journal();
    const chosen = () => chooseKeptAttempt(events)?.id ?? null;
    expect(chosen()).toBe(null);
    attempt(1)('started', started(of));
    attempt(1)('set-aside', {});
    attempt(2)('started', started(of));
    expect(chosen()).toBe(attemptId(2));
    attempt(2)('handed-in', {});
    attempt(3)('started', { ...started(of), again: attemptId(2) });
    attempt(4)('started', started(of));
    attempt(4)('handed-in', {});
    expect(chosen()).toBe(attemptId(2));
  });
});
