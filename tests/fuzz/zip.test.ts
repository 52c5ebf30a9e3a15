import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReadHandIn } from '../../content/class/import-report.ts';
import { toCanonicalJson } from '../../content/base/hash.ts';
import { collectAll } from '../../electron/workers/collect-files.ts';
import { COLLECT_LIMITS } from '../../electron/workers/collect-limits.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { handInFile, verifyInTest } from '../builders/hand-in.ts';
import { lessonFile } from '../builders/lesson-file.ts';
import { type ZipEntry, zipOf } from '../builders/zip.ts';
import { SEED } from '../faults/chance.ts';
import { noteFigures } from '../faults/figures.ts';
import { sized } from '../faults/size.ts';
import { damage, harm } from './damage.ts';
import { unhandledDuring } from './unhandled-errors.ts';

const lesson = lessonFile({});
const text = (n: number): string => handInFile({ lesson, n, answers: ['evidence'] }).text;
const TEXTS = [text(1), text(2), text(1).slice(0, 300), '', '{}', 'x'.repeat(5000)];
const NAMES = [
  ...['a.handin.json', 'a.json', 'b/c.txt', '../a.json', '/a.json', 'C:/a.json', 'a\\b.json', 'a.zip', 'dir/', ''],
  ...['__MACOSX/._a', 'ü.json', 'x'.repeat(300), 'a\u202e.json'],
];

const entry: fc.Arbitrary<ZipEntry> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    content: fc.constantFrom(...TEXTS),
    isStored: fc.boolean(),
    isUtf8: fc.boolean(),
    flags: fc.constantFrom(0, 0, 0, 1, 8, 0x40, 0xffff),
    isZip64: fc.boolean(),
    unixMode: fc.constantFrom(0, 0o100644, 0o120777, 0o040755),
    lies: fc.record(
      {
        size: fc.constantFrom(0, 1, 0x7fffffff, 0xffffffff),
        crc: fc.nat(),
        method: fc.nat(0xffff),
        // Node throws at a place above 2^53.
        offset: fc.oneof({ arbitrary: fc.nat(100_000), weight: 4 }, fc.constant(2 ** 60)),
      },
      { requiredKeys: [] },
    ),
    isHonest: fc.boolean(),
  })
  .map(({ lies, isHonest, ...rest }) => (isHonest ? rest : { ...rest, lies }));

const mutant = fc.record({
  entries: fc.array(entry, { maxLength: 5 }),
  count: fc.option(fc.nat(0xffff), { freq: 8 }),
  // Seldom, since next to nothing of an archive with a lie here can be read.
  zip64: fc.oneof(
    { arbitrary: fc.constant(null), weight: 9 },
    fc.record({ record: fc.constantFrom(7, 2 ** 60), directory: fc.constantFrom(7, 2 ** 60) }, { requiredKeys: [] }),
  ),
  damages: fc.array(damage, { maxLength: 4 }),
});

describe('the reader of zip files', () => {
  it('reads or refuses every mutant, believes no name and no size, and goes on after it', async () => {
    const folder = path.join(dataFolder(true), '9b');
    fs.mkdirSync(folder);
    const file = path.join(folder, 'all.zip');
    const limits = { ...COLLECT_LIMITS, inflatedBytes: 64 * 1024, entries: 50 };
    const sound = [toCanonicalJson(readable(1)), toCanonicalJson(readable(2))];
    const runs = sized(2000, 200_000);
    const counts = new Map<string, number>();
    const unhandled = await unhandledDuring(() =>
      fc.assert(
        fc.asyncProperty(mutant, async ({ entries, count, zip64, damages }) => {
          fs.writeFileSync(file, damages.reduce(harm, zipOf(entries, count ?? entries.length, zip64)));
          const read = await collectAll({ kind: 'folder', folder }, verifyInTest, limits);
          if (!read.ok) throw new Error(read.error.code);
          expect(read.value.files.length).toBeLessThanOrEqual(limits.entries + 1);
          for (const one of read.value.files) {
            const what = one.read.ok ? 'read' : one.read.error.flag;
            counts.set(what, (counts.get(what) ?? 0) + 1);
            // What is read is one of those that went in, whole, and its folders lead no higher than the archive.
            if (one.read.ok) expect(sound).toContain(toCanonicalJson(one.read.value.handIn));
            expect(placeOf(one)).toMatch(/^9b(?:\/all\.zip.*)?$/);
            expect(placeOf(one).split('/')).not.toContain('..');
          }
          for (const { why, count: passed } of read.value.passedOver.reasons) {
            counts.set(why, (counts.get(why) ?? 0) + 1);
            expect(passed).toBeLessThan(100_000);
          }
        }),
        { numRuns: runs, seed: SEED },
      ),
    );
    expect(unhandled).toEqual([]);
    noteFigures({
      ...{ fault: 'bad input: zip', cases: runs, broken: 0, counted: Object.fromEntries(counts) },
      control: `${String(counts.get('read') ?? 0)} whole hand-ins were read out of archives with something else wrong`,
    });
    // Mutants that are all refused as a whole would test the library's first look alone.
    for (const what of ['read', 'unreadable', 'broken-archive', 'unsafe-name', 'encrypted', 'link']) {
      expect([what, (counts.get(what) ?? 0) > runs / 200]).toEqual([what, true]);
    }
  });
});

function readable(n: number): unknown {
  const { handIn } = JSON.parse(text(n)) as { readonly handIn: unknown };
  return handIn;
}

const placeOf = ({ folder = '' }: ReadHandIn): string => folder;
