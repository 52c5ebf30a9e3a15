import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  readDataFolderNote,
  resolveDataFolder,
  toDataFolder,
  writeDataFolderNote,
} from '../../../../electron/host/data-folder.ts';
import { settleDataFolder } from '../../../../electron/host/settle-data-folder.ts';
import { chainOf } from '../../../builders/chain.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { opened, steadyClock, valueOf, withStore } from '../../../builders/open-store.ts';
import { streamOf } from '../../../builders/stream-name.ts';

/** A computer on which nothing was decided yet: where the note would be, the usual folder, and a stick. */
function computer() {
  const root = dataFolder();
  const stick = path.join(root, 'stick');
  fs.mkdirSync(stick);
  const noteFile = path.join(root, 'settings', 'data-folder.json');
  const usual = path.join(root, 'settings', 'data');
  return {
    root,
    stick,
    noteFile,
    usual,
    start: (named: string | null = null) => resolveDataFolder({ named, noteFile, usual }),
  };
}

/** Keeps an attempt in a folder. */
const work = (folder: string, attempt = 1) =>
  withStore(folder, ({ store }) => valueOf(store.append(chainOf(attempt, 3))));
const isWorkIn = (folder: string): boolean =>
  withStore(folder, ({ store }) => valueOf(store.readStream(streamOf(1))).length === 3);

describe('resolveDataFolder', () => {
  it('is the usual folder while nobody decided, and makes nothing', () => {
    const { start, usual, noteFile } = computer();
    expect(start()).toEqual({ path: usual, chosenBy: 'program', isGone: false, move: null });
    expect(fs.existsSync(path.dirname(noteFile))).toBe(false);
  });

  it('is the folder that was named at the start, whatever was decided', () => {
    const { start, stick, noteFile } = computer();
    writeDataFolderNote(noteFile, { folder: stick, isUsed: true, next: null });
    expect(start('/elsewhere')).toEqual({ path: '/elsewhere', chosenBy: 'start', isGone: false, move: null });
  });

  it('takes up a folder that was chosen to be used, once', () => {
    const { start, stick, noteFile } = computer();
    writeDataFolderNote(noteFile, { folder: null, isUsed: false, next: { folder: stick, how: 'use' } });
    expect(start()).toEqual({ path: stick, chosenBy: 'person', isGone: false, move: null });
    expect(readDataFolderNote(noteFile)).toEqual({ folder: stick, isUsed: false, next: null });
  });

  it('finds a stick gone that is not in, and there again when it is', () => {
    const { start, root, stick, noteFile } = computer();
    writeDataFolderNote(noteFile, { folder: stick, isUsed: false, next: null });
    work(stick);
    expect(start().isGone).toBe(false);
    fs.renameSync(stick, path.join(root, 'pulled'));
    expect(start().isGone).toBe(true);
    // What some systems leave where a stick was.
    fs.mkdirSync(stick);
    expect(start().isGone).toBe(true);
    fs.rmdirSync(stick);
    fs.renameSync(path.join(root, 'pulled'), stick);
    expect(start()).toMatchObject({ path: stick, isGone: false });
  });

  it.each([
    '',
    '{"folder":',
    '{"folder":"not/absolute"}',
    '[]',
    'null',
    '{"folder":7,"next":{"folder":"/x","how":"eat"}}',
  ])('goes on with the usual folder when the note says %s', (text) => {
    const { start, usual, noteFile } = computer();
    fs.mkdirSync(path.dirname(noteFile));
    fs.writeFileSync(noteFile, text);
    expect(start()).toEqual({ path: usual, chosenBy: 'program', isGone: false, move: null });
  });
});

describe('toDataFolder', () => {
  it('is the folder itself when it is empty, is not there yet, or holds our data', () => {
    const { stick, usual } = computer();
    expect(toDataFolder(stick)).toBe(stick);
    expect(toDataFolder(path.join(stick, 'new'))).toBe(path.join(stick, 'new'));
    work(usual);
    expect(toDataFolder(usual)).toBe(usual);
  });

  it('is a folder within one that holds other things', () => {
    const { stick } = computer();
    fs.writeFileSync(path.join(stick, 'holiday.jpg'), '');
    expect(toDataFolder(stick)).toBe(path.join(stick, 'Claimsort data'));
  });
});

describe('settleDataFolder', () => {
  const settle = (of: ReturnType<typeof computer>) => {
    const notes: unknown[] = [];
    const tools = { now: steadyClock(), note: (_where: string, what: unknown) => notes.push(what) };
    return { ...settleDataFolder(of.start(), of.noteFile, tools), notes };
  };

  it('takes the work to another folder, whole, and leaves what it came from', () => {
    const here = computer();
    work(here.usual);
    fs.writeFileSync(path.join(here.usual, 'hand-in-key.json'), '{"kty":"OKP"}');
    const target = path.join(here.stick, 'work');
    writeDataFolderNote(here.noteFile, { folder: null, isUsed: false, next: { folder: target, how: 'move' } });
    expect(settle(here)).toEqual({ path: target, chosenBy: 'person', notices: [], notes: [] });
    expect(isWorkIn(target)).toBe(true);
    expect(isWorkIn(here.usual)).toBe(true);
    expect(fs.readFileSync(path.join(target, 'hand-in-key.json'), 'utf8')).toBe('{"kty":"OKP"}');
    expect(here.start()).toEqual({ path: target, chosenBy: 'person', isGone: false, move: null });
    expect(settle(here)).toMatchObject({ path: target, notices: [] });
  });

  it.each([
    ['something was put there meanwhile', (target: string) => work(target, 2)],
    ['a file has its name', (target: string) => fs.writeFileSync(target, '')],
  ])('stays, says so and asks no more when %s', (_what, spoil) => {
    const here = computer();
    work(here.usual);
    const target = path.join(here.stick, 'work');
    writeDataFolderNote(here.noteFile, { folder: null, isUsed: false, next: { folder: target, how: 'move' } });
    spoil(target);
    const settled = settle(here);
    expect(settled).toMatchObject({ path: here.usual, notices: [{ what: 'folder-not-moved', backupTime: null }] });
    expect(settled.notes).toHaveLength(1);
    expect(isWorkIn(here.usual)).toBe(true);
    expect(here.start()).toMatchObject({ path: here.usual, move: null });
  });

  it('stays when another program has the folder open', () => {
    const here = computer();
    work(here.usual);
    const target = path.join(here.stick, 'work');
    writeDataFolderNote(here.noteFile, { folder: null, isUsed: false, next: { folder: target, how: 'move' } });
    const other = opened(here.usual);
    expect(settle(here)).toMatchObject({ path: here.usual, notices: [{ what: 'folder-not-moved' }] });
    valueOf(other.close());
    expect(fs.existsSync(path.join(target, 'claimsort.sqlite'))).toBe(false);
  });
});
