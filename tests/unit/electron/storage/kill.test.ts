import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../../../content/journal/verify-chain.ts';
import { builtProgram } from '../../../builders/built-program.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { valueOf, withStore } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

/** Runs a program until it has written this many lines, then ends it at once; gives its last whole line as a number. */
function runAndKill(program: string, folder: string, lines: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (text.split('\n').length > lines) child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('close', () => {
      const whole = text.slice(0, text.lastIndexOf('\n')).split('\n');
      resolve(Number(whole.at(-1)));
    });
  });
}

describe('a process that is killed while it appends', () => {
  it('has lost no acknowledged event and doubled none, ten times in a row on one journal', async () => {
    const folder = dataFolder();
    const program = await builtProgram('tests/unit/electron/storage/programs/append-until-killed.ts');
    for (let round = 1; round <= 10; round += 1) {
      const acknowledged = await runAndKill(program, folder, round * 7);
      withStore(folder, ({ store, notices, damage }) => {
        const events = valueOf(store.readStream(streamOf(1)));
        expect([notices, damage]).toEqual([[], []]);
        expect(verifyChain(events)).toEqual({ ok: true, value: null });
        // The event that was under way may be there or not; it was promised to nobody.
        expect([acknowledged + 1, acknowledged + 2]).toContain(events.length);
      });
    }
  }, 60_000);
});
