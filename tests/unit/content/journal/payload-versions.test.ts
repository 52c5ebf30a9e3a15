import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Payload, payloadSchemas } from '../../../../content/journal/event.ts';
import { olderPayloads } from '../../../../content/journal/older-payloads.ts';
import { isNewer, toNewestForm, toOldestForm } from '../../../../content/journal/payload-versions.ts';
import { readPayload } from '../../../../content/journal/read-payload.ts';
import type { LessonId } from '../../../../content/lesson/format.ts';
import { settingsSchemaOf } from '../../../../content/profile/settings.ts';
import { claimId, sessionId } from '../../../builders/ids.ts';
import { payloadOfAnyKind } from '../../../builders/payloads.ts';
import { hashNumbered, journal } from '../../../builders/journal.ts';
import frozenSettings from '../../../fixtures/settings-by-version.json';

const keyChanged = (reason: string | null): Omit<Payload<'key-changed'>, 'edits'> => ({
  ...{ lesson: 'a-lesson' as LessonId, claim: claimId('c1'), label: 'evidence', reason },
  credits: { evidence: 1, attribution: 0.5, rhetoric: 0 },
});

describe('toOldestForm', () => {
  it('writes what version 1 can say as version 1, and what it cannot as the next', () => {
    const { reason, ...ofVersion1 } = keyChanged(null);
    expect(toOldestForm('key-changed', keyChanged(reason))).toEqual({ version: 1, payload: ofVersion1 });
    expect(toOldestForm('key-changed', keyChanged('They name no report.'))).toEqual({
      version: 2,
      payload: keyChanged('They name no report.'),
    });
  });

  it('writes a start and a choice of settings as version 1 unless they ask before the reason', () => {
    const options = { asksConfidence: true, asksCues: true };
    const start = { lesson: hashNumbered(1), key: null, mode: 'guided', claims: [claimId('c1')], again: null } as const;
    const newest = (asksBeforeReason: boolean): Payload<'started'> => ({
      ...start,
      claims: [...start.claims],
      options: { ...options, asksBeforeReason, asksReasoning: 'none', asksBearing: false, readsAloud: true },
    });
    expect(toOldestForm('started', newest(false))).toEqual({ version: 1, payload: { ...start, options } });
    expect(toOldestForm('started', newest(true)).version).toBe(2);
    expect(toNewestForm('started', { version: 1, payload: { ...start, claims: [...start.claims], options } })).toEqual(
      newest(false),
    );
    const asking = { ...newest(false), options: { ...newest(false).options, asksBearing: true } };
    expect(toOldestForm('started', asking).version).toBe(3);
    expect(toNewestForm('started', toOldestForm('started', asking))).toEqual(asking);
    expect(toOldestForm('settings-changed', { theme: 'dark' })).toEqual({ version: 1, payload: { theme: 'dark' } });
    expect(toOldestForm('settings-changed', { asksBeforeReason: false }).version).toBe(2);
    expect(toOldestForm('settings-changed', { studentNumber: '4711' }).version).toBe(3);
    expect(toOldestForm('settings-changed', { asksBearing: true }).version).toBe(5);
    expect(toOldestForm('settings-changed', { isCalm: false }).version).toBe(6);
    expect(toOldestForm('settings-changed', { hidesFirstVote: false }).version).toBe(7);
    const silent = { ...newest(false), options: { ...newest(false).options, readsAloud: false } };
    expect(toOldestForm('started', silent).version).toBe(4);
    expect(toNewestForm('started', toOldestForm('started', silent))).toEqual(silent);
  });

  it('writes what was chosen at a hand-out as version 1 unless more than labels is asked for', () => {
    const of1 = { lesson: 'a-lesson' as LessonId, claims: 'dozen', folder: null, asks: 'name' } as const;
    const more = { reasoning: 'none', asksBearing: false, readsAloud: true, form: 'exam-edition' } as const;
    const plain = { ...of1, ...more };
    expect(toOldestForm('hand-out-chosen', plain)).toEqual({ version: 1, payload: of1 });
    expect(toNewestForm('hand-out-chosen', { version: 1, payload: of1 })).toEqual(plain);
    expect(toOldestForm('hand-out-chosen', { ...plain, asksBearing: true }).version).toBe(2);
    expect(toOldestForm('hand-out-chosen', { ...plain, reasoning: 'optional' }).version).toBe(2);
    expect(toOldestForm('hand-out-chosen', { ...plain, readsAloud: false }).version).toBe(3);
    expect(toOldestForm('hand-out-chosen', { ...plain, form: 'guided-page' }).version).toBe(3);
  });

  it('comes back from every form of every kind as it was, whichever version was written', () => {
    fc.assert(
      fc.property(payloadOfAnyKind, ([kind, payload]) => {
        expect(payloadSchemas[kind].safeParse(payload).success).toBe(true);
        const oldest = toOldestForm(kind, payload);
        expect(toNewestForm(kind, oldest)).toEqual(payload);
        const before = olderPayloads[kind]?.[oldest.version - 2];
        if (before !== undefined) expect(before.down(oldest.payload)).toBe(null);
      }),
    );
  });

  it('has steps that undo each other', () => {
    fc.assert(
      fc.property(payloadOfAnyKind, ([kind, payload]) => {
        let form: unknown = payload;
        for (const { schema, up, down } of [...(olderPayloads[kind] ?? [])].reverse()) {
          const older = down(form);
          if (older === null) return;
          expect(schema.safeParse(older).success).toBe(true);
          expect(up(older)).toEqual(form);
          form = older;
        }
      }),
    );
  });
});

describe('settingsSchemaOf', () => {
  it('has in every released version the settings of that version and those before, as they were', () => {
    const released = Object.entries(frozenSettings);
    for (const [version] of released) {
      const upToIt = released.filter(([since]) => Number(since) <= Number(version)).map(([, settings]) => settings);
      expect(z.toJSONSchema(settingsSchemaOf(Number(version)))).toMatchObject({
        additionalProperties: false,
        properties: Object.assign({}, ...upToIt) as unknown,
      });
      expect(Object.keys(settingsSchemaOf(Number(version)).shape)).toHaveLength(
        upToIt.flatMap((settings) => Object.keys(settings)).length,
      );
    }
  });
});

describe('an answer in practice', () => {
  type Family = 'bare-assertion' | 'unidentified-footage' | 'unfindable-footage';
  const answer = (family: Family): Payload<'passage-answered'> => ({
    ...{ session: sessionId(1), passage: 'harbour-bell', family, level: 'easy', key: 'rhetoric', label: 'rhetoric' },
    ...{ confidence: 'sure', credit: 1 },
  });

  it('is written in version 1 for every family of the first program, and in version 2 for those that came later', () => {
    const versionOf = (family: Family) => toOldestForm('passage-answered', answer(family)).version;
    expect(versionOf('bare-assertion')).toBe(1);
    expect(versionOf('unidentified-footage')).toBe(1);
    expect(versionOf('unfindable-footage')).toBe(2);
    expect(toNewestForm('passage-answered', { version: 1, payload: answer('unfindable-footage') })).toBe(null);
  });
});

describe('toNewestForm', () => {
  it('takes no payload that is not as its version says', () => {
    const { reason, ...ofVersion1 } = keyChanged('They name no report.');
    expect(toNewestForm('key-changed', { version: 1, payload: { ...ofVersion1, reason } })).toBe(null);
    expect(toNewestForm('key-changed', { version: 2, payload: ofVersion1 })).toBe(null);
    expect(toNewestForm('key-changed', { version: 1, payload: ofVersion1 })).toEqual(keyChanged(null));
  });

  it('takes no version that this program does not know', () => {
    for (const version of [0, 4, 99])
      expect(toNewestForm('key-changed', { version, payload: keyChanged('They name no report.') })).toBe(null);
  });
});

describe('readPayload', () => {
  it('passes over a newer version of a kind that it knows, and a kind that it does not know', () => {
    const [event] = journal([['class-created', { name: '8b' }]]);
    if (event === undefined) throw new Error('no event');
    expect(readPayload(event)).not.toBe(null);
    expect(readPayload({ ...event, version: 3 })).toBe(null);
    expect(readPayload({ ...event, kind: 'class-painted' })).toBe(null);
    expect(isNewer({ ...event, version: 3 })).toBe(true);
    expect(isNewer(event)).toBe(false);
    expect(isNewer({ ...event, kind: 'class-painted', version: 3 })).toBe(false);
  });
});
