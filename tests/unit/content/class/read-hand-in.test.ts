import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { type HandIn, type HandInFile, NO_SIGNATURE, versionOfHandIn } from '../../../../content/class/hand-in.ts';
import { makeHandIn } from '../../../../content/class/make-hand-in.ts';
import { MAX_HAND_IN_BYTES } from '../../../../content/class/limits.ts';
import { readHandIn } from '../../../../content/class/read-hand-in.ts';
import { hashOf, toCanonicalJson } from '../../../../content/base/hash.ts';
import type { JournalEvent } from '../../../../content/journal/event.ts';
import { handInFile, installation, sittingEvents, verifyInTest } from '../../../builders/hand-in.ts';
import { attemptId, profileId } from '../../../builders/ids.ts';
import { hashNumbered } from '../../../builders/journal.ts';
import { CANARY, lessonFile } from '../../../builders/lesson-file.ts';

const LESSON = lessonFile();
const SITTING = { lesson: LESSON, name: 'Ada', answers: ['evidence', 'rhetoric', null] } as const;
const GOOD = handInFile(SITTING).text;

const read = (text: string) => readHandIn(text, verifyInTest);
const flagOf = (text: string) => {
  const result = read(text);
  return result.ok ? 'ok' : result.error.flag;
};

/** The file with something changed in what is handed in, and signed anew by somebody. */
function signedAnew(change: (handIn: HandIn) => HandIn): string {
  const file = JSON.parse(GOOD) as HandInFile; // It was made by the program a moment ago.
  const handIn = change(file.handIn);
  return JSON.stringify({ ...file, handIn, signature: installation().sign(toCanonicalJson(handIn)) });
}

describe('makeHandIn', () => {
  it('writes a file that is read again, with a name that every file system takes', () => {
    const { fileName, text } = handInFile({ ...SITTING, name: '  Zoë "CON" /../ Ångström ' });
    expect(fileName).toBe('Zoe-CON-Angstrom-a-lesson-00000002.claimsort');
    expect(read(text)).toMatchObject({
      ok: true,
      value: { handIn: { name: 'Zoë "CON" /../ Ångström', attempt: attemptId(1) } },
    });
  });

  it('gives a name in another script a file name all the same', () => {
    expect(handInFile({ ...SITTING, name: 'علي' }).fileName).toBe('student-a-lesson-00000002.claimsort');
  });

  it('holds nothing of the key and no points', () => {
    expect(GOOD).not.toContain(CANARY);
    expect(GOOD).not.toMatch(/points|credit|score/);
  });

  it('writes a number in version 2, the oldest that can hold it, and without one version 1', () => {
    const numbered = handInFile({ ...SITTING, number: ' 47\u200b-11 ' }).text;
    expect(JSON.parse(numbered)).toMatchObject({ version: 2, handIn: { name: 'Ada', number: '47-11' } });
    expect(read(numbered)).toMatchObject({ ok: true, value: { handIn: { number: '47-11' } } });
    expect(JSON.parse(GOOD)).toMatchObject({ version: 1 });
    expect(JSON.parse(GOOD)).not.toHaveProperty('handIn.number');
  });

  it('refuses what is no number', () => {
    for (const number of ['', ' ', '-/.', '\ud83d1', '1'.repeat(61)]) {
      expect(() => handInFile({ ...SITTING, number }), number).toThrow('bad-request');
    }
  });

  it('refuses an attempt under way, one that never was, and no name, and says which it is', () => {
    const events = sittingEvents(SITTING);
    const make = (changes: Partial<Parameters<typeof makeHandIn>[0]>) =>
      makeHandIn({ attempt: attemptId(1), events, lesson: LESSON.lesson, name: 'Ada', ...changes }, installation());
    const refused = (code: string, place: string) => ({ ok: false, error: { code, place } });
    expect(make({ events: [] })).toMatchObject(refused('not-found', 'attempt'));
    expect(make({ events: sittingEvents({ ...SITTING, isHandedIn: false }) })).toMatchObject(
      refused('not-allowed', 'attempt'),
    );
    for (const name of ['', '   ', '\ud83d']) expect(make({ name })).toMatchObject(refused('bad-request', 'name'));
    expect(make({ number: '-' })).toMatchObject(refused('bad-request', 'number'));
    expect(make({ number: undefined }).ok).toBe(true);
  });

  it('says what was worked on: the lesson, its revision and its title', () => {
    const { handIn } = JSON.parse(GOOD) as HandInFile; // It was made by the program a moment ago.
    const { id, revision, title } = LESSON.lesson;
    expect(handIn.lesson).toEqual({ id, hash: hashOf(LESSON.lesson), revision, title });
    expect(handIn.profile).toBe(profileId(1));
    expect(JSON.parse(GOOD)).toMatchObject({ format: 'claimsort-hand-in' });
  });

  it('calls the file after the lesson and the attempt where nothing of the id is safe in a file name', () => {
    const lesson = { ...LESSON.lesson, id: '…' as typeof LESSON.lesson.id };
    const made = makeHandIn(
      { attempt: attemptId(1), events: sittingEvents(SITTING), lesson, name: 'Ada' },
      installation(),
    );
    expect(made).toMatchObject({ value: { fileName: 'Ada-lesson-00000002.claimsort' } });
  });
});

describe('versionOfHandIn', () => {
  const { handIn } = JSON.parse(GOOD) as HandInFile; // It was made by the program a moment ago.
  const versionOf = (changes: Partial<HandIn>) => versionOfHandIn({ ...handIn, ...changes }, { algorithm: 'Ed25519' });

  it('is the first where the first program can read it', () => {
    expect(versionOf({})).toBe(1);
    expect(versionOf({ name: 'x'.repeat(60) })).toBe(1);
  });

  it('is the second for a longer name, several students, a number, and events of a newer version', () => {
    const [first, ...more] = handIn.events;
    if (first === undefined) throw new Error('There are events.');
    expect(versionOf({ name: 'x'.repeat(61) })).toBe(2);
    expect(versionOf({ others: ['Ben'] })).toBe(2);
    expect(versionOf({ number: '7' })).toBe(2);
    expect(versionOf({ events: [{ ...first, version: 2 }, ...more] })).toBe(2);
  });

  it('is the third without a signature, whatever is in it', () => {
    expect(versionOfHandIn(handIn, { algorithm: 'none' })).toBe(3);
  });
});

describe('readHandIn', () => {
  it('reads a file that says that it is not signed, and names no installation', () => {
    const { text } = handInFile({ ...SITTING }, NO_SIGNATURE);
    expect(JSON.parse(text)).toMatchObject({ version: 3, signature: { algorithm: 'none' } });
    expect(readHandIn(text, verifyInTest)).toMatchObject({ ok: true, value: { publicKey: null } });
  });

  it('takes no file of an older version without a signature', () => {
    const { text } = handInFile({ ...SITTING }, NO_SIGNATURE);
    expect(flagOf(text.replace(/"version":3}$/, '"version":2}'))).toBe('damaged');
  });

  it('reads a file with another layout, and with a byte order mark in front', () => {
    expect(flagOf(JSON.stringify(JSON.parse(GOOD), null, 2))).toBe('ok');
    expect(flagOf(`\ufeff${GOOD}`)).toBe('ok');
  });

  it.each([
    ['nothing', '', 'empty'],
    ['spaces only', ' \n ', 'empty'],
    ['another text', 'Dear teacher', 'not-a-hand-in'],
    ['another JSON', '{"a":1}', 'not-a-hand-in'],
    ['a lesson file', JSON.stringify(LESSON), 'not-a-hand-in'],
    ['a newer version', GOOD.replace(/"version":1}$/, '"version":4}'), 'newer-format'],
    ['a comma too many', GOOD.replace('"events":[', '"events":[,'), 'damaged'],
    ['a field too many', GOOD.replace('"format":', '"points":29,"format":'), 'damaged'],
    ['a deep nest', `{"format":"claimsort-hand-in","x":${'['.repeat(40)}${']'.repeat(40)}}`, 'damaged'],
    ['a changed answer', GOOD.replace('"label":"evidence"', '"label":"rhetoric"'), 'changed-after-hand-in'],
    ['another name', GOOD.replace('"Ada"', '"Eve"'), 'changed-after-hand-in'],
    [
      'a key that is no point',
      GOOD.replace(/"publicKey":"[^"]*"/, `"publicKey":"${'A'.repeat(43)}="`),
      'changed-after-hand-in',
    ],
  ])('flags %s', (_, text, flag) => {
    expect(flagOf(text)).toBe(flag);
  });

  it('flags a file that is too large without reading it', () => {
    expect(flagOf(' '.repeat(MAX_HAND_IN_BYTES + 1))).toBe('too-large');
    expect(flagOf('é'.repeat(MAX_HAND_IN_BYTES / 2 + 1))).toBe('too-large');
  });

  it('calls a file cut off wherever it is cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: GOOD.length - 1 }), (at) => {
        expect(flagOf(GOOD.slice(0, at))).toBe('cut-off');
      }),
    );
  });

  it('never takes a file in which one character was changed for the same work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: GOOD.length - 1 }), fc.constantFrom('0', 'a', '"', '}'), (at, other) => {
        fc.pre(GOOD[at] !== other);
        expect(flagOf(GOOD.slice(0, at) + other + GOOD.slice(at + 1))).not.toBe('ok');
      }),
    );
  });

  it('flags a public key with unused bits set, by which one installation would look like another', () => {
    const last = /"publicKey":"[^"]*(?<last>[^"])="/.exec(GOOD)?.groups?.['last'] ?? '';
    // The next character differs only in a bit that no byte of the key has.
    const next = String.fromCharCode(last.charCodeAt(0) + 1);
    const changed = GOOD.replace(/(?<="publicKey":"[^"]*)[^"](?==")/, next);
    expect(changed).not.toBe(GOOD);
    expect(flagOf(changed)).not.toBe('ok');
  });

  it('flags a journal that does not hold together, however well it is signed', () => {
    const without = (n: number) => signedAnew((one) => ({ ...one, events: one.events.filter((_, at) => at !== n) }));
    expect(flagOf(without(0))).toBe('broken-journal');
    expect(flagOf(without(1))).toBe('broken-journal');
    expect(flagOf(without(3))).toBe('not-handed-in');
    expect(flagOf(signedAnew((one) => ({ ...one, attempt: attemptId(2) })))).toBe('broken-journal');
    expect(flagOf(signedAnew((one) => ({ ...one, profile: profileId(2) })))).toBe('broken-journal');
    expect(flagOf(signedAnew((one) => ({ ...one, lesson: { ...one.lesson, hash: hashNumbered(9) } })))).toBe(
      'broken-journal',
    );
  });

  it('names the place where a file is broken', () => {
    const placeOf = (text: string) => {
      const result = read(text);
      return result.ok ? 'ok' : [result.error.flag, result.error.place];
    };
    expect(placeOf('')).toEqual(['empty', null]);
    // Counted from 1: the comma is behind the bracket.
    const comma = GOOD.indexOf('"events":[') + '"events":['.length + 1;
    expect(placeOf(GOOD.replace('"events":[', '"events":[,'))).toEqual(['damaged', `character ${String(comma)}`]);
    expect(placeOf('{"format":"claimsort-hand-in","version":0}')).toEqual(['not-a-hand-in', 'version']);
    expect(placeOf(GOOD.replace(/"version":1}$/, '"version":4}'))).toEqual(['newer-format', 'version']);
    expect(placeOf(GOOD.replace(/"revision":1/, '"revision":0'))).toEqual(['damaged', 'handIn.lesson.revision']);
    const { text } = handInFile({ ...SITTING }, NO_SIGNATURE);
    expect(placeOf(text.replace(/"version":3}$/, '"version":2}'))).toEqual(['damaged', 'version']);
    expect(placeOf(signedAnew((one) => ({ ...one, name: ' ' })))).toEqual(['damaged', 'handIn.name']);
    expect(placeOf(GOOD.replace('"Ada"', '"Eve"'))).toEqual(['changed-after-hand-in', null]);
    expect(placeOf(signedAnew((one) => ({ ...one, attempt: attemptId(2) })))).toEqual([
      'broken-journal',
      'handIn.attempt',
    ]);
    expect(placeOf(signedAnew((one) => ({ ...one, profile: profileId(2) })))).toEqual([
      'broken-journal',
      'handIn.profile',
    ]);
    expect(placeOf(signedAnew((one) => ({ ...one, lesson: { ...one.lesson, hash: hashNumbered(9) } })))).toEqual([
      'broken-journal',
      'handIn.lesson',
    ]);
    expect(placeOf(signedAnew((one) => ({ ...one, events: one.events.filter((_, at) => at !== 1) })))).toEqual([
      'broken-journal',
      expect.stringMatching(/^handIn\.events\[1\]\./),
    ]);
    expect(placeOf(signedAnew((one) => ({ ...one, events: one.events.slice(0, 2) })))).toEqual(['not-handed-in', null]);
  });

  it('flags a journal in which nothing was started, and names the place', () => {
    const events: readonly JournalEvent[] = sittingEvents(SITTING).slice(0, 1);
    const unknown = events.map((event) => ({ ...event, kind: 'of-the-future' }));
    expect(read(signedAnew((one) => ({ ...one, events: unknown })))).toEqual({
      ok: false,
      error: { flag: 'broken-journal', place: 'handIn.events', name: 'Ada' },
    });
  });

  it('reports the name in a refused file, or null if none can be read', () => {
    const nameOf = (text: string): string | null => {
      const handIn = read(text);
      return handIn.ok ? 'ok' : handIn.error.name;
    };
    expect(nameOf(GOOD.replace('"Ada"', '"Eve"'))).toBe('Eve');
    expect(nameOf(GOOD.replace('"version":1', '"version":2'))).toBe('Ada');
    expect(nameOf(signedAnew((one) => ({ ...one, events: one.events.slice(0, 2) })))).toBe('Ada');
    expect(nameOf(signedAnew((one) => ({ ...one, name: ' ' })))).toBeNull();
    expect(nameOf('')).toBeNull();
    expect(nameOf('{"format":"claimsort-hand-in","version":1,"handIn":{"name":7}}')).toBeNull();
    expect(
      nameOf(JSON.stringify({ format: 'claimsort-hand-in', version: 1, handIn: { name: 'x'.repeat(201) } })),
    ).toBeNull();
  });

  it('flags half of a surrogate pair and a name of spaces', () => {
    expect(flagOf(GOOD.replace('"Ada"', String.raw`"\ud83d"`))).toBe('damaged');
    expect(flagOf(signedAnew((one) => ({ ...one, name: ' ' })))).toBe('damaged');
  });
});
