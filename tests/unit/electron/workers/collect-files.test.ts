import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLLECT_LIMITS, type CollectLimits } from '../../../../electron/workers/collect-limits.ts';
import { type CollectFrom, collectAll } from '../../../../electron/workers/collect-files.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { handInFile, verifyInTest } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { type ZipEntry, zipOf } from '../../../builders/zip.ts';

const lesson = lessonFile({});
const handIn = (n: number, name = `Student ${String(n)}`): string =>
  handInFile({ lesson, n, name, answers: ['evidence'] }).text;

/** A folder called 9b with these files, by their paths in it. */
function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = path.join(dataFolder(), '9b');
  fs.mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** What was read, as folder, file and name or flag; and what was passed over. */
async function collect(from: CollectFrom | string, limits: CollectLimits = COLLECT_LIMITS) {
  const place = typeof from === 'string' ? ({ kind: 'folder', folder: from } as const) : from;
  const { files, passedOver } = valueOf(await collectAll(place, verifyInTest, limits));
  return {
    read: files.map(({ folder, file, read }) => [
      `${folder ?? ''}/${file}`,
      read.ok ? read.value.handIn.name : read.error.flag,
    ]),
    passed: Object.fromEntries(passedOver.reasons.map(({ why, count }) => [why, count])),
    examples: passedOver.reasons.flatMap(({ examples }) => examples),
    from: passedOver.from,
  };
}
const inZip = (entries: readonly ZipEntry[], limits?: CollectLimits, count?: number) =>
  collect(folderOf({ 'all.zip': zipOf(entries, count) }), limits);

/** Above 2^53: Node throws at such a place, where it only fails at others that no file has. */
const NOWHERE = 2 ** 60;

describe('a zip file that says that something is at a place which no file has', () => {
  it('is read on after an entry that is there', async () => {
    const entries = [
      { name: 'Ada.handin.json', content: handIn(1, 'Ada'), isZip64: true, lies: { offset: NOWHERE } },
      { name: 'Ben.handin.json', content: handIn(2, 'Ben'), isZip64: true },
    ];
    expect((await inZip(entries)).read).toEqual([
      ['9b/all.zip/Ada.handin.json', 'unreadable'],
      ['9b/all.zip/Ben.handin.json', 'Ben'],
    ]);
  });

  it.each([{ record: NOWHERE }, { directory: NOWHERE }])(
    'is broken where that is its end or directory: %o',
    async (lie) => {
      const entries = [{ name: 'Ada.handin.json', content: handIn(1, 'Ada'), isZip64: true }];
      const folder = folderOf({ 'a.zip': zipOf(entries, 1, lie), 'b.zip': zipOf(entries, 1, {}) });
      expect((await collect(folder)).read).toEqual([
        ['9b/a.zip', 'broken-archive'],
        ['9b/b.zip/Ada.handin.json', 'Ada'],
      ]);
    },
  );
});

describe('collectAll', () => {
  it('reads folders within folders, whatever mail programs and platforms made of the names', async () => {
    const folder = folderOf({
      'Ada.handin.json': handIn(1, 'Ada'),
      'a/b/c/d/e/f/Ben.handin.json': handIn(2, 'Ben'),
      'Chi_88231_assignsubmission_file_/Chi.handin.json.txt': handIn(3, 'Chi'),
      duadua_101_2002_work: handIn(4, 'Dua'),
      'Eli.json': `\ufeff \n${handIn(5, 'Eli')}`,
    });
    expect(await collect(folder)).toMatchObject({
      from: '9b',
      read: [
        ['9b/Ada.handin.json', 'Ada'],
        ['9b/Chi_88231_assignsubmission_file_/Chi.handin.json.txt', 'Chi'],
        ['9b/Eli.json', 'Eli'],
        ['9b/a/b/c/d/e/f/Ben.handin.json', 'Ben'],
        ['9b/duadua_101_2002_work', 'Dua'],
      ],
      passed: {},
    });
  });

  it('reads files and folders whose names are not UTF-8, also where two of them look the same', async () => {
    const folder = Buffer.concat([Buffer.from(`${dataFolder()}/`), Buffer.from('9b M\xe4rz', 'latin1')]);
    const at = (name: string) => Buffer.concat([folder, Buffer.from('/'), Buffer.from(name, 'latin1')]);
    fs.mkdirSync(folder);
    fs.mkdirSync(at('Gr\xfcn'));
    fs.writeFileSync(at('Gr\xfcn/M\xf6ller.claimsort'), handIn(1, 'Möller'));
    fs.writeFileSync(at('Gr\xfcn/M\xfcller.claimsort'), handIn(2, 'Müller'));
    fs.writeFileSync(at('Gr\xfcn/Ren\xe9.zip'), zipOf([{ name: 'work.claimsort', content: handIn(3, 'René') }]));
    // As the dialog gives the path of the folder.
    expect(await collect(folder.toString())).toEqual({
      read: [
        ['9b M\ufffdrz/Gr\ufffdn/M\ufffdller.claimsort', 'Möller'],
        ['9b M\ufffdrz/Gr\ufffdn/M\ufffdller.claimsort', 'Müller'],
        ['9b M\ufffdrz/Gr\ufffdn/Ren\ufffd.zip/work.claimsort', 'René'],
      ],
      passed: {},
      examples: [],
      from: '9b M\ufffdrz',
    });
  });

  it('counts what it passes over, and says why', async () => {
    const folder = folderOf({
      'essay.docx': zipOf([{ name: 'word/document.xml', content: '<w/>' }]),
      'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47]),
      'exam.lesson.json': JSON.stringify(lesson),
      'empty.json': '',
      'all.rar': 'Rar!',
      'all.tar.gz': Buffer.from([0x1f, 0x8b, 0]),
      '.DS_Store': '',
      '__MACOSX/._Ada.handin.json': 'x',
      'Ada.handin.json': handIn(1, 'Ada'),
    });
    fs.symlinkSync(path.join(folder, 'Ada.handin.json'), path.join(folder, 'link.handin.json'));
    fs.symlinkSync(folder, path.join(folder, 'round'));
    const { read, passed, examples } = await collect(folder);
    expect(read).toEqual([['9b/Ada.handin.json', 'Ada']]);
    expect(passed).toEqual({ 'other-kind': 4, hidden: 2, link: 2, archive: 2 });
    expect(examples).toContain('9b/essay.docx');
  });

  it('still says what is wrong with what is called a hand-in', async () => {
    const folder = folderOf({
      'empty.handin.json': '',
      'cut.handin.json': handIn(1).slice(0, 200),
      'odd.handin.json': Buffer.from([0xff, 0xfe, 0]),
    });
    expect((await collect(folder)).read).toEqual([
      ['9b/cut.handin.json', 'cut-off'],
      ['9b/empty.handin.json', 'empty'],
      ['9b/odd.handin.json', 'not-a-hand-in'],
    ]);
  });

  it('reads files that were chosen one by one, a zip file among them', async () => {
    const folder = folderOf({
      'Ada.handin.json': handIn(1, 'Ada'),
      'all.zip': zipOf([{ name: 'Ben_1.json', content: handIn(2, 'Ben') }]),
    });
    const files = ['Ada.handin.json', 'all.zip', 'gone.handin.json'].map((name) => path.join(folder, name));
    expect((await collect({ kind: 'files', files })).read).toEqual([
      ['9b/Ada.handin.json', 'Ada'],
      ['9b/all.zip/Ben_1.json', 'Ben'],
      ['9b/gone.handin.json', 'unreadable'],
    ]);
  });

  it('says that a folder cannot be looked through, and passes over one within', async () => {
    const gone = await collectAll({ kind: 'folder', folder: path.join(dataFolder(), 'gone') }, verifyInTest);
    expect(gone.ok ? null : gone.error.code).toBe('file-unreadable');
  });

  it('goes no deeper and reads no more than the limits, and counts the rest', async () => {
    const folder = folderOf({
      'a/b/c/Ada.handin.json': handIn(1, 'Ada'),
      'a/Ben.handin.json': handIn(2, 'Ben'),
      ...Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`z${String(n)}.handin.json`, ''])),
    });
    const { read, passed } = await collect(folder, { ...COLLECT_LIMITS, depth: 2, entries: 4 });
    expect(read).toHaveLength(4);
    expect(passed).toEqual({ 'too-deep': 1, 'too-many': 6 });
  });

  it('knows a refused file again by its bytes, wherever it lies', async () => {
    const first = valueOf(
      await collectAll({ kind: 'folder', folder: folderOf({ 'a.handin.json': '{' }) }, verifyInTest),
    );
    const again = valueOf(
      await collectAll({ kind: 'folder', folder: folderOf({ 'b/a.handin.json': '{' }) }, verifyInTest),
    );
    expect(first.files[0]?.content).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(again.files[0]?.content).toBe(first.files[0]?.content);
  });
});

describe('a zip file', () => {
  const ada = { name: 'Ada_1_assignsubmission_file_/Ada.handin.json', content: handIn(1, 'Ada') };

  it('is read: deflated, stored, with zip64 fields, with a time stamp of its own that is not believed', async () => {
    const entries: readonly ZipEntry[] = [
      ada,
      { name: 'stored.json', content: handIn(2, 'Ben'), isStored: true },
      { name: 'large.json', content: handIn(3, 'Chi'), isZip64: true },
      { name: 'empty/', content: '' },
    ];
    const { read, passed } = await inZip(entries);
    expect(read).toEqual([
      ['9b/all.zip/Ada_1_assignsubmission_file_/Ada.handin.json', 'Ada'],
      ['9b/all.zip/stored.json', 'Ben'],
      ['9b/all.zip/large.json', 'Chi'],
    ]);
    expect(passed).toEqual({});
    const { files } = valueOf(
      await collectAll({ kind: 'folder', folder: folderOf({ 'all.zip': zipOf([ada]) }) }, verifyInTest),
    );
    expect(files.map(({ savedAt }) => savedAt)).toEqual([null]);
  });

  it('has names in UTF-8, in code page 437, with the slashes of Windows, and twice', async () => {
    const { read } = await inZip([
      { name: 'Zoë.json', content: handIn(1, 'Zoë') },
      { name: Buffer.from([0x4a, 0x81, 0x72, 0x67]), content: handIn(2, 'Jürg'), isUtf8: false },
      { name: 'a\\b\\c.json', content: handIn(3, 'Chi') },
      { name: 'same.json', content: handIn(4, 'Dua') },
      { name: 'same.json', content: handIn(5, 'Eli') },
    ]);
    expect(read).toEqual([
      ['9b/all.zip/Zoë.json', 'Zoë'],
      ['9b/all.zip/Jürg', 'Jürg'],
      ['9b/all.zip/a/b/c.json', 'Chi'],
      ['9b/all.zip/same.json', 'Dua'],
      ['9b/all.zip/same.json', 'Eli'],
    ]);
  });

  it('leads nowhere: names that lead out, links, locked files and archives within are counted, the rest is read', async () => {
    const { read, passed } = await inZip([
      ...['../out.json', 'a/../../out.json', '/etc/out.json', 'C:\\out.json', 'c:/out.json', 'a\0.json'].map(
        (name) => ({
          ...{ name, content: handIn(2) },
        }),
      ),
      { name: 'link.json', content: '/etc/passwd', unixMode: 0o120777 },
      { name: 'locked.json', content: handIn(3), flags: 1 },
      { name: 'nested.zip', content: zipOf([ada]) },
      { name: 'nested-without-a-name', content: zipOf([ada]) },
      { name: 'essay.docx', content: zipOf([ada]) },
      { name: '__MACOSX/._Ada.json', content: 'x' },
      { name: 'photo.jpg', content: Buffer.alloc(100_000, 1) },
      ada,
    ]);
    expect(read).toEqual([['9b/all.zip/Ada_1_assignsubmission_file_/Ada.handin.json', 'Ada']]);
    expect(passed).toEqual({ 'unsafe-name': 6, link: 1, encrypted: 1, archive: 2, hidden: 1, 'other-kind': 2 });
  });

  it('is not believed: sizes, sums, offsets and local names that lie make damaged files and stop no other', async () => {
    const content = handIn(2);
    const { read, passed } = await inZip([
      { name: 'size.handin.json', content, lies: { size: 10 } },
      { name: 'larger.handin.json', content, lies: { size: 4_000_000_000 } },
      { name: 'sum.handin.json', content, lies: { crc: 1 } },
      { name: 'stored.handin.json', content, isStored: true, lies: { size: 3 } },
      { name: 'where.handin.json', content, lies: { offset: 4_000_000_000 } },
      { name: 'how.handin.json', content, lies: { method: 99 } },
      { name: 'raw.handin.json', content, isStored: true, lies: { method: 8 } },
      { name: 'how.json', content, lies: { method: 99 } },
      { name: 'named.json', content: handIn(3, 'Ben'), localName: '../../named.json' },
      ada,
    ]);
    expect(read.slice(0, 7).map(([, flag]) => flag)).toEqual(Array.from({ length: 7 }, () => 'unreadable'));
    expect(read.slice(7).map(([, name]) => name)).toEqual(['Ben', 'Ada']);
    expect(passed).toEqual({ 'other-kind': 1 });
  });

  it('is broken as a whole where it is cut off, empty or something else, and says so', async () => {
    const whole = zipOf([ada]);
    for (const bytes of [
      whole.subarray(0, whole.length - 30),
      Buffer.alloc(0),
      Buffer.from('<html>'),
      whole.subarray(0, 40),
    ]) {
      expect((await collect(folderOf({ 'all.zip': bytes }))).read).toEqual([['9b/all.zip', 'broken-archive']]);
    }
    // More entries than there are: what is there is read, and then it breaks.
    expect((await inZip([ada], COLLECT_LIMITS, 9)).read.map(([, what]) => what)).toEqual(['Ada', 'broken-archive']);
  });

  it('ends at 20,000 entries, counted with the files of the folder', async () => {
    const many = Array.from({ length: 20_010 }, (_, n) => ({ name: `${String(n)}.txt`, content: 'x', isStored: true }));
    const { read, passed } = await inZip([...many, ada]);
    expect(read).toEqual([]);
    // The archive itself is the first of the 20,000.
    expect(passed).toEqual({ 'other-kind': 19_999, 'too-many': 12 });
  });

  it('ends where a file inflates to more than 8 MiB, whatever its header says', async () => {
    const large = Buffer.from(handIn(2).padEnd(9 * 1024 * 1024, ' '));
    const { read } = await inZip([
      { name: 'large.json', content: large, lies: { size: 100 } },
      { name: 'large.handin.json', content: large },
      ada,
    ]);
    expect(read.map(([, what]) => what)).toEqual(['too-large', 'too-large', 'Ada']);
  });

  it('ends at 1 GiB inflated in all: a bomb of a megabyte is over within seconds', async () => {
    // Each is read to 8 MiB and no further; 128 of them are 1 GiB.
    const content = Buffer.from('{"claimsort-hand-in"'.padEnd(9 * 1024 * 1024, ' '));
    const bomb = zipOf(Array.from({ length: 140 }, (_, n) => ({ name: `${String(n)}.json`, content })));
    expect(bomb.length).toBeLessThan(2 * 1024 * 1024);
    const { read, passed } = await collect(folderOf({ 'all.zip': bomb }));
    // The last of them may be cut short by the limit for all.
    expect(read.length).toBeGreaterThanOrEqual(125);
    expect(read.length).toBeLessThanOrEqual(128);
    expect(read.length + (passed['too-much'] ?? 0)).toBe(140);
  });

  it('inflates no more of a file than tells that it is none of ours', async () => {
    const bomb = zipOf([{ name: 'bomb.txt', content: Buffer.alloc(200 * 1024 * 1024) }, ada]);
    const { read, passed } = await collect(folderOf({ 'all.zip': bomb }), {
      ...{ ...COLLECT_LIMITS, inflatedBytes: 1024 * 1024 },
    });
    expect(read.map(([, what]) => what)).toEqual(['Ada']);
    expect(passed).toEqual({ 'other-kind': 1 });
  });
});
