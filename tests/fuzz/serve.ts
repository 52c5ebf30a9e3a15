import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import * as fc from 'fast-check';
import { BATCH } from './batch.ts';
import { type Case, cases, toBytes } from './case.ts';
import { findBroken } from './promises.ts';
import type { Reader } from './reader.ts';
import { openRoom, type Room } from './room.ts';

/** How long a case that breaks a promise is made smaller, in milliseconds. */
const MINIMISING = 5_000;

/**
 * Reads bad files, one batch for each line of stdin (`seed from to`, places within the batch), and reports on stdout
 * each case before it starts and its outcome, so that the parent process knows which case crashed or stopped it.
 */
export async function serve(readers: readonly Reader[]): Promise<void> {
  const [, , name = '', folder = ''] = process.argv;
  const reader = readers.find((one) => one.name === name);
  if (reader === undefined) throw new Error(`no reader ${name}`);
  const own = fs.mkdtempSync(path.join(folder, 'child-'));
  const file = path.join(own, 'foreign');
  process.on('unhandledRejection', (reason) => say({ kind: 'rejection', what: String(reason) }));
  let room: Room = openRoom(own);
  let before = room.bytes();

  const make = (one: Case): void => fs.writeFileSync(file, toBytes(one, reader));

  const readMade = async (): Promise<{ readonly code: string; readonly broken: string | null }> => {
    const outcome = await reader.read(file, room, () => say({ kind: 'checks' }));
    let broken = findBroken(outcome);
    if (KEPT.includes(outcome.code)) {
      if (room.isCrowded()) {
        room.close();
        room = openRoom(own);
      }
      before = room.bytes();
    } else if (!before.equals(room.bytes())) {
      broken ??= `refused as ${outcome.code}, and the store is another`;
      before = room.bytes();
    }
    return { code: outcome.code, broken };
  };

  const minimise = async (seed: number, at: number): Promise<Case | null> => {
    const holds = fc.asyncProperty(cases, async (one) => {
      make(one);
      return (await readMade()).broken === null;
    });
    const found = await fc.check(holds, {
      ...{ seed, path: String(at), numRuns: 1, endOnFailure: false },
      ...{ interruptAfterTimeLimit: MINIMISING, markInterruptAsFailure: false },
    });
    return found.counterexample?.[0] ?? null;
  };

  say({ kind: 'ready' });
  let found = 0;
  for await (const line of createInterface({ input: process.stdin })) {
    const [seed = 0, from = 0, to = BATCH] = line.split(' ').map(Number);
    const batch = fc.sample(cases, { seed, numRuns: BATCH });
    for (const [at, one] of batch.entries()) {
      if (at < from || at >= to) continue;
      say({ kind: 'makes', at });
      make(one);
      say({ kind: 'begins' });
      const { code, broken } = await readMade();
      say({ kind: 'done', code });
      if (broken === null) continue;
      found += 1;
      say({ kind: 'minimising' });
      const small = found <= 3 ? await minimise(seed, at) : null;
      say({ kind: 'broken', at, why: broken, case: small ?? one });
    }
    say({ kind: 'end' });
  }
  room.close();
  process.exit(0);
}

/** The outcomes of files that are stored: they count, or conflict with one that does (`settleConflicts`). */
const KEPT = ['taken', 'two-of-one-attempt', 'copy-under-another-name'];

/** At once and whole: what was said before a crash must have been heard. */
const say = (message: Said): void => void fs.writeSync(1, `${JSON.stringify(message)}\n`);

/** What a child says, one a line. */
export type Said =
  | { readonly kind: 'ready' | 'begins' | 'checks' | 'end' | 'minimising' }
  | { readonly kind: 'makes'; readonly at: number }
  | { readonly kind: 'done'; readonly code: string }
  | { readonly kind: 'rejection'; readonly what: string }
  | { readonly kind: 'broken'; readonly at: number; readonly why: string; readonly case: Case };
