import { describe, expect, it } from 'vitest';
import { builtProgram } from '../builders/built-program.ts';
import { dataFolder } from '../builders/data-folder.ts';
import { SEED } from '../faults/chance.ts';
import { noteFigures } from '../faults/figures.ts';
import { sized } from '../faults/size.ts';
import { type Fault, runPool, writeFaults } from './pool.ts';

const READERS = ['lesson', 'hand-in', 'roster', 'profile', 'class', 'passages', 'window state'];
const WORKERS = 2;

/** What got through to the store. */
const KEPT = ['taken', 'already-there', 'two-of-one-attempt', 'copy-under-another-name'];

const counted = (faults: readonly Fault[], kind: Fault['kind']): number =>
  faults.filter((fault) => fault.kind === kind).length;

/** Bugs on purpose (tests/fuzz/programs/planted.ts), and as what each is found. */
const PLANTED = [
  ['throws', 'crash'],
  ['hangs', 'hang'],
  ['hoards', 'crash'],
  ['rejects', 'rejection'],
  ['writes', 'broken'],
  ['quotes', 'broken'],
  ['is mute', 'broken'],
] as const;

/** Its 60 cases contain a NUL, which each planted bug needs; with another seed, none may by chance. */
const CONTROL_SEED = 20_261_122;

/** In how many cases each of them was found in this run. */
const found = new Map<string, number>();

// First, because a count that sees nothing would make every figure after it a good one.
describe('the count of bad files', () => {
  it.each(PLANTED)('finds a reader that %s', async (reader, kind) => {
    const program = await builtProgram('tests/fuzz/programs/planted.ts');
    const count = 60;
    const { faults } = await runPool({
      program,
      reader,
      folder: dataFolder(true),
      seed: CONTROL_SEED,
      count,
      workers: WORKERS,
    });
    const cases = counted(faults, kind);
    if (cases > 0) found.set(reader, cases);
    expect(cases).toBeGreaterThan(0);
  });
});

describe('a bad file', () => {
  it.each(READERS)('of any kind is read or refused with words, and harms nothing: %s', async (reader) => {
    const program = await builtProgram('tests/fuzz/programs/child.ts');
    const count = Number(process.env['CLAIMSORT_CASES'] ?? sized(20_000, 200_000));
    const tally = await runPool({ program, reader, folder: dataFolder(true), seed: SEED, count, workers: WORKERS });
    writeFaults(reader, tally);
    const { faults, codes } = tally;
    noteFigures({
      fault: `bad input: ${reader}`,
      cases: tally.cases,
      broken: faults.length,
      counted: {
        crashes: counted(faults, 'crash'),
        hangs: counted(faults, 'hang'),
        'unhandled rejections': counted(faults, 'rejection'),
        'other broken promises': counted(faults, 'broken'),
        'slow once, and not when tried again': tally.slowOnce,
        'the slowest in ms': Math.round(tally.slowestMs),
        ...Object.fromEntries([...codes].sort(([, a], [, b]) => b - a)),
      },
      control: `${String(found.size)} of ${String(PLANTED.length)} readers with a bug on purpose were found: ${[...found].map(([bug, cases]) => `${bug} (${String(cases)} cases)`).join(', ')}`,
    });
    expect(faults.map((fault) => JSON.stringify(fault)).slice(0, 10)).toEqual([]);
    expect(tally.cases).toBe(count);
    // If all mutations were refused by the first check, they would test only that check.
    const kept = KEPT.reduce((sum, code) => sum + (codes.get(code) ?? 0), 0);
    expect(kept).toBeGreaterThan(count / 100);
  });
});
