import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtProgram, type Mutation } from '../../builders/built-program.ts';
import { dataFolder } from '../../builders/data-folder.ts';
import { noteFigures } from '../figures.ts';
import { needs } from '../needs.ts';
import { runOnDisk, whyNoMount } from './own-mounts.ts';

const PROGRAM = 'tests/faults/programs/bad-folder.ts';

interface Outcome {
  readonly start: string;
  /** Before the start: what is kept, and the answer to a response. While in use: twice the same response, a backup, and the response once more when the folder is as it was. */
  readonly answers: readonly string[];
  readonly lost: number;
  readonly doubled: number;
}

const FINE = { lost: 0, doubled: 0 };
const EXPECTED: Readonly<Record<string, Outcome>> = {
  'folder and files may not be written': { start: 'read-only', answers: ['10', 'read-only'], ...FINE },
  'files may not be written': { start: 'read-only', answers: ['10', 'read-only'], ...FINE },
  'folder may not even be looked into': { start: 'storage-failed', answers: [], ...FINE },
  'mounted read-only before the start': { start: 'read-only', answers: ['10', 'read-only'], ...FINE },
  'unmounted while in use': { start: 'open', answers: ['folder-gone', 'folder-gone', 'folder-gone', 'kept'], ...FINE },
  'folder moved away while in use': {
    start: 'open',
    answers: ['folder-gone', 'folder-gone', 'folder-gone', 'kept'],
    ...FINE,
  },
  'folder deleted while in use': {
    start: 'open',
    answers: ['folder-gone', 'folder-gone', 'folder-gone', 'folder-gone'],
    ...FINE,
  },
};

function meet(program: string, scenario: string): Outcome {
  const root = dataFolder();
  fs.chmodSync(root, 0o755);
  // The program prints this very shape.
  return runOnDisk([program, scenario, root], ['make', 'meet'], root, 8 * 1024) as Outcome;
}

/** A store that goes on writing to a file that has no name any more. */
const TRUSTING: Mutation = {
  file: 'electron/storage/still-there.ts',
  from: 'return () => identify(file) === opened',
  to: 'return () => opened !== null',
};

describe('a folder that may not be written to, or is taken away', () => {
  it('is read if it can be, is reported with its own message, and loses nothing that was acknowledged', async (context) => {
    needs(context, whyNoMount());
    const program = await builtProgram(PROGRAM);
    const met = Object.fromEntries(Object.keys(EXPECTED).map((scenario) => [scenario, meet(program, scenario)]));
    const gone = 'folder deleted while in use';
    const trusting = meet(await builtProgram(PROGRAM, [TRUSTING]), gone);

    const wrong = Object.keys(EXPECTED).filter((name) => JSON.stringify(met[name]) !== JSON.stringify(EXPECTED[name]));
    noteFigures({
      fault: 'read-only or vanished folder',
      cases: Object.keys(EXPECTED).length,
      broken: wrong.length,
      counted: { ways: Object.keys(EXPECTED).join(', ') },
      control: `a program that does not look whether its file is still there: ${trusting.answers[0] ?? ''} in a folder that was deleted`,
    });
    expect(met).toEqual(EXPECTED);
    expect(trusting.answers[0]).toBe('kept');
  });
});
