import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../content/journal/verify-chain.ts';
import { attemptStream } from '../../../content/journal/stream.ts';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { valueOf, withStore } from '../../builders/open-store.ts';
import { createChance, type Chance } from '../chance.ts';
import { noteFigures, spreadMs } from '../figures.ts';
import { attemptOf, compare, readSitting } from '../sitting.ts';
import { sized, SLACK } from '../size.ts';

const SIT = 'tests/faults/programs/sit.ts';
/** A kill comes at any time within this of the first answer: some tens of responses. */
const SITTING_MS = 250;
const START_LIMIT_MS = 3000;

interface Sitting {
  /** How many responses were acknowledged in all, counted from the first sitting. */
  readonly acknowledged: number;
  /** From the start of the process until its store was open. */
  readonly startMs: number;
  readonly notices: string;
}

/** Lets a student answer from response `from` on, and kills the program `afterMs` after its store was opened. */
function sitAndKill(program: string, folder: string, from: number, again: number, afterMs: number): Promise<Sitting> {
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const args = [program, folder, String(from), 'Infinity', '', String(again)];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    let complaint = '';
    let startMs = 0;
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complaint += chunk));
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      if (said === '') {
        startMs = performance.now() - began;
        setTimeout(() => child.kill('SIGKILL'), afterMs);
      }
      said += chunk;
    });
    child.once('error', reject);
    child.once('close', (_code, signal) => {
      if (signal !== 'SIGKILL') {
        reject(new Error(`The program ended by itself: ${complaint}`));
        return;
      }
      const lines = said.split('\n').slice(0, -1);
      const last = lines.length > 1 ? Number(lines.at(-1)) + 1 : from;
      resolve({ acknowledged: last, startMs, notices: lines[0]?.split(' ').at(-1) ?? '' });
    });
  });
}

interface Outcome {
  kills: number;
  responses: number;
  lost: number;
  doubled: number;
  noticed: number;
  readonly startsMs: number[];
}

/**
 * Kills so often, and each time begins with the response that was not acknowledged, as the screen sends it again. Now and
 * then it takes a new folder, so that the late kills do not all fall on a journal of a whole school year.
 */
async function killOften(
  program: string,
  kills: number,
  chance: Chance,
  { killsOfAFolder = 25, forgetsIds = false } = {},
): Promise<Outcome> {
  const outcome: Outcome = { kills: 0, responses: 0, lost: 0, doubled: 0, noticed: 0, startsMs: [] };
  while (outcome.kills < kills) {
    const folder = dataFolder();
    let acknowledged = 0;
    for (let round = 1; round <= killsOfAFolder && outcome.kills < kills; round += 1) {
      const sitting = await sitAndKill(
        program,
        folder,
        acknowledged,
        forgetsIds ? round : 0,
        chance.next() * SITTING_MS,
      );
      acknowledged = sitting.acknowledged;
      outcome.kills += 1;
      outcome.startsMs.push(sitting.startMs);
      outcome.noticed += sitting.notices === '[]' ? 0 : 1;
    }
    outcome.responses += acknowledged;
    withStore(folder, ({ store, notices }) => {
      const { lost, doubled } = compare(readSitting(store), acknowledged);
      outcome.lost += lost;
      outcome.doubled += doubled;
      outcome.noticed += notices.length;
      for (let n = 0; n < acknowledged; n += 20) {
        expect(verifyChain(valueOf(store.readStream(attemptStream(attemptOf(n)))))).toEqual({ ok: true, value: null });
      }
    });
  }
  return outcome;
}

/** Commits that are gathered for speed: what is acknowledged meanwhile is on no disk. */
const GATHERING: readonly Mutation[] = [
  {
    file: 'electron/storage/sqlite-store.ts',
    from: "database.exec('BEGIN IMMEDIATE');",
    to: "if (!database.isTransaction) database.exec('BEGIN IMMEDIATE');",
  },
  {
    file: 'electron/storage/sqlite-store.ts',
    from: "database.exec('COMMIT');",
    to: "if (Math.random() < 0.05) database.exec('COMMIT');",
  },
];

describe('a storage process that is killed at any time', () => {
  it('has lost no acknowledged response and doubled none, and is open again within 3 s', async () => {
    const chance = createChance();
    const outcome = await killOften(await builtProgram(SIT), sized(48, 900), chance);
    const gathering = await killOften(await builtProgram(SIT, GATHERING), 10, chance, { killsOfAFolder: 1 });
    const forgetting = await killOften(await builtProgram(SIT), 25, chance, { forgetsIds: true });

    const starts = spreadMs(outcome.startsMs);
    noteFigures({
      fault: 'kill -9, storage process',
      cases: outcome.kills,
      broken: outcome.lost + outcome.doubled + outcome.noticed,
      counted: {
        'acknowledged responses': outcome.responses,
        lost: outcome.lost,
        doubled: outcome.doubled,
        'next start, median ms': starts.median,
        'next start, longest ms': starts.max,
      },
      control: `commits gathered: ${gathering.lost} lost in ${gathering.kills} kills; a retry with a new id: ${forgetting.doubled} doubled in ${forgetting.kills}`,
    });
    const { lost, doubled, noticed } = outcome;
    expect({ lost, doubled, noticed }).toEqual({ lost: 0, doubled: 0, noticed: 0 });
    expect(starts.max).toBeLessThan(START_LIMIT_MS * SLACK);
    expect(gathering.lost).toBeGreaterThan(0);
    expect(forgetting.doubled).toBeGreaterThan(0);
  });
});
