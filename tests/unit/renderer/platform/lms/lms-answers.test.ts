import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../../../content/base/hash.ts';
import { LMS_FORMS, type LmsForm } from '../../../../../content/attempt/hand-out-form.ts';
import type { LessonDesk } from '../../../../../content/desk/create-lesson-desk.ts';
import type { HashedPage } from '../../../../../content/files/lesson-page.ts';
import type { AttemptId, EventId } from '../../../../../content/journal/event.ts';
import type { LessonFile } from '../../../../../content/lesson/format.ts';
import type { Label } from '../../../../../content/lesson/label.ts';
import { createLmsAnswers } from '../../../../../renderer/platform/lms/lms-answers.ts';
import { connectLms, type LmsConnection } from '../../../../../renderer/platform/lms/lms-connection.ts';
import { createDurableDesk, type DurableDesk } from '../../../../../renderer/platform/web/durable-desk.ts';
import { createKeepingWatch } from '../../../../../renderer/platform/web/keeping.ts';
import { makePageDesk, preparePageDesk } from '../../../../../renderer/platform/web/page-desk.ts';
import { lessonFile } from '../../../../builders/lesson-file.ts';

const { lesson, key } = lessonFile({
  claims: ['rhetoric', { label: 'attribution', also: { rhetoric: 0.25 } }, 'evidence'],
});
const FILE: LessonFile = { format: 'claimsort-lesson', version: 1, lesson, key };
const CLAIMS = lesson.claims.map(({ id }) => id);
const OF = { lesson: hashOf(lesson), key: hashOf(key), claims: CLAIMS };

/** As much of what scorm-again sends to be kept as these tests read. */
interface Kept {
  readonly suspend_data: string;
  readonly core?: {
    readonly lesson_status: string;
    readonly exit: string;
    readonly score: Readonly<Record<string, string>>;
  };
  readonly completion_status?: string;
  readonly success_status?: string;
  readonly exit?: string;
  readonly score?: Readonly<Record<string, string>>;
  readonly interactions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** As much of scorm-again as is called here: its own types name files that are not in its package. */
interface Player {
  processHttpRequest: (url: string, given: unknown) => { readonly result: string; readonly errorCode: number };
  loadFromJSON(kept: object, element: string): void;
}

type Make = new (settings: object) => Player;
const { Scorm12API } = (await import('scorm-again/scorm12')) as unknown as Readonly<Record<'Scorm12API', Make>>;
const { Scorm2004API } = (await import('scorm-again/scorm2004')) as unknown as Readonly<Record<'Scorm2004API', Make>>;
const PLAYERS: Readonly<Record<LmsForm, Make>> = { 'scorm-1.2': Scorm12API, 'scorm-2004': Scorm2004API };

/** A platform that plays, by scorm-again: with what it kept before, and a switch for whether it keeps more. */
function startPlatform(form: LmsForm, before: Kept | null = null) {
  const platform = { isRefusing: false, commits: 0, kept: before };
  const settings = { autocommit: false, logLevel: 5 as const, lmsCommitUrl: 'kept in this test', sendFullCommit: true };
  const api = new PLAYERS[form](settings);
  api.processHttpRequest = (_url: string, given: unknown) => {
    if (platform.isRefusing) return { result: 'false', errorCode: 391 };
    platform.commits += 1;
    platform.kept = (JSON.parse(JSON.stringify(given)) as { cmi: Kept }).cmi;
    return { result: 'true', errorCode: 0 };
  };
  if (before !== null) api.loadFromJSON(structuredClone(before), '');
  const around = { opener: null, [form === 'scorm-1.2' ? 'API' : 'API_1484_11']: api };
  const window = Object.assign(around, { parent: around as unknown as Window });
  const connection = connectLms(window, form);
  if (typeof connection === 'string') throw new Error(connection);
  return Object.assign(platform, { connection });
}

/** A page in a platform, with somebody at its desk; or why it cannot be opened. */
async function openPage(connection: LmsConnection, isFresh = false) {
  const keeping = createKeepingWatch({ kind: 'kept' });
  const newId = randomUUID;
  const made = await createDurableDesk({
    database: createLmsAnswers({ connection, lesson, key, of: OF, isFresh }),
    makeDesk: (store) => makePageDesk(store, newId),
    onCommit: keeping.note,
  });
  if (!made.ok) return made.error.code;
  const page: HashedPage = {
    ...{ format: 'claimsort-page', version: 1, mode: 'guided', claims: null, file: FILE },
    hashes: { lesson: OF.lesson, key: OF.key },
  };
  const prepared = await preparePageDesk(made.value, page, newId);
  if (!prepared.ok) throw new Error(prepared.error.code);
  return { desk: made.value, keeping };
}

async function mustOpen(connection: LmsConnection, isFresh = false) {
  const page = await openPage(connection, isFresh);
  if (typeof page === 'string') throw new Error(page);
  return page;
}

/** A student at the desk of a page. */
async function sitDown(desk: DurableDesk<LessonDesk>) {
  const start = await desk.ask((asked) => asked.readStart({}));
  const profile = start.ok ? start.value.profile : null;
  if (profile === null) throw new Error('Nobody is here.');
  // A random UUID; the brands say of what.
  const newEvent = () => randomUUID() as EventId;
  return {
    start: async (again: AttemptId | null = null) => {
      const attempt = randomUUID() as AttemptId;
      const choice =
        again === null ? ({ kind: 'all' } as const) : ({ kind: 'these', claims: [...CLAIMS.slice(0, 1)] } as const);
      const request = { profile, attempt, lesson: OF.lesson, mode: 'guided' as const, choice, again };
      const started = await desk.ask((asked) => asked.startAttempt(request));
      expect(started).toMatchObject({ ok: true });
      return attempt;
    },
    respond: (attempt: AttemptId, at: number, label: Label, event = newEvent()) => {
      const claim = CLAIMS[at] ?? CLAIMS[0];
      if (claim === undefined) throw new Error('The lesson has claims.');
      return desk.ask((asked) => asked.respond({ event, attempt, claim, label, confidence: 'sure' }));
    },
    mark: (attempt: AttemptId, at: number) => {
      const claim = CLAIMS[at] ?? CLAIMS[0];
      if (claim === undefined) throw new Error('The lesson has claims.');
      return desk.ask((asked) => asked.markCues({ attempt, claim, offsets: [0, 4] }));
    },
    turn: (attempt: AttemptId) =>
      desk.ask((asked) => asked.moveTo({ attempt, claim: CLAIMS[2] ?? OF.claims[0] ?? ('' as never) })),
    handIn: (attempt: AttemptId) => desk.ask((asked) => asked.handIn({ attempt })),
    setAside: (attempt: AttemptId) => desk.ask((asked) => asked.setAside({ attempt })),
    open: (attempt: AttemptId) => desk.ask((asked) => asked.openAttempt({ attempt })),
    answered: async (attempt: AttemptId) => {
      const view = await desk.ask((asked) => asked.openAttempt({ attempt }));
      return view.ok ? Object.keys(view.value.responses) : view.error.code;
    },
  };
}

const statusOf = (kept: Kept | null) => kept?.core?.lesson_status ?? kept?.completion_status;
const listOf = (kept: Kept | null) => Object.values(kept?.interactions ?? {});

describe.each(LMS_FORMS)('createLmsAnswers over %s', (form) => {
  it('keeps each answer before it is acknowledged, and the student goes on elsewhere', async () => {
    const school = startPlatform(form);
    const there = await mustOpen(school.connection);
    // Opening the page is nothing to be kept.
    expect(school.commits).toBe(0);
    const ada = await sitDown(there.desk);
    const attempt = await ada.start();
    await ada.respond(attempt, 0, 'rhetoric');
    await ada.mark(attempt, 0);
    await ada.respond(attempt, 1, 'rhetoric');
    expect(statusOf(school.kept)).toBe('incomplete');
    // The reason of the second was not shown yet.
    expect(listOf(school.kept)).toHaveLength(1);

    const home = startPlatform(form, school.kept);
    const here = await mustOpen(home.connection);
    expect(home.commits).toBe(0);
    const again = await sitDown(here.desk);
    expect(await again.answered(attempt)).toEqual(CLAIMS.slice(0, 2));
    const view = await again.open(attempt);
    expect(view).toMatchObject({ ok: true, value: { current: CLAIMS[1] } });
    await again.mark(attempt, 1);
    await again.respond(attempt, 2, 'attribution');
    await again.mark(attempt, 2);
    await again.handIn(attempt);
    expect(statusOf(home.kept)).toBe('completed');
    // 1 and 0.25 of three points.
    const { raw, max } = home.kept?.core?.score ?? home.kept?.score ?? {};
    expect([raw, max]).toEqual(form === 'scorm-1.2' ? ['41.67', '100'] : ['1.25', '3']);
    expect(listOf(home.kept).map(({ id, result }) => [id, result])).toEqual([
      ['claim-1', 'correct'],
      ['claim-2', '0.25'],
      ['claim-3', form === 'scorm-1.2' ? 'wrong' : 'incorrect'],
    ]);
    const said = listOf(home.kept).map((one) => one['student_response'] ?? one['learner_response']);
    expect(said).toEqual(form === 'scorm-1.2' ? ['r', 'r', 'a'] : ['rhetoric', 'rhetoric', 'attribution']);
    for (const one of listOf(home.kept)) {
      // How long an answer took is nobody's business.
      expect([one['latency'] ?? '', one['time'] ?? '', one['timestamp'] ?? '']).toEqual(['', '', '']);
    }
    expect(home.kept?.core?.exit ?? home.kept?.exit).toBe('suspend');
  });

  it('does not acknowledge an answer that the platform refuses to keep, and keeps it at the next try', async () => {
    const platform = startPlatform(form);
    const { desk, keeping } = await mustOpen(platform.connection);
    const ada = await sitDown(desk);
    const attempt = await ada.start();
    await ada.respond(attempt, 0, 'rhetoric');
    platform.isRefusing = true;
    const before = platform.kept?.suspend_data;
    const event = randomUUID() as EventId; // As the page makes one for each answer.
    await ada.mark(attempt, 0);
    expect(await ada.respond(attempt, 1, 'evidence', event)).toMatchObject({
      ok: false,
      error: { code: 'storage-failed' },
    });
    expect(keeping.now()).toMatchObject({ kind: 'failing' });
    expect(platform.kept?.suspend_data).toBe(before);
    expect(await ada.answered(attempt)).toEqual(CLAIMS.slice(0, 1));
    platform.isRefusing = false;
    expect(await ada.respond(attempt, 1, 'evidence', event)).toMatchObject({ ok: true });
    expect(keeping.now()).toEqual({ kind: 'kept' });
    const home = startPlatform(form, platform.kept);
    const later = await sitDown((await mustOpen(home.connection)).desk);
    expect(await later.answered(attempt)).toEqual(CLAIMS.slice(0, 2));
  });

  it('commits nothing for what the platform does not keep', async () => {
    const platform = startPlatform(form);
    const ada = await sitDown((await mustOpen(platform.connection)).desk);
    const attempt = await ada.start();
    const { commits } = platform;
    expect(await ada.turn(attempt)).toMatchObject({ ok: true });
    expect(platform.commits).toBe(commits);
  });

  it('tells the platform of the first attempt that was handed in, and of no practice after it', async () => {
    const platform = startPlatform(form);
    const ada = await sitDown((await mustOpen(platform.connection)).desk);
    const given = await ada.start();
    await ada.setAside(given);
    const attempt = await ada.start();
    await ada.respond(attempt, 0, 'evidence');
    await ada.handIn(attempt);
    const { kept, commits } = platform;
    const retry = await ada.start(attempt);
    await ada.respond(retry, 0, 'rhetoric');
    const second = await ada.start();
    await ada.respond(second, 0, 'rhetoric');
    await ada.handIn(second);
    expect([platform.kept, platform.commits]).toEqual([kept, commits]);
  });

  it('does not go on from what it cannot read, leaves it as it is, and begins anew when asked to', async () => {
    const first = startPlatform(form);
    const ada = await sitDown((await mustOpen(first.connection)).desk);
    await ada.start();
    const kept = (text: string): Kept => ({ ...(first.kept ?? ({} as Kept)), suspend_data: text });
    for (const [text, code] of [
      ['something of another page', 'storage-failed'],
      ['2.whatever', 'newer-format'],
      [(first.kept?.suspend_data ?? '').replace(/\.[0-9a-f]{8}\./, '.00000000.'), 'key-of-another-lesson'],
    ] as const) {
      const platform = startPlatform(form, kept(text));
      expect(await openPage(platform.connection)).toBe(code);
      expect(platform.commits).toBe(0);
      const anew = await sitDown((await mustOpen(platform.connection, true)).desk);
      await anew.start();
      expect(platform.kept?.suspend_data).toMatch(/^1\.[0-9a-f]{8}\./);
    }
  });
});

describe('connectLms', () => {
  /** A window in another one, which is opened by a third. */
  const within = (api: object, place: 'parent' | 'opener' | 'nowhere') => {
    const top = { opener: null } as Record<string, unknown>;
    Object.assign(top, { parent: top });
    const far = { opener: null, ...(place === 'opener' ? { API: api } : {}) } as Record<string, unknown>;
    Object.assign(far, { parent: far });
    if (place === 'parent') top['API'] = api;
    else top['opener'] = far;
    return { parent: top, opener: null } as unknown as Window;
  };
  const calls = (answers: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));

  it('finds the platform in a window around the page, or around the one that opened it', () => {
    const api = calls({ LMSInitialize: 'true', LMSCommit: 'true' });
    for (const place of ['parent', 'opener'] as const) {
      const connection = connectLms(within(api, place), 'scorm-1.2');
      expect(typeof connection === 'string' ? connection : connection.commit()).toBe(true);
    }
    expect(connectLms(within(api, 'nowhere'), 'scorm-1.2')).toBe('no-lms');
    expect(connectLms(within(api, 'parent'), 'scorm-2004')).toBe('no-lms');
  });

  it('looks past windows of other origins, which let nothing be read', () => {
    const closed = new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'parent') return closed;
          throw new Error('another origin');
        },
      },
    );
    expect(connectLms({ parent: closed as Window, opener: null }, 'scorm-1.2')).toBe('no-lms');
  });

  it('is refused by a platform that does not begin, and by one that fails', () => {
    expect(connectLms(within(calls({ LMSInitialize: 'false' }), 'parent'), 'scorm-1.2')).toBe('refused');
    const broken = {
      LMSInitialize: () => {
        throw new Error('a fault of the platform');
      },
    };
    expect(connectLms(within(broken, 'parent'), 'scorm-1.2')).toBe('refused');
  });

  it('takes nothing after its end', () => {
    let ends = 0;
    const api = {
      ...calls({ LMSInitialize: true, LMSSetValue: 'true', LMSCommit: 'true', LMSGetValue: 5 }),
      LMSFinish: () => (ends += 1),
    };
    const connection = connectLms(within(api, 'parent'), 'scorm-1.2');
    if (typeof connection === 'string') throw new Error(connection);
    expect([connection.read('x'), connection.write('x', 'y'), connection.commit()]).toEqual(['5', true, true]);
    connection.end();
    connection.end();
    expect(ends).toBe(1);
    expect([connection.read('x'), connection.write('x', 'y'), connection.commit()]).toEqual(['', false, false]);
  });
});
