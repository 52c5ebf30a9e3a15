import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { builtProgram } from '../../../builders/built-program.ts';
import { chainOf } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { valueOf, withStore } from '../../../builders/open-store.ts';

describe.runIf(process.platform !== 'win32')('openReadOnly', () => {
  it('lets a person who may not write read what is there, even what a crash left in the log, and changes nothing', async () => {
    const program = await builtProgram('tests/unit/electron/storage/programs/open-read-only.ts');
    const folder = path.join(dataFolder(), 'crashed');
    withStore(path.join(folder, '..', 'alive'), ({ store }) => {
      valueOf(store.append(chainOf(1, 3)));
      fs.cpSync(path.join(folder, '..', 'alive'), folder, { recursive: true });
    });
    const before = fs.readdirSync(folder);
    fs.chmodSync(path.join(folder, '..'), 0o755);
    for (const name of before) fs.chmodSync(path.join(folder, name), 0o444);
    fs.chmodSync(folder, 0o555);

    const { stdout } = await promisify(execFile)(process.execPath, [program, folder]);
    fs.chmodSync(folder, 0o755);

    expect(JSON.parse(stdout)).toEqual({
      notices: [{ what: 'read-only', backupTime: null }],
      read: 3,
      appended: { ok: false, error: { code: 'read-only', place: null, detail: null } },
    });
    expect(fs.readdirSync(folder)).toEqual(before);
  }, 30_000);
});
