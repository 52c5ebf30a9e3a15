import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createInterface } from 'node:readline';
import { PATIENCE_MS } from '../builders/patience.ts';
import { spentByMs } from '../builders/processor-time.ts';
import { BATCH } from './batch.ts';
import type { Case } from './case.ts';
import type { Said } from './serve.ts';

/** What one case may take, in ms of processor time: on a busy machine the clock says nothing of the reader. */
const WATCHDOG_MS = 2_000;

/** After which a case that only waits is taken to hang, in ms by the clock. */
const WAITING_MS = 20_000;

/** One case in which something did not hold, with what makes it again. */
export interface Fault {
  readonly kind: 'crash' | 'hang' | 'rejection' | 'broken';
  readonly seed: number;
  readonly at: number;
  readonly why: string;
  /** As small as it could be made; null for what killed its child. */
  readonly case: Case | null;
}

/** What a reader came to. */
export interface Tally {
  cases: number;
  readonly codes: Map<string, number>;
  readonly faults: Fault[];
  /** Children that died or were stopped, each replaced. */
  replaced: number;
  /** Cases that took too long once and not when they were tried again alone. */
  slowOnce: number;
  slowestMs: number;
}

interface Task {
  readonly seed: number;
  from: number;
  readonly to: number;
  /** A case that is tried once more after it took too long. */
  readonly isSecondTry: boolean;
}

/** Reads `count` bad files in `workers` children of 256 MB each; a child that dies or takes too long is replaced. */
export async function runPool(asked: {
  readonly program: string;
  readonly reader: string;
  readonly folder: string;
  readonly seed: number;
  readonly count: number;
  readonly workers: number;
}): Promise<Tally> {
  const { count, seed, workers } = asked;
  const tally: Tally = { cases: 0, codes: new Map(), faults: [], replaced: 0, slowOnce: 0, slowestMs: 0 };
  const tasks: Task[] = Array.from({ length: Math.ceil(count / BATCH) }, (_, batch) => ({
    ...{ seed: seed + batch, from: 0, to: Math.min(BATCH, count - batch * BATCH), isSecondTry: false },
  }));
  const work = async (): Promise<void> => {
    while (tasks.length > 0) {
      await runChild(asked, tasks, tally);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return tally;
}

/** Works on tasks until there are none, or the child is gone; what it left is put back. */
async function runChild(
  { program, reader, folder }: Parameters<typeof runPool>[0],
  tasks: Task[],
  tally: Tally,
): Promise<void> {
  const child = spawn(process.execPath, ['--max-old-space-size=256', program, reader, folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString('utf8')));
  // It may end before it has read the message.
  child.stdin.on('error', () => undefined);
  const state: {
    task: Task | null;
    at: number | null;
    isMade: boolean;
    /** How long the reading took, when what is looked at afterwards is not counted. */
    readMs: number | null;
    begun: number;
    isHung: boolean;
    isLeaving: boolean;
  } = {
    ...{ task: null, at: null, isMade: false, readMs: null, begun: performance.now(), isHung: false, isLeaving: false },
  };
  const next = (): void => {
    state.task = tasks.shift() ?? null;
    state.at = null;
    state.isLeaving = state.task === null;
    if (state.task === null) child.stdin.end();
    else child.stdin.write(`${String(state.task.seed)} ${String(state.task.from)} ${String(state.task.to)}\n`);
  };
  const note = (kind: Fault['kind'], why: string, of: Case | null = null): void => {
    tally.faults.push({ kind, seed: state.task?.seed ?? 0, at: state.at ?? 0, why, case: of });
  };
  const watch = watchOver(child, () => {
    state.isHung = true;
  });
  for await (const line of createInterface({ input: child.stdout })) {
    // Whole lines are ours: `serve` writes nothing else.
    const said = JSON.parse(line) as Said;
    switch (said.kind) {
      case 'makes':
        // Making a file of megabytes is our own work, and takes what it takes.
        state.at = said.at;
        state.isMade = false;
        watch.expect(PATIENCE_MS);
        break;
      case 'begins':
        state.isMade = true;
        state.readMs = null;
        state.begun = performance.now();
        watch.expectToCost(WATCHDOG_MS);
        break;
      case 'checks':
        state.readMs = performance.now() - state.begun;
        watch.expect(PATIENCE_MS);
        break;
      case 'done':
        tally.slowestMs = Math.max(tally.slowestMs, state.readMs ?? performance.now() - state.begun);
        tally.cases += 1;
        tally.codes.set(said.code, (tally.codes.get(said.code) ?? 0) + 1);
        if (state.task?.isSecondTry === true) tally.slowOnce += 1;
        watch.expect(PATIENCE_MS);
        break;
      case 'rejection':
        note('rejection', said.what);
        break;
      case 'broken':
        note('broken', said.why, said.case);
        break;
      case 'minimising':
        watch.expect(PATIENCE_MS);
        break;
      case 'ready':
      case 'end':
        watch.expect(PATIENCE_MS);
        next();
        break;
    }
  }
  const how = await watch.end;
  if (state.isLeaving && how === 0) return;
  tally.replaced += 1;
  const { task, at } = state;
  if (task === null || at === null)
    throw new Error(`A child of ${reader} came to nothing: ${errors.join('').slice(-2000)}`);
  const isNews = !state.isHung || task.isSecondTry;
  if (isNews) {
    note(
      state.isHung ? 'hang' : 'crash',
      state.isHung
        ? 'took too long twice'
        : `${state.isMade ? '' : 'while the file was made: '}${String(how)} ${errors.join('').slice(-1000)}`,
    );
    tally.cases += 1;
  } else {
    // A computer that does other things can make anything slow once.
    tasks.push({ seed: task.seed, from: at, to: at + 1, isSecondTry: true });
  }
  if (at + 1 < task.to) tasks.push({ ...task, from: at + 1 });
}

/** Ends a child that does not speak in time. */
function watchOver(child: ChildProcess, onHang: () => void) {
  const stop = (): void => {
    onHang();
    child.kill('SIGKILL');
  };
  let timer = setTimeout(stop, PATIENCE_MS);
  const spent = (): number | null => (child.pid === undefined ? null : spentByMs(child.pid));
  return {
    /** It speaks within so many ms by the clock, or is ended. */
    expect(ms: number): void {
      clearTimeout(timer);
      timer = setTimeout(stop, ms);
    },
    /** It speaks before it has cost so many ms of processor time, or is ended; by the clock where that is not to be had. */
    expectToCost(ms: number): void {
      const before = spent();
      const latest = performance.now() + WAITING_MS;
      const look = (): void => {
        const now = spent();
        const isWorking = before !== null && now !== null && now - before < ms && performance.now() < latest;
        if (isWorking) timer = setTimeout(look, ms / 4);
        else stop();
      };
      clearTimeout(timer);
      timer = setTimeout(look, ms);
    },
    end: new Promise<number | string>((resolve) => {
      child.once('close', (code, signal) => {
        clearTimeout(timer);
        resolve(code ?? signal ?? 'gone');
      });
    }),
  };
}

/** Writes down what did not hold, so that it can be looked at and made again. */
export function writeFaults(reader: string, { faults }: Tally): void {
  if (faults.length === 0) return;
  const folder = path.resolve('out', 'fuzz');
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${reader.replaceAll(' ', '-')}.txt`);
  fs.writeFileSync(file, faults.map((fault) => `${JSON.stringify(fault)}\n`).join(''));
}
