import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLogDamage } from '../../../../electron/storage/log-file.ts';
import { chainOf } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { valueOf, withStore } from '../../../builders/open-store.ts';

const PAGE = 4096;
const FRAME = 24 + PAGE;

/** The log of a store that was not closed, as a file that may be spoilt. */
function logOfCrash(attempts = 6): string {
  const folder = dataFolder();
  const log = path.join(dataFolder(), 'log');
  withStore(folder, ({ store }) => {
    for (let attempt = 1; attempt <= attempts; attempt += 1) valueOf(store.append(chainOf(attempt, 3)));
    fs.copyFileSync(path.join(folder, 'claimsort.sqlite-wal'), log);
  });
  return log;
}

function spoil(log: string, at: number): void {
  const bytes = fs.readFileSync(log);
  const place = at < 0 ? bytes.length + at : at;
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  fs.writeFileSync(log, bytes);
}

describe('findLogDamage', () => {
  it('finds nothing where there is no log, and in one that a crash left', () => {
    expect(findLogDamage(path.join(dataFolder(), 'none'))).toBeNull();
    expect(findLogDamage(logOfCrash())).toBeNull();
  });

  it('sees a changed bit before the end of a commit that others came after, wherever it is', () => {
    for (const at of [40, 60, 300, PAGE, 2 * PAGE]) {
      const log = logOfCrash();
      spoil(log, at);
      expect(findLogDamage(log)).toMatch(/^the log is not as it was written at \d+$/);
    }
  });

  it('sees that the header is lost', () => {
    const log = logOfCrash();
    spoil(log, 20);
    expect(findLogDamage(log)).toBe('the log has lost its header');
  });

  it('does not take a commit’s end of an earlier round for one of this, where a sector ends in the header of a frame', () => {
    const log = logOfCrash(16);
    const bytes = fs.readFileSync(log);
    const frames = Array.from({ length: Math.floor((bytes.length - 32) / FRAME) }, (_, frame) => 32 + frame * FRAME);
    const isEnd = (at: number): boolean => bytes.readUInt32BE(at + 4) > 0;
    const torn = frames.find((at) => (at + 8) % 512 === 0) ?? 0;
    const end = frames.find((at) => at > torn && isEnd(at)) ?? 0;
    expect([isEnd(torn), end > torn]).toEqual([false, true]);
    bytes.writeUInt32BE(20, torn + 4);

    fs.writeFileSync(log, bytes.subarray(0, end + FRAME));
    expect(findLogDamage(log)).toBeNull();
    fs.writeFileSync(log, bytes.subarray(0, end + 2 * FRAME));
    expect(findLogDamage(log)).toBe(`the log is not as it was written at ${String(torn)}`);
  });

  it('takes a half written last commit for the power cut that it can be', () => {
    const log = logOfCrash();
    spoil(log, -100);
    expect(findLogDamage(log)).toBeNull();
    fs.truncateSync(log, fs.statSync(log).size - 300);
    expect(findLogDamage(log)).toBeNull();
  });
});
