import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRoster } from '../../../../content/class/read-roster.ts';
import { parseProfileFile } from '../../../../content/files/parse-profile-file.ts';
import type { Failure } from '../../../../content/base/failure.ts';
import { MAX_LESSON_BYTES } from '../../../../content/lesson/limits.ts';
import { parseLessonFile } from '../../../../content/lesson/parse-lesson.ts';
import type { Result } from '../../../../content/base/result.ts';
import { readHandInFile } from '../../../../electron/workers/read-hand-ins.ts';
import { readProfileFile } from '../../../../electron/files/read-profile-file.ts';
import { readRosterFile } from '../../../../electron/workers/read-roster-file.ts';
import { readTextFile } from '../../../../electron/files/read-text-file.ts';
import { readDataFolderNote } from '../../../../electron/host/data-folder.ts';
import { readWindowState } from '../../../../electron/window/window-state.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { verifyInTest } from '../../../builders/hand-in.ts';
import { PILED_UP, TEN_MEGABYTES_OF_MARKS, UNSAFE } from '../../../builders/hostile-text.ts';
import { handInReader } from '../../../fuzz/readers/hand-in.ts';
import { lessonReader } from '../../../fuzz/readers/lesson.ts';
import { profileReader } from '../../../fuzz/readers/profile.ts';
import { expectCost, spentMs } from '../../../builders/processor-time.ts';

interface Outcome {
  readonly code: string;
  readonly place: string | null;
}
const outcomeOf = (result: Result<unknown, Failure>): Outcome =>
  result.ok ? { code: 'read', place: null } : { code: result.error.code, place: result.error.place };

/** Every reader of a file that may not be ours any more, from the disk to what it makes of it. */
const READERS = {
  async lesson(file) {
    const text = await readTextFile(file, MAX_LESSON_BYTES);
    return outcomeOf(text.ok ? parseLessonFile(text.value) : text);
  },
  async 'hand-in'(file) {
    const { read } = await readHandInFile(file, verifyInTest);
    return read.ok ? { code: 'read', place: null } : { code: read.error.flag, place: read.error.place };
  },
  async roster(file) {
    const text = await readRosterFile(file);
    return outcomeOf(text.ok ? readRoster(text.value.text) : text);
  },
  async profile(file) {
    const text = await readProfileFile(file);
    return outcomeOf(text.ok ? parseProfileFile(text.value) : text);
  },
  'window state': (file) =>
    Promise.resolve({ code: readWindowState(file) === null ? 'as if there were none' : 'read', place: null }),
  'note about the folder': (file) =>
    Promise.resolve({ code: readDataFolderNote(file).folder === null ? 'as if there were none' : 'read', place: null }),
} satisfies Readonly<Record<string, (file: string) => Promise<Outcome>>>;
type ReaderName = keyof typeof READERS;

const fileOf = (text: string): string => {
  const file = path.join(dataFolder(), 'foreign');
  fs.writeFileSync(file, text);
  return file;
};

const GOOD: Readonly<Record<ReaderName, string>> = {
  lesson: JSON.stringify(lessonReader.bases[0]),
  'hand-in': JSON.stringify(handInReader.bases[0]),
  roster: 'Name,ID\nAda,1\n',
  profile: JSON.stringify(profileReader.bases[0]),
  'window state': '{"bounds":{"x":1,"y":2,"width":900,"height":700},"isMaximized":false}',
  'note about the folder': JSON.stringify({ folder: path.resolve('somewhere'), isUsed: true, next: null }),
};

describe('every reader of a file', () => {
  it.each(Object.entries(READERS))('reads a good one, or nothing here would be shown: %s', async (name, read) => {
    // The names are those of the table.
    expect(await read(fileOf(GOOD[name as ReaderName]))).toEqual({ code: 'read', place: null });
  });

  it.each([
    ['lesson', 'file-too-large'],
    ['hand-in', 'too-large'],
    ['roster', 'roster-too-large'],
    ['profile', 'not-a-profile'],
    ['window state', 'as if there were none'],
    ['note about the folder', 'as if there were none'],
  ] as const)(
    'refuses ten gigabytes for 100 ms of processor time, because it looks at the size first: %s',
    async (name, code) => {
      const file = fileOf(GOOD[name]);
      // Node itself refuses the first; the second it would read.
      for (const gigabytes of [10, 1]) {
        fs.truncateSync(file, gigabytes * 2 ** 30);
        const times: number[] = [];
        // The first reading may have to load what it reads with.
        for (let time = 0; time < 3; time += 1) {
          times.push(await spentMs(async () => expect(await READERS[name](file)).toMatchObject({ code })));
        }
        expect(Math.min(...times)).toBeLessThan(100);
      }
    },
  );

  it.each(Object.entries(READERS))('takes bytes that are no text for what they are: %s', async (_name, read) => {
    const file = fileOf('');
    fs.writeFileSync(file, Uint8Array.of(0x7b, 0xff, 0xfe, 0x00));
    expect((await read(file)).code).toMatch(/^(?:not-|roster-not-utf8$|as if there were none$)/);
  });
});

const nest = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const zeros = (count: number): string => `[${'0,'.repeat(count - 1)}0]`;

describe('every reader of JSON from outside', () => {
  const JSON_READERS = [
    ['lesson', 'damaged-lesson', 4000],
    ['hand-in', 'damaged', 50_000],
    ['profile', 'damaged-profile', 2_000_000],
  ] as const;
  const CASES = JSON_READERS.flatMap(([name, code, list]) =>
    (
      [
        ['a 33rd level', `{"x":${nest(32)},`, /^(?:line 1, column|character) \d+$/],
        ['a list that is one too long', `{"x":${zeros(list + 1)},`, /^(?:line 1, column|character) \d+$/],
        ['a number that is no number', '{"x":1e999,', /^x$/],
        ['a prototype', '{"__proto__":{"isAdmin":true},', /^__proto__$/],
        ['a constructor', '{"constructor":{"prototype":{"isAdmin":true}},', /^constructor$/],
        ['half of a pair', String.raw`{"\ud800":1,`, /^\\u\{d800\}$/],
        ['a NUL in a name', String.raw`{"a\u0000":1,`, /^a\\u\{0\}$/],
        ['a name that turns the line', '{"a\u202eb":1,', /^a\\u\{202e\}b$/],
        ['a long name', `{"${'x'.repeat(5000)}":1,`, /^x{119}…$/],
        ['a name that clears the terminal', String.raw`{"\u001b[2J":1,`, /^\\u\{1b\}\[2J$/],
      ] as const
    ).map(([what, insertion, place]) => ({ name, code, what, insertion, place })),
  );

  it.each(CASES)('refuses $what, and says where: $name', async ({ name, code, insertion, place }) => {
    const answer = await READERS[name](fileOf(GOOD[name].replace('{', () => insertion)));
    expect(answer.code).toBe(code);
    expect(answer.place).toMatch(place);
    expect(answer.place).not.toMatch(UNSAFE);
    expect(Reflect.get({}, 'isAdmin')).toBeUndefined();
  });

  it.each(JSON_READERS)('says nothing against the 32nd level itself: %s', async (name, code) => {
    expect(await READERS[name](fileOf(GOOD[name].replace('{', `{"x":${nest(31)},`)))).toEqual({ code, place: 'x' });
  });

  it.each([
    ['lesson', 'file-too-large'],
    ['hand-in', 'too-large'],
    ['profile', 'damaged-profile'],
  ] as const)('is not held up by ten megabytes of marks in a name: %s', async (name, code) => {
    const file = fileOf(GOOD[name].replace(/"(title|name)":"[^"]*"/, `"$1":"${TEN_MEGABYTES_OF_MARKS}"`));
    await expectCost(async () => expect(await READERS[name](file)).toMatchObject({ code }), 2000);
  });
});

describe('the reader of a list of students', () => {
  it.each([
    ['ten megabytes of marks', `Name,ID\n${TEN_MEGABYTES_OF_MARKS},1\n`, 'roster-too-large'],
    ['a megabyte of marks', `Name,ID\na${'\u0315\u0300'.repeat(250_000)},1\n`, 'damaged-roster'],
    ['marks in a title', `Name${'\u0315\u0300'.repeat(250_000)},ID\nAda,1\n`, 'roster-without-names'],
    ['a name that is too long', `Name\n${'a'.repeat(121)}\n`, 'damaged-roster'],
    ['a million columns', `Name${','.repeat(1_000_000)}\nAda\n`, 'read'],
    ['what poisons prototypes', 'Name,__proto__,constructor\nAda,1,2\n', 'read'],
  ])('is not held up by %s', async (_what, text, code) => {
    const file = fileOf(text);
    await expectCost(async () => {
      const answer = await READERS.roster(file);
      expect(answer.code).toBe(code);
      expect(answer.place ?? '').not.toMatch(UNSAFE);
      expect(answer.place ?? '').not.toMatch(PILED_UP);
    }, 2000);
  });
});
