import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { withStore } from '../../builders/open-store.ts';
import { type Chance, createChance } from '../chance.ts';
import { noteFigures } from '../figures.ts';
import { deskOver, readSitting, respondTo, sitDown } from '../sitting.ts';
import { sized } from '../size.ts';

const PROGRAM = 'tests/faults/programs/open-and-wait.ts';

/** Long enough for both processes to be there and wait for the moment. */
const BOTH_ARE_THERE_MS = 300;

interface Started {
  readonly said: string;
  leave(): Promise<void>;
}

/** Starts a program over a folder; it opens the store at the moment that is given, or at once. */
function start(program: string, folder: string, at: number, response: number): Promise<Started> {
  return new Promise((resolve, reject) => {
    const child: ChildProcessWithoutNullStreams = spawn(process.execPath, [
      program,
      folder,
      String(at),
      String(response),
    ]);
    const ended = new Promise<void>((done) => child.once('close', () => done()));
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += String(chunk)));
    child.stdout.once('data', (line: Buffer) =>
      resolve({
        said: String(line).trim(),
        async leave() {
          child.stdin.end();
          await ended;
        },
      }),
    );
    void ended.then(() => reject(new Error(complaint)));
  });
}

/** Every file below a folder with its bytes. */
const contents = (folder: string): string =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name} ${fs.readFileSync(path.join(entry.parentPath, entry.name)).toString('base64')}`)
    .sort()
    .join('\n');

/** What a folder may hold when two programs are started over it. */
const FOLDERS = {
  'nothing yet': () => undefined,
  'a store': (folder: string) => {
    withStore(folder, ({ store }) => {
      const desk = deskOver(store);
      sitDown(desk);
      for (let n = 0; n < 20; n += 1) respondTo(desk, n);
    });
  },
  'a damaged store': (folder: string) => {
    FOLDERS['a store'](folder);
    const file = path.join(folder, 'claimsort.sqlite');
    const bytes = fs.readFileSync(file);
    bytes.fill(0x55, 8192, 12_288);
    fs.writeFileSync(file, bytes);
  },
} as const;

interface Outcome {
  starts: number;
  writers: number;
  refusals: number;
  changedByTheOther: number;
  others: string[];
  lost: number;
}

async function startTwice(program: string, starts: number, chance: Chance): Promise<Outcome> {
  const outcome: Outcome = { starts: 0, writers: 0, refusals: 0, changedByTheOther: 0, others: [], lost: 0 };
  for (; outcome.starts < starts; outcome.starts += 1) {
    const folder = path.join(dataFolder(), 'data');
    const kind = chance.pick(['nothing yet', 'a store', 'a damaged store']);
    FOLDERS[kind](folder);
    const isAtOnce = chance.next() < 0.5;
    const at = Date.now() + (isAtOnce ? BOTH_ARE_THERE_MS + chance.next() * 2 : 0);
    const first = start(program, folder, at, 20);
    if (!isAtOnce) await first;
    const before = isAtOnce ? '' : contents(folder);
    const second = start(program, folder, at, 40);
    const both = await Promise.all([first, second]);
    if (!isAtOnce && contents(folder) !== before) outcome.changedByTheOther += 1;
    const said = both.map((one) => one.said);
    const wrote = said.filter((word) => word === 'wrote').length;
    outcome.writers += wrote;
    outcome.refusals += said.filter((word) => word === 'storage-busy').length;
    outcome.others.push(...said.filter((word) => word !== 'wrote' && word !== 'storage-busy'));
    await Promise.all(both.map((one) => one.leave()));
    withStore(folder, ({ store, notices }) => {
      if (notices.length > 0) outcome.others.push(notices.map(({ what }) => what).join());
      const found = readSitting(store);
      const promised = [20, 40].filter((_, index) => said[index] === 'wrote');
      outcome.lost += promised.filter((n) => !found.includes(n)).length;
    });
  }
  return outcome;
}

/** No lock on the folder: what is left is SQLite's own on the file, which a program holds only once it has opened it. */
const UNLOCKED: readonly Mutation[] = [
  { file: 'electron/storage/open-store.ts', from: 'BEGIN EXCLUSIVE', to: '' },
  { file: 'electron/storage/connection.ts', from: 'PRAGMA locking_mode = EXCLUSIVE; ', to: '' },
  { file: 'electron/storage/connection.ts', from: "'exclusive'", to: "'normal'" },
];

describe('two programs over one data folder', () => {
  it('are one writer and one that says so and changes nothing', async () => {
    const starts = sized(100, 500);
    const outcome = await startTwice(await builtProgram(PROGRAM), starts, createChance());
    const unlocked = await startTwice(await builtProgram(PROGRAM, UNLOCKED), 6, createChance()).catch(String);

    const { writers, refusals, changedByTheOther, others, lost } = outcome;
    const without =
      typeof unlocked === 'string' ? unlocked : `${unlocked.writers} writers in ${unlocked.starts} starts`;
    noteFigures({
      fault: 'second instance',
      cases: starts,
      broken: Math.abs(writers - starts) + Math.abs(refusals - starts) + changedByTheOther + others.length + lost,
      counted: { writers, 'said that the folder is in use': refusals, 'changes by the other': changedByTheOther, lost },
      control: `without the lock: ${without}`,
    });
    expect({ writers, refusals, changedByTheOther, others, lost }).toEqual({
      ...{ writers: starts, refusals: starts, changedByTheOther: 0, others: [], lost: 0 },
    });
    expect(typeof unlocked === 'string' || unlocked.writers > unlocked.starts).toBe(true);
  });
});
