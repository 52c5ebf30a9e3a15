import { describe, expect, it } from 'vitest';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import type { Desk } from '../../../../content/desk/commands.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../content/desk/store/store.ts';
import { attemptStream } from '../../../../content/journal/stream.ts';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { ok } from '../../../../content/base/result.ts';
import { createFailingStore, type Failing } from '../../../builders/failing-store.ts';
import { ARTICLE, draftId } from '../../../builders/draft.ts';
import { attemptId, claimId, eventId, profileId } from '../../../builders/ids.ts';
import { builtInLesson, examEditionText, lessonFile, lessonText } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { steadyTools } from '../../../contract/desk-under-test.ts';
import { hashOf } from '../../../../content/base/hash.ts';

const BUILT_IN = builtInLesson({ id: 'built-in', claims: ['attribution', 'evidence', 'rhetoric'] });
const FILE = lessonFile({ id: 'file' });

const deskOver = (store: DeskStore, tools = steadyTools()): Desk =>
  createDesk({ ...tools, store, builtIns: [BUILT_IN] });

const me = profileId(1);
const plain = { choice: { kind: 'all' }, again: null } as const;
const guided = { ...plain, profile: me, attempt: attemptId(1), lesson: BUILT_IN.lessonHash, mode: 'guided' } as const;
const exam = { ...plain, profile: me, attempt: attemptId(2), lesson: hashOf(FILE.lesson), mode: 'exam' } as const;
const response = { attempt: attemptId(1), claim: claimId('c1'), label: 'evidence', confidence: 'sure' } as const;

/** What the exam leaves open. */
const RETRY = { choice: { kind: 'these', claims: [claimId('c2'), claimId('c3')] } } as const;

/** One visit from first to last, by every command. Each step can be asked again without doing anything twice. */
const VISIT: readonly (readonly [name: string, step: (desk: Desk) => { readonly ok: boolean }])[] = [
  ['createProfile', (desk) => desk.createProfile({ profile: me, name: 'Ada' })],
  ['renameProfile', (desk) => desk.renameProfile({ profile: me, name: 'Ada L.' })],
  ['changeSettings', (desk) => desk.changeSettings({ profile: me, changes: { theme: 'dark' } })],
  ['installLesson of an exam edition', (desk) => desk.installLesson({ text: examEditionText({ id: 'file' }) })],
  ['startAttempt guided', (desk) => desk.startAttempt(guided)],
  ['startAttempt exam', (desk) => desk.startAttempt(exam)],
  ['respond', (desk) => desk.respond({ ...response, event: eventId(1) })],
  ['markCues', (desk) => desk.markCues({ attempt: attemptId(1), claim: claimId('c1'), offsets: [0, 4, 8, 10] })],
  ['respond in the exam', (desk) => desk.respond({ ...response, attempt: attemptId(2), event: eventId(2) })],
  ['moveTo', (desk) => desk.moveTo({ attempt: attemptId(1), claim: claimId('c2') })],
  ['openAttempt', (desk) => desk.openAttempt({ attempt: attemptId(1) })],
  ['handIn', (desk) => desk.handIn({ attempt: attemptId(1) })],
  ['handIn of the exam', (desk) => desk.handIn({ attempt: attemptId(2) })],
  ['installLesson with its key', (desk) => desk.installLesson({ text: JSON.stringify(FILE) })],
  ['readResult', (desk) => desk.readResult({ attempt: attemptId(2) })],
  ['changeSettings again', (desk) => desk.changeSettings({ profile: me, changes: { asksCues: false } })],
  [
    'startAttempt again',
    (desk) => desk.startAttempt({ ...exam, ...RETRY, mode: 'guided', attempt: attemptId(3), again: attemptId(2) }),
  ],
  [
    'respond again',
    (desk) => desk.respond({ ...response, claim: claimId('c2'), attempt: attemptId(3), event: eventId(3) }),
  ],
  ['setAside', (desk) => desk.setAside({ attempt: attemptId(3) })],
  ['dropRetry', (desk) => desk.dropRetry({ attempt: attemptId(3) })],
  ['removeLesson', (desk) => desk.removeLesson({ lesson: 'file' as LessonId })],
  ['restoreLesson', (desk) => desk.restoreLesson({ lesson: 'file' as LessonId })],
  ['listLessons', (desk) => desk.listLessons({ profile: me })],
  ['readLesson', (desk) => desk.readLesson({ profile: me, lesson: exam.lesson })],
  ['chooseProfile', (desk) => desk.chooseProfile({ profile: me })],
  ['readStart', (desk) => desk.readStart({})],
];

/** Everything that can be seen at the end of a visit, except when it was handed in: what is asked twice is later. */
const sightOf = (desk: Desk) => [
  desk.readStart({}),
  desk.readLesson({ profile: me, lesson: exam.lesson }),
  ...[1, 2, 3].map((n) => desk.openAttempt({ attempt: attemptId(n) })),
  ...[1, 2, 3].map((n) => withoutTime(desk.readResult({ attempt: attemptId(n) }))),
];

const withoutTime = (result: ReturnType<Desk['readResult']>) =>
  result.ok && result.value.kind === 'scored'
    ? ok({ ...result.value, end: { ...result.value.end, finishedAt: null } })
    : result;

function visit(desk: Desk): void {
  for (const [name, step] of VISIT) expect(step(desk), name).toMatchObject({ ok: true });
}

const undisturbed = (() => {
  const desk = deskOver(createMemoryStore());
  visit(desk);
  return sightOf(desk);
})();

describe('createDesk', () => {
  it.each<[Failing]>([['refuses'], ['lies']])(
    'comes through a store that %s once, whenever it does',
    (how) => {
      for (const [failingStep] of VISIT.entries()) {
        let hasFailed = true;
        for (let nth = 1; hasFailed; nth += 1) {
          const inner = createMemoryStore();
          const failing = createFailingStore(inner);
          const desk = deskOver(failing.store);
          for (const [at, [name, step]] of VISIT.entries()) {
            if (at === failingStep) failing.failAt(nth, how);
            const answer = step(desk);
            const message = `${name}, call ${String(nth)}`;
            if (at === failingStep) hasFailed = failing.calm();
            const isDisturbed = at === failingStep && hasFailed;
            expect(answer, message).toMatchObject(
              isDisturbed ? { ok: false, error: { code: 'disk-full' } } : { ok: true },
            );
            // Asked once more, as a screen does that was told that nothing was kept.
            if (isDisturbed) expect(step(desk), `${message}, again`).toMatchObject({ ok: true });
          }
          const seen = sightOf(desk);
          expect(seen).toEqual(undisturbed);
          expect(sightOf(deskOver(inner))).toEqual(seen);
          for (const n of [1, 2, 3]) {
            const events = inner.readStream(attemptStream(attemptId(n)));
            expect(events.ok && verifyChain(events.value)).toEqual(ok(null));
          }
        }
      }
      // Hundreds of whole visits, each hashed to its end.
    },
    30_000,
  );

  it('takes a response without reading the journal again', () => {
    let reads = 0;
    const inner = createMemoryStore();
    const store: DeskStore = {
      ...inner,
      readStream(stream) {
        reads += 1;
        return inner.readStream(stream);
      },
    };
    const desk = deskOver(store);
    desk.createProfile({ profile: me, name: null });
    desk.startAttempt(guided);
    const before = reads;

    expect(desk.respond({ ...response, event: eventId(1) }).ok).toBe(true);
    expect(desk.moveTo({ attempt: attemptId(1), claim: claimId('c2') }).ok).toBe(true);
    expect(reads).toBe(before);
  });

  it('writes nothing when nothing changes', () => {
    const store = createMemoryStore();
    const desk = deskOver(store);
    const lengths = () =>
      ['profile', 'attempt'].map((kind) => {
        const streams = store.listStreams(me, kind === 'profile' ? 'profile' : 'attempt');
        const [stream] = streams.ok ? streams.value : [];
        const events = stream === undefined ? null : store.readStream(stream);
        return events?.ok === true ? events.value.length : 0;
      });
    desk.createProfile({ profile: me, name: 'Ada' });
    desk.startAttempt(guided);
    const before = lengths();

    desk.renameProfile({ profile: me, name: ' Ada ' });
    desk.changeSettings({ profile: me, changes: {} });
    desk.createProfile({ profile: me, name: 'Ben' });
    desk.moveTo({ attempt: attemptId(1), claim: claimId('c1') });

    expect(before).toEqual([1, 1]);
    expect(lengths()).toEqual(before);
  });

  it('lets a file stand in for a lesson of the program, until the program brings a newer revision', () => {
    const store = createMemoryStore();
    const old = deskOver(store);
    old.createProfile({ profile: me, name: null });
    const titleOn = (desk: Desk) => {
      const cards = desk.listLessons({ profile: me });
      return cards.ok ? cards.value.map(({ title, isBuiltIn }) => [title, isBuiltIn]) : [];
    };
    const file = { id: 'built-in', title: 'From a file', revision: 2 };

    expect(old.installLesson({ text: lessonText(file) })).toMatchObject({ value: { kind: 'updated' } });
    expect(titleOn(old)).toEqual([['From a file', true]]);
    expect(old.removeLesson({ lesson: 'built-in' as LessonId })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(old.restoreLesson({ lesson: 'built-in' as LessonId })).toMatchObject({ ok: true });

    const newer = builtInLesson({ id: 'built-in', title: 'From the program', revision: 3 });
    expect(titleOn(createDesk({ ...steadyTools(), store, builtIns: [newer] }))).toEqual([['From the program', true]]);
  });

  it('keeps an attempt readable when the program no longer brings its lesson', () => {
    const store = createMemoryStore();
    const desk = deskOver(store);
    desk.createProfile({ profile: me, name: null });
    desk.startAttempt(guided);
    desk.respond({ ...response, event: eventId(1) });
    const before = desk.openAttempt({ attempt: attemptId(1) });

    const later = createDesk({ ...steadyTools(), store, builtIns: [] });

    expect(later.openAttempt({ attempt: attemptId(1) })).toEqual(before);
  });

  it('says so when what an attempt refers to is gone from the store', () => {
    const inner = createMemoryStore();
    const desk = deskOver(inner);
    desk.createProfile({ profile: me, name: null });
    desk.startAttempt(guided);

    const gone = createDesk({ ...steadyTools(), store: { ...inner, readLesson: () => ok(null) }, builtIns: [] });

    expect(gone.openAttempt({ attempt: attemptId(1) })).toMatchObject({ error: { code: 'storage-failed' } });
  });

  it('does not offer a profile or an attempt that it cannot read, and leaves them where they are', () => {
    const inner = createMemoryStore();
    const desk = deskOver(inner);
    desk.createProfile({ profile: me, name: null });
    const [somebodyElse, attempt] = [profileId(2), attemptId(9)];
    const stream = inner.readStream(`profile:${me}` as never);
    const [event] = stream.ok ? stream.value : [];
    if (event === undefined) throw new Error('The profile was written.');
    inner.append([
      {
        ...event,
        id: eventId(81),
        kind: 'from-the-future',
        profile: somebodyElse,
        stream: `profile:${somebodyElse}` as never,
      },
      { ...event, id: eventId(82), kind: 'from-the-future', stream: `attempt:${attempt}` as never },
    ]);

    expect(desk.readStart({})).toMatchObject({ value: { profiles: [{ id: me, attempts: 0 }], profile: me } });
    expect(desk.openAttempt({ attempt })).toMatchObject({ error: { code: 'not-found' } });
    expect(inner.readStream(`attempt:${attempt}` as never)).toMatchObject({ value: [{ kind: 'from-the-future' }] });
  });

  it('asks again who is there when the profile in use is gone', () => {
    const store = createMemoryStore();
    store.writeProfileInUse(profileId(7));

    expect(deskOver(store).readStart({})).toMatchObject({ value: { profile: null, lessons: [] } });
  });

  it('writes nothing that could not be read back', () => {
    const desk = deskOver(createMemoryStore());
    desk.createProfile({ profile: me, name: null });
    desk.startAttempt(guided);
    const strange = { ...response, event: 'not-an-id' as never };

    expect(desk.respond(strange)).toMatchObject({ error: { code: 'bad-request' } });
    expect(desk.createProfile({ profile: 'nobody' as never, name: null })).toMatchObject({
      error: { code: 'bad-request' },
    });
    expect(desk.changeSettings({ profile: me, changes: { textScale: 9 } })).toMatchObject({
      error: { code: 'bad-request' },
    });
    expect(desk.startAttempt({ ...guided, attempt: 'x' as never })).toMatchObject({ error: { code: 'bad-request' } });
  });
});

describe('a text for a second reader as a page', () => {
  it('is refused where no page can be made, and nothing of the draft changes', () => {
    const desk = createDesk({ ...steadyTools(), store: createMemoryStore(), builtIns: [] });
    valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
    valueOf(desk.createDraft({ profile: me, draft: draftId(1), language: 'en', brought: ARTICLE }));
    const before = valueOf(desk.readDraft({ draft: draftId(1) }));
    const request = { kind: 'blind-edition', as: 'page', draft: draftId(1), event: eventId(900), after: 1 } as const;
    expect(desk.makeExport(request)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    expect(valueOf(desk.readDraft({ draft: draftId(1) }))).toEqual(before);
  });
});
