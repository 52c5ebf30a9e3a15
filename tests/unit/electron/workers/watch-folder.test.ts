import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolderWatch, type WatchNews } from '../../../../electron/workers/watch-folder.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { handInFile, verifyInTest } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';

const lesson = lessonFile({});
const handIn = (n: number, name: string): string => handInFile({ lesson, n, name, answers: ['evidence'] }).text;

function setUp(maxFiles?: number) {
  const folder = path.join(dataFolder(), 'box');
  fs.mkdirSync(folder);
  const news: WatchNews[] = [];
  const look = createFolderWatch(folder, verifyInTest, (one) => news.push(one), maxFiles);
  const write = (name: string, text: string): void => fs.writeFileSync(path.join(folder, name), text);
  /** What was reported since this was last asked. */
  const heard = () =>
    news
      .splice(0)
      .map((one) =>
        one.kind === 'state'
          ? one.state
          : [
              ...one.files.map(({ read }) => (read.ok ? read.value.handIn.name : read.error.flag)),
              ...one.passedOver.reasons.map(({ why, count }) => `${why} ${String(count)}`),
            ],
      );
  return { folder, look, write, heard };
}

describe('createFolderWatch', () => {
  it('reads a file once it stood still between two looks, and then no more', async () => {
    const { look, write, heard } = setUp();
    write('Ada.handin.json', handIn(1, 'Ada'));
    await look();
    expect(heard()).toEqual(['watching']);
    await look();
    expect(heard()).toEqual([['Ada']]);
    await look();
    await look();
    expect(heard()).toEqual([]);
  });

  it('waits for a file that grows, and never tells of its first half', async () => {
    const { look, write, heard } = setUp();
    const whole = handIn(1, 'Ada');
    for (const share of [0.2, 0.5, 0.9, 1]) {
      write('Ada.handin.json', whole.slice(0, whole.length * share));
      await look();
    }
    expect(heard()).toEqual(['watching']);
    await look();
    expect(heard()).toEqual([['Ada']]);
  });

  it('reads a file again that was written anew', async () => {
    const { look, write, heard } = setUp();
    write('Ada.handin.json', '{');
    await look();
    await look();
    write('Ada.handin.json', handIn(1, 'Ada Brandt'));
    await look();
    await look();
    expect(heard()).toEqual(['watching', ['cut-off'], ['Ada Brandt']]);
  });

  it('tells all that is passed over in the folder, also of files that it read before', async () => {
    const { look, write, heard } = setUp();
    write('essay.txt', 'x');
    await look();
    await look();
    write('photo.png', 'x');
    await look();
    await look();
    expect(heard()).toEqual(['watching', ['other-kind 1'], ['other-kind 2']]);
  });

  it('says that the folder is gone, and goes on when it is back', async () => {
    const { folder, look, write, heard } = setUp();
    await look();
    fs.rmSync(folder, { recursive: true });
    await look();
    await look();
    expect(heard()).toEqual(['watching', 'gone']);
    fs.mkdirSync(folder);
    write('Ada.handin.json', handIn(1, 'Ada'));
    await look();
    await look();
    expect(heard()).toEqual(['watching', ['Ada']]);
  });

  it('ends after so many new files, and says so', async () => {
    const { look, write, heard } = setUp(2);
    for (const n of [1, 2, 3]) write(`${String(n)}.handin.json`, handIn(n, `Student ${String(n)}`));
    await look();
    expect(await look()).toBe('full');
    expect(heard()).toEqual(['watching', ['Student 1', 'Student 2'], 'full']);
    expect(await look()).toBe('full');
    expect(heard()).toEqual([]);
  });

  it('moves, changes and deletes nothing', async () => {
    const { folder, look, write } = setUp();
    write('Ada.handin.json', handIn(1, 'Ada'));
    write('bad.handin.json', '{');
    const listed = () =>
      fs
        .readdirSync(folder)
        .map((name) => [
          name,
          fs.statSync(path.join(folder, name)).mtimeMs,
          fs.readFileSync(path.join(folder, name), 'utf8'),
        ]);
    const before = listed();
    await look();
    await look();
    expect(listed()).toEqual(before);
  });
});
