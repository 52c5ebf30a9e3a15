import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, type TestContext } from 'vitest';
import { openStore } from '../../../electron/storage/open-store.ts';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { type Chance, createChance, SEED } from '../chance.ts';
import { noteFigures } from '../figures.ts';
import { needs } from '../needs.ts';
import { compare, readSitting } from '../sitting.ts';
import { isSoak } from '../size.ts';
import { type Cut, Disk } from './disk.ts';
import { type Step, traceProgram, whyNoTrace } from './trace.ts';

const SIT = 'tests/faults/programs/sit.ts';
const RESPONSES = 1000;

const CUTS = ['bytes dropped', 'sectors halved', 'names dropped'] as const satisfies readonly Cut[];

/** What cuts found: promises that did not hold, and starts that had something to mend. */
interface Found {
  cases: number;
  lost: number;
  doubled: number;
  refused: number;
  noticed: number;
}

/** Opens what a cut left, on a disk in memory where there is one: what is looked at there need not be durable itself. */
function lookAt(disk: Disk, cut: Cut, chance: Chance, acknowledged: number, found: Found): void {
  const root = fs.mkdtempSync(path.join(fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'claimsort-cut-'));
  try {
    disk.layOut(root, cut, chance);
    const opened = openStore({ folder: path.join(root, DATA), now: () => new Date() });
    found.cases += 1;
    if (!opened.ok) {
      found.refused += 1;
      return;
    }
    const { lost, doubled } = compare(readSitting(opened.value.store), acknowledged);
    found.lost += lost;
    found.doubled += doubled;
    found.noticed += opened.value.notices.length > 0 ? 1 : 0;
    opened.value.close();
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

/** The engine gives a closed store's memory back when others get their turn; a long replay would fill the machine. */
const BREATH_EVERY = 100;

/** Which sectors are left is chance, and the tables of a new store are some twenty calls. */
const FIRST_TIMES = 5;

/** Replays what was recorded and cuts the power at each acknowledgement, or after each single call. */
async function replay(
  { root, steps }: Recording,
  cut: Cut,
  where: 'acknowledgements' | 'calls',
  seed = SEED,
): Promise<Found> {
  const disk = new Disk(root);
  const chance = createChance(seed);
  const found: Found = { cases: 0, lost: 0, doubled: 0, refused: 0, noticed: 0 };
  let acknowledged = 0;
  for (const step of steps) {
    disk.apply(step);
    const isAcknowledgement = step.kind === 'said' && /^\d+\n$/.test(step.text);
    if (isAcknowledgement) acknowledged = Number(step.text) + 1;
    if (!isAcknowledgement && where !== 'calls') continue;
    lookAt(disk, cut, chance, acknowledged, found);
    if (found.cases % BREATH_EVERY === 0) await setImmediate();
  }
  return found;
}

/** The folder that the program makes for itself, one within the other as in a home folder that has none of it yet. */
const DATA = 'claimsort/data';

interface Recording {
  readonly root: string;
  readonly steps: readonly Step[];
}

/** Records a student who gives `responses`, and goes in the middle with a backup and a clean close to come again. */
async function record(responses: number, mutations: readonly Mutation[] = []): Promise<Recording> {
  const program = await builtProgram(SIT, mutations);
  const root = dataFolder();
  const args = [program, path.join(root, DATA), '0', String(responses), String(Math.floor(responses / 2))];
  return { root, steps: traceProgram(args, root, path.join(dataFolder(), 'trace')) };
}

const CONNECTION = 'electron/storage/connection.ts';
const UNSYNCED: Mutation = {
  file: CONNECTION,
  from: 'PRAGMA synchronous = FULL; PRAGMA foreign_keys',
  to: 'PRAGMA synchronous = NORMAL; PRAGMA foreign_keys',
};
const BELIEVED: Mutation = { file: CONNECTION, from: 'SYNCHRONOUS_FULL = 2', to: 'SYNCHRONOUS_FULL = 1' };

describe('a power cut', () => {
  it('loses no acknowledged response, whatever of the unsynced bytes, sectors and names is lost', async (context) => {
    needsTrace(context);
    const recording = await record(RESPONSES);
    const found = new Map<string, Found>();
    for (const cut of CUTS) found.set(cut, await replay(recording, cut, 'acknowledgements'));
    if (isSoak) {
      for (const cut of CUTS) found.set(`${cut}, after each call`, await replay(recording, cut, 'calls', SEED + 1));
    }
    const careless = await replay(await record(200, [UNSYNCED, BELIEVED]), 'bytes dropped', 'acknowledgements');

    const all = [...found.values()];
    const sum = (of: (found: Found) => number): number => all.reduce((total, one) => total + of(one), 0);
    noteFigures({
      fault: 'power cut',
      cases: sum(({ cases }) => cases),
      broken: sum(({ lost, doubled, refused, noticed }) => lost + doubled + refused + noticed),
      counted: {
        'acknowledged responses': RESPONSES,
        lost: sum(({ lost }) => lost),
        doubled: sum(({ doubled }) => doubled),
        'starts that were refused or had damage to tell of': sum(({ refused, noticed }) => refused + noticed),
        ...Object.fromEntries([...found].map(([cut, { cases }]) => [`cuts: ${cut}`, cases])),
      },
      control: `synchronous=NORMAL: ${careless.lost} responses lost at ${careless.cases} acknowledgements`,
    });
    for (const [cut, { lost, doubled, refused, noticed }] of found) {
      expect({ cut, lost, doubled, refused, noticed }).toEqual({ cut, lost: 0, doubled: 0, refused: 0, noticed: 0 });
    }
    expect(found.get('bytes dropped')?.cases).toBe(RESPONSES);
    expect(careless.lost).toBeGreaterThan(0);
  });

  it('is nothing to tell of while a folder is used for the first time, after whichever call it comes', async (context) => {
    needsTrace(context);
    const recording = await record(1);
    for (let turn = 0; turn < FIRST_TIMES; turn += 1) {
      const { cases, ...found } = await replay(recording, 'sectors halved', 'calls', SEED + turn);
      expect({ turn, ...found }).toEqual({ turn, lost: 0, doubled: 0, refused: 0, noticed: 0 });
      expect(cases).toBe(recording.steps.length);
    }
  });

  it('is not risked: a store that would not be durable is not opened', async (context) => {
    needsTrace(context);
    await expect(record(1, [UNSYNCED])).rejects.toThrow('would not be durable');
  });
});

function needsTrace(context: TestContext): void {
  needs(context, whyNoTrace());
}
