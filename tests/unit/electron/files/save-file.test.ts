import * as fs from 'node:fs';
import * as path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addFile, saveFile } from '../../../../electron/files/save-file.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

// An object of a module's own cannot be spied on; a copy of it can.
vi.mock('node:fs', async (load) => ({ ...(await load<typeof fs>()) }));
afterEach(() => vi.restoreAllMocks());

const errorOf = (code: string): Error => Object.assign(new Error(code), { code });
const textsIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(fs.readdirSync(folder).map((name) => [name, fs.readFileSync(path.join(folder, name), 'utf8')]));

describe('saveFile', () => {
  it('writes a file in place of the one that has its name', () => {
    const folder = dataFolder();
    fs.writeFileSync(path.join(folder, 'a.json'), 'old');
    expect(saveFile(path.join(folder, 'a.json'), 'new')).toEqual({
      ok: true,
      value: { path: path.join(folder, 'a.json') },
    });
    expect(textsIn(folder)).toEqual({ 'a.json': 'new' });
  });

  it('leaves the old file whole, and no part of the new one, when the disk is full', () => {
    const folder = dataFolder();
    fs.writeFileSync(path.join(folder, 'a.json'), 'old');
    vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
      throw errorOf('ENOSPC');
    });
    expect(saveFile(path.join(folder, 'a.json'), 'new')).toMatchObject({ error: { code: 'disk-full' } });
    expect(textsIn(folder)).toEqual({ 'a.json': 'old' });
  });

  it('says that a folder that is gone cannot be written to', () => {
    const file = path.join(dataFolder(), 'gone', 'a.json');
    expect(saveFile(file, 'new')).toMatchObject({ error: { code: 'file-not-written' } });
  });
});

describe('addFile', () => {
  it('gives a name that is taken a number before its ending, and touches nothing that is there', () => {
    const folder = dataFolder();
    for (const text of ['one', 'two', 'three']) addFile(folder, 'ada.handin.json', text);
    expect(textsIn(folder)).toEqual({
      'ada.handin.json': 'one',
      'ada (2).handin.json': 'two',
      'ada (3).handin.json': 'three',
    });
  });

  it('numbers a name with full stops in it before its ending', () => {
    const folder = dataFolder();
    for (const text of ['one', 'two']) addFile(folder, 'Ms. Ito 3.5 – exam.claimsort', text);
    expect(textsIn(folder)).toEqual({
      'Ms. Ito 3.5 – exam.claimsort': 'one',
      'Ms. Ito 3.5 – exam (2).claimsort': 'two',
    });
  });

  it('adds nothing when the same text has that name already', () => {
    const folder = dataFolder();
    addFile(folder, 'ada.json', 'one');
    expect(addFile(folder, 'ada.json', 'one')).toEqual({ ok: true, value: { path: path.join(folder, 'ada.json') } });
    expect(textsIn(folder)).toEqual({ 'ada.json': 'one' });
  });

  it('does the same on a stick that knows no links', () => {
    const folder = dataFolder();
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw errorOf('EPERM');
    });
    for (const text of ['one', 'two', 'two']) addFile(folder, 'ada.json', text);
    expect(textsIn(folder)).toEqual({ 'ada.json': 'one', 'ada (2).json': 'two' });
  });

  it('leaves nothing behind in a folder that cannot be written to', () => {
    const folder = dataFolder();
    vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw errorOf('EIO');
    });
    vi.spyOn(fs, 'copyFileSync').mockImplementation(() => {
      throw errorOf('EIO');
    });
    expect(addFile(folder, 'ada.json', 'one')).toMatchObject({ error: { code: 'file-not-written' } });
    expect(textsIn(folder)).toEqual({});
  });
});
