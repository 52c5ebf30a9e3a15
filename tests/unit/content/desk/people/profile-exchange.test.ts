import { describe, expect, it } from 'vitest';
import { createDesk, type WholeDesk } from '../../../../../content/desk/create-desk.ts';
import { createMemoryStore } from '../../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../../content/desk/store/store.ts';
import { readCsv } from '../../../../../content/base/csv.ts';
import type { ClassId, EventId, Stream } from '../../../../../content/journal/event.ts';
import { ok } from '../../../../../content/base/result.ts';
import { journal } from '../../../../builders/journal.ts';
import { CANARY, builtInLesson, lessonFile } from '../../../../builders/lesson-file.ts';
import { attemptId, claimId, eventId, profileId, uuid } from '../../../../builders/ids.ts';
import { valueOf } from '../../../../builders/open-store.ts';
import { smallBank } from '../../../../builders/passages.ts';
import { utcDay } from '../../../../builders/utc-day.ts';

const me = profileId(1);
const BUILT_IN = builtInLesson({ id: 'built-in', title: '=The built-in lesson' });

/** A computer with a desk of its own; `n` keeps the ids that it makes apart from those of others. */
function computer(n: number, builtIns = [BUILT_IN]): { readonly desk: WholeDesk; readonly store: DeskStore } {
  const store = createMemoryStore();
  let [seconds, ids] = [0, 0];
  const desk = createDesk({
    ...{ store, builtIns, dayOf: utcDay, bank: () => smallBank(1) },
    now: () => new Date(Date.UTC(2026, 0, n) + 1000 * (seconds += 1)),
    newId: () => uuid(90 + n, (ids += 1)),
  });
  return { desk, store };
}

const start = (desk: WholeDesk, n: number, lesson = BUILT_IN.lessonHash, mode: 'guided' | 'exam' = 'guided') =>
  valueOf(
    desk.startAttempt({
      ...{ profile: me, attempt: attemptId(n), lesson, mode, choice: { kind: 'all' }, again: null },
    }),
  );
const respond = (desk: WholeDesk, n: number, attempt: number, claim: string) =>
  valueOf(
    desk.respond({
      ...{ event: eventId(n), attempt: attemptId(attempt), claim: claimId(claim), label: 'evidence' },
      confidence: 'fairly',
    }),
  );
const exported = (desk: WholeDesk, form: 'json' | 'csv' = 'json') =>
  valueOf(desk.exportProfile({ profile: me, form })).text;

/** Ada, who marks no words, has sorted one claim of attempt 1 and handed attempt 2 in. */
function adasComputer() {
  const made = computer(1);
  const { desk } = made;
  valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
  valueOf(desk.changeSettings({ profile: me, changes: { asksCues: false } }));
  start(desk, 1);
  respond(desk, 1, 1, 'c1');
  start(desk, 2);
  respond(desk, 2, 2, 'c2');
  valueOf(desk.handIn({ attempt: attemptId(2) }));
  return made;
}

const whatever = { added: 0, longer: 0 };

describe('exportProfile and importProfile', () => {
  it('carry everything a person did to another computer, which has nothing of it', () => {
    const { desk: here, store } = adasComputer();
    const { desk: there, store: other } = computer(2, []);
    const text = exported(here);
    expect(there.previewImport({ text })).toMatchObject({
      value: { kind: 'new-person', profile: me, name: 'Ada', attempts: { added: 2, longer: 0 }, keptApart: 0 },
    });
    expect(valueOf(there.readStart({})).profiles).toEqual([]);
    valueOf(there.importProfile({ text, confirmed: 'new-person' }));

    expect(valueOf(there.readStart({})).profiles).toEqual([{ id: me, name: 'Ada', attempts: 2 }]);
    for (const kind of ['profile', 'attempt', 'practice'] as const) {
      const streams = valueOf(store.listStreams(me, kind));
      expect(other.listStreams(me, kind)).toEqual(ok(streams));
      for (const stream of streams) expect(other.readStream(stream)).toEqual(store.readStream(stream));
    }
    expect(there.readResult({ attempt: attemptId(2) })).toEqual(here.readResult({ attempt: attemptId(2) }));
    respond(there, 3, 1, 'c2');
    expect(exported(there).length).toBeGreaterThan(text.length);
  });

  it('double nothing when a file is taken in twice', () => {
    const { desk: here } = adasComputer();
    const { desk: there } = computer(2);
    const text = exported(here);
    valueOf(there.importProfile({ text, confirmed: 'new-person' }));
    const before = exported(there);
    expect(there.previewImport({ text })).toMatchObject({
      value: { kind: 'nothing-new', events: 0, attempts: whatever },
    });
    expect(there.importProfile({ text, confirmed: 'nothing-new' })).toMatchObject({ ok: true });
    expect(exported(there)).toBe(before);
    expect(exported(there)).toBe(text);
  });

  it('bring back what went on elsewhere', () => {
    const { desk: here } = adasComputer();
    const { desk: there } = computer(2);
    valueOf(there.importProfile({ text: exported(here), confirmed: 'new-person' }));
    respond(there, 3, 1, 'c2');
    start(there, 3);
    const text = exported(there);
    expect(here.previewImport({ text })).toMatchObject({
      value: { kind: 'same-person', attempts: { added: 1, longer: 1 }, events: 2, keptApart: 0 },
    });
    // What a desk remembers of an attempt must not outlive the import.
    expect(Object.keys(valueOf(here.openAttempt({ attempt: attemptId(1) })).responses)).toEqual(['c1']);
    valueOf(here.importProfile({ text, confirmed: 'same-person' }));
    expect(Object.keys(valueOf(here.openAttempt({ attempt: attemptId(1) })).responses)).toEqual(['c1', 'c2']);
    expect(exported(here)).toBe(text);
  });

  it('keep an attempt that went on differently as it is here, and put settings together', () => {
    const { desk: here } = adasComputer();
    const { desk: there } = computer(2);
    valueOf(there.importProfile({ text: exported(here), confirmed: 'new-person' }));
    respond(here, 3, 1, 'c2');
    valueOf(here.changeSettings({ profile: me, changes: { theme: 'dark' } }));
    respond(there, 4, 1, 'c3');
    valueOf(there.changeSettings({ profile: me, changes: { textScale: 1.25 } }));
    const text = exported(there);
    expect(here.previewImport({ text })).toMatchObject({ value: { kind: 'same-person', keptApart: 1, events: 1 } });
    valueOf(here.importProfile({ text, confirmed: 'same-person' }));
    expect(Object.keys(valueOf(here.openAttempt({ attempt: attemptId(1) })).responses)).toEqual(['c1', 'c2']);
    valueOf(here.chooseProfile({ profile: me }));
    expect(valueOf(here.readStart({})).settings).toMatchObject({ theme: 'dark', textScale: 1.25 });
    expect(here.previewImport({ text })).toMatchObject({ value: { kind: 'nothing-new', keptApart: 1 } });
  });

  it('never merge another person, also one of the same name', () => {
    const { desk: here } = adasComputer();
    const { desk: there } = computer(2);
    valueOf(there.createProfile({ profile: profileId(2), name: 'Ada' }));
    const text = exported(here);
    expect(there.importProfile({ text, confirmed: 'same-person' })).toMatchObject({ error: { code: 'not-allowed' } });
    expect(valueOf(there.readStart({})).profiles).toHaveLength(1);
    valueOf(there.importProfile({ text, confirmed: 'new-person' }));
    const start_ = valueOf(there.readStart({}));
    expect(start_.profiles.map(({ id }) => id)).toEqual([profileId(2), me]);
    // Who is here stays here; the new person is chosen when they come.
    expect(start_.profile).toBe(profileId(2));
  });

  it('refuse an attempt that belongs to somebody else here', () => {
    const { desk: here, store } = adasComputer();
    const text = exported(here);
    const { desk: there } = computer(2);
    valueOf(there.createProfile({ profile: profileId(2), name: 'Ben' }));
    valueOf(
      there.startAttempt({
        ...{ profile: profileId(2), attempt: attemptId(2), lesson: BUILT_IN.lessonHash, mode: 'exam' },
        ...{ choice: { kind: 'all' }, again: null },
      }),
    );
    expect(there.previewImport({ text })).toMatchObject({ error: { code: 'damaged-profile' } });
    expect(valueOf(store.listProfiles())).toEqual([me]);
  });

  it('carry the classes of a teacher with what was handed in to them', () => {
    const { desk: here, store } = adasComputer();
    const of = uuid(4, 1) as ClassId;
    valueOf(here.createClass({ profile: me, class: of, name: '9b' }));
    const record = { class: of, kind: 'vote', id: 'one', json: '{"votes":3}' } as const;
    valueOf(store.putRecords([record]));
    const { desk: there, store: other } = computer(2);
    const text = exported(here);
    expect(there.importProfile({ text, confirmed: 'new-person' })).toMatchObject({ value: { records: 1 } });
    expect(other.listRecords(of, 'vote')).toEqual(ok([record]));
    // What was typed in here since stays.
    valueOf(other.putRecords([{ ...record, json: '{"votes":4}' }]));
    expect(there.previewImport({ text })).toMatchObject({ value: { kind: 'nothing-new' } });
  });

  it('carry streams and records of kinds that only a newer program knows, as they are', () => {
    const { desk: here, store } = adasComputer();
    const of = uuid(4, 1) as ClassId;
    valueOf(here.createClass({ profile: me, class: of, name: '9b' }));
    expect(exported(here)).toContain('"version":1,"profile"');
    const stream = `draft:${uuid(7, 1)}` as Stream;
    const [event] = journal([['class-created', { name: 'x' }]], stream);
    if (event === undefined) throw new Error('no event');
    const draft = { ...event, id: uuid(7, 2) as EventId, kind: 'draft-begun', version: 3, payload: { words: 'kept' } };
    valueOf(store.append([draft]));
    const record = { class: of, kind: 'decision', id: 'one', json: '{"kept":true}' };
    valueOf(store.putRecords([record]));
    const text = exported(here);
    expect(text).toContain('"version":2,"profile"');
    const { desk: there, store: other } = computer(2);
    expect(there.importProfile({ text, confirmed: 'new-person' })).toMatchObject({ ok: true });
    expect(other.readStream(stream)).toEqual(ok([draft]));
    expect(other.listRecords(of, null)).toEqual(ok([record]));
    expect(exported(there)).toBe(text);
    expect(there.previewImport({ text: text.replace('"version":2,"profile"', '"version":1,"profile"') })).toMatchObject(
      {
        error: { code: 'damaged-profile' },
      },
    );
    // Removing the class leaves no record of any kind behind.
    valueOf(there.removeClass({ class: of }));
    expect(other.listRecords(of, null)).toEqual(ok([]));
  });

  it('carry the lessons that a class handed in, with keys except those of an exam that the teacher sits', () => {
    const of = uuid(4, 1) as ClassId;
    const [taught, sat] = [lessonFile({ id: 'taught' }), lessonFile({ id: 'sat' })];
    const { desk: here, store } = computer(1, []);
    valueOf(here.createProfile({ profile: me, name: 'Ada' }));
    valueOf(here.createClass({ profile: me, class: of, name: '9b' }));
    for (const file of [taught, sat]) {
      const { hash } = valueOf(here.installLesson({ text: JSON.stringify({ ...file, key: undefined }) }));
      if (file === sat) start(here, 1, hash, 'exam');
      valueOf(here.installLesson({ text: JSON.stringify(file) }));
      valueOf(store.putRecords([{ class: of, kind: 'vote', id: `${hash} c1`, json: '{}' }]));
    }
    const text = exported(here);
    const { lessons, keys } = JSON.parse(text) as { lessons: { id: string }[]; keys: { lesson: string }[] };
    expect(lessons.map(({ id }) => id).sort()).toEqual(['sat', 'taught']);
    expect(keys.map(({ lesson }) => lesson)).toEqual([taught.key.lesson]);
    const { desk: there } = computer(2, []);
    valueOf(there.importProfile({ text, confirmed: 'new-person' }));
    expect(there.listClasses({ profile: me })).toMatchObject({ value: [{ name: '9b' }] });
  });

  it('refuse what a class keeps of a lesson that is nowhere, and write nothing', () => {
    const of = uuid(4, 1) as ClassId;
    const { desk: here, store } = adasComputer();
    valueOf(here.createClass({ profile: me, class: of, name: '9b' }));
    valueOf(store.putRecords([{ class: of, kind: 'vote', id: 'one', json: '{}' }]));
    const text = exported(here).replace('"id":"one"', `"id":"sha256:${'0'.repeat(64)} c1"`);
    const { desk: there } = computer(2);
    expect(there.importProfile({ text, confirmed: 'new-person' })).toMatchObject({
      error: { code: 'damaged-profile', place: 'records[0].id' },
    });
    expect(valueOf(there.readStart({})).profiles).toEqual([]);
  });

  it('leave out the key of an exam edition until it was handed in', () => {
    const file = lessonFile({ id: 'exam' });
    const { desk } = computer(1, []);
    valueOf(desk.createProfile({ profile: me, name: null }));
    const { hash } = valueOf(desk.installLesson({ text: JSON.stringify({ ...file, key: undefined }) }));
    start(desk, 1, hash, 'exam');
    valueOf(desk.installLesson({ text: JSON.stringify(file) }));
    respond(desk, 1, 1, 'c1');
    expect(exported(desk)).not.toContain(CANARY);
    expect(exported(desk, 'csv')).toMatch(/evidence,fairly,,,/);
    valueOf(desk.handIn({ attempt: attemptId(1) }));
    expect(exported(desk)).toContain(CANARY);
    const { desk: there } = computer(2, []);
    valueOf(there.importProfile({ text: exported(desk), confirmed: 'new-person' }));
    expect(there.readResult({ attempt: attemptId(1) })).toMatchObject({ value: { kind: 'scored' } });
  });

  it('give a table with one row for each response, in which no text is a formula', () => {
    const { desk } = adasComputer();
    const [head = [], ...rows] = valueOf(readCsv(exported(desk, 'csv')));
    const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);
    expect(column('claim')).toEqual(['c1', 'c2']);
    expect(column('lesson')).toEqual(['=The built-in lesson', '=The built-in lesson']);
    expect(column('label')).toEqual(['evidence', 'evidence']);
    expect(column('key_label')).toEqual(['evidence', 'attribution']);
    expect(column('credit')).toEqual(['1', '0']);
    expect(column('time').every((time) => (time ?? '').startsWith('2026-01-01T'))).toBe(true);
    expect(exported(desk, 'csv')).toContain("'=The built-in lesson");
  });

  it('offer a file name that tells whose it is, and when it was made', () => {
    const { desk } = adasComputer();
    expect(desk.exportProfile({ profile: me, form: 'json' })).toMatchObject({
      value: { fileName: 'Ada-profile-2026-01-01.claimsort', folder: null },
    });
    expect(desk.exportProfile({ profile: profileId(9), form: 'csv' })).toMatchObject({ error: { code: 'not-found' } });
  });
});

describe('eraseProfile', () => {
  it('leaves nobody, and nothing that the desk remembers', () => {
    const { desk } = adasComputer();
    const text = exported(desk);
    expect(desk.eraseProfile({ profile: me })).toMatchObject({ value: { profiles: [], profile: null } });
    expect(desk.openAttempt({ attempt: attemptId(1) })).toMatchObject({ error: { code: 'not-found' } });
    expect(desk.exportProfile({ profile: me, form: 'json' })).toMatchObject({ error: { code: 'not-found' } });
    expect(desk.eraseProfile({ profile: me })).toMatchObject({ ok: true });
    valueOf(desk.importProfile({ text, confirmed: 'new-person' }));
    expect(exported(desk)).toBe(text);
  });
});
