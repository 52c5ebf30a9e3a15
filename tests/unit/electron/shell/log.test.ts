import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createLog } from '../../../../electron/shell/log.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

const now = () => new Date(0);

describe('createLog', () => {
  it('notes when, where and what', () => {
    const folder = path.join(dataFolder(), 'new');
    createLog(folder, now).note('store', 'something');
    expect(fs.readFileSync(path.join(folder, 'claimsort.log'), 'utf8')).toBe(
      '1970-01-01T00:00:00.000Z store: something\n',
    );
  });

  it('never takes more of the disk than two files of half a megabyte', () => {
    const folder = dataFolder();
    const log = createLog(folder, now);
    for (let line = 0; line < 30; line += 1) log.note('page', 'x'.repeat(100_000));
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
