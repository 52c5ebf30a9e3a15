import { connect } from '../../../../electron/storage/connection.ts';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listBackups } from '../../../../electron/storage/backups.ts';
import { examine } from '../../../../electron/storage/examine.ts';
import { chainOf } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { opened, valueOf, withStore } from '../../../builders/open-store.ts';

describe('backUp', () => {
  it('writes a whole and sound copy, named for when it was made', () => {
    const folder = dataFolder();
    withStore(folder, ({ store, backUp }) => {
      valueOf(store.append(chainOf(1, 3)));
      valueOf(backUp());
    });
    const [backup, ...others] = listBackups(folder);
    expect(others).toEqual([]);
    expect(backup?.time).toBe('2026-01-01T00:00:01.000Z');
    const database = connect(backup?.path ?? '');
    expect(examine(database).damage).toEqual([]);
    database.close();
  });

  it('writes nothing when nothing has changed since the last one, not even after a restart', () => {
    const folder = dataFolder();
    withStore(folder, ({ store, backUp }) => {
      valueOf(store.append(chainOf(1, 3)));
      valueOf(backUp());
      valueOf(backUp());
    });
    withStore(folder, ({ backUp }) => valueOf(backUp()));
    expect(listBackups(folder)).toHaveLength(1);
  });

  it('keeps the newest five', () => {
    const folder = dataFolder();
    withStore(folder, ({ store, backUp }) => {
      for (let attempt = 1; attempt <= 7; attempt += 1) {
        valueOf(store.append(chainOf(attempt, 1)));
        valueOf(backUp());
      }
    });
    expect(listBackups(folder).map(({ time }) => time.slice(17, 19))).toEqual(['07', '06', '05', '04', '03']);
  });

  it('leaves only whole backups behind when there is no room for another', () => {
    const folder = dataFolder();
    const open = opened(folder);
    valueOf(open.store.append(chainOf(1, 3)));
    // A file where the folder of the backups should be stops them as a full disk would.
    fs.writeFileSync(path.join(folder, 'backups'), '');
    expect(open.backUp().ok).toBe(false);
    fs.rmSync(path.join(folder, 'backups'));
    valueOf(open.store.append(chainOf(2, 3)));
    valueOf(open.backUp());
    open.close();
    expect(fs.readdirSync(path.join(folder, 'backups'))).toHaveLength(1);
  });
});
