import * as fs from 'node:fs';
import * as path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../../../electron/host/log.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { hostileText, PILED_UP, TEN_MEGABYTES_OF_MARKS, UNSAFE } from '../../../builders/hostile-text.ts';

const now = () => new Date(0);

describe('createLog', () => {
  it('notes when, where and what', () => {
    const folder = path.join(dataFolder(), 'new');
    createLog(folder, now).note('store', 'something');
    expect(fs.readFileSync(path.join(folder, 'claimsort.log'), 'utf8')).toBe(
      '1970-01-01T00:00:00.000Z store: something\n',
    );
  });

  it('indents what follows the first line, so that no quotation is taken for a note of its own', () => {
    const folder = dataFolder();
    const forged = new Error('no lesson\n1970-01-01T00:00:00.000Z main: all is well\u001b[2J');
    createLog(folder, now).note('store', forged);
    const [first, ...more] = fs.readFileSync(path.join(folder, 'claimsort.log'), 'utf8').trimEnd().split('\n');
    expect(first).toBe('1970-01-01T00:00:00.000Z store: Error: no lesson');
    expect(more[0]).toBe(String.raw`    1970-01-01T00:00:00.000Z main: all is well\u{1b}[2J`);
    for (const line of more) expect(line).toMatch(/^ {4}/);
  });

  it('writes lines that speak to nobody but their reader, whatever is noted', () => {
    const folder = dataFolder();
    const log = createLog(folder, now);
    fc.assert(
      fc.property(hostileText, hostileText, fc.boolean(), (where, text, isError) => {
        fs.rmSync(path.join(folder, 'claimsort.log'), { force: true });
        log.note(where, isError ? new Error(text) : text);
        const written = fs.readFileSync(path.join(folder, 'claimsort.log'), 'utf8');
        const lines = written.slice(0, -1).split('\n');
        expect(lines.filter((line) => !line.startsWith('    ')).length).toBe(1);
        for (const line of lines) {
          expect(line).not.toMatch(UNSAFE);
          expect(line).not.toMatch(PILED_UP);
        }
        expect(written.length).toBeLessThan(20_000);
      }),
      { numRuns: 300 },
    );
  });

  it('takes what is neither a text nor an error, and ten megabytes of marks', () => {
    const folder = dataFolder();
    const log = createLog(folder, now);
    for (const what of [Object.create(null), Symbol('a'), { a: 1 }, TEN_MEGABYTES_OF_MARKS]) log.note('page', what);
    expect(fs.statSync(path.join(folder, 'claimsort.log')).size).toBeLessThan(40_000);
  });

  it('never takes more of the disk than two files of half a megabyte', () => {
    const folder = dataFolder();
    const log = createLog(folder, now);
    for (let note = 0; note < 80; note += 1) log.note('page', `${'x'.repeat(499)}\n`.repeat(30));
    const sizes = fs.readdirSync(folder).map((name) => fs.statSync(path.join(folder, name)).size);
    expect(sizes).toHaveLength(2);
    for (const size of sizes) expect(size).toBeLessThanOrEqual(512 * 1024);
  });

  it('speaks to the console where it cannot write, and stops nothing', () => {
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => said.mockRestore());
    const file = path.join(dataFolder(), 'a-file');
    fs.writeFileSync(file, '');
    createLog(file, now).note('main', new Error('a bug'));
    expect(said.mock.calls.join()).toContain('a bug');
  });
});
