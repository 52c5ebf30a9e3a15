import * as fs from 'node:fs';
import * as path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { describe, expect, it } from 'vitest';
import {
  planSecondStart,
  readSecondStart,
  takeList,
  type SecondStart,
} from '../../../../electron/host/second-start.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

const FILES = ['/a b/Übung.json', '/Урок о гусях 2.json', '/授業 その一', '/\u{1f986} \ud800.json', '/ \t ', ''];

const dataOf = (plan: SecondStart): unknown => {
  if (plan.kind !== 'send') throw new Error('It starts again.');
  return plan.data;
};

const plan = (files: readonly string[], temporary: string, args: readonly string[] = ['/claimsort', ...files]) =>
  planSecondStart({ args, fileArgs: args.slice(1), folder: '/home/ada' }, files, temporary);

describe('planSecondStart', () => {
  it('sends any names so that none of the bytes on the way is a NUL', () => {
    const temporary = dataFolder();
    const data = dataOf(plan(FILES, temporary));
    // Electron writes the data as Node does, and takes a NUL for the end of a part.
    expect(serialize(data).includes(0)).toBe(false);
    // Control: the names themselves have NULs on the way.
    expect(serialize({ files: FILES }).includes(0)).toBe(true);
    expect(readSecondStart(deserialize(serialize(data)), temporary)).toEqual(FILES);
    expect(fs.readdirSync(temporary)).toEqual([]);
  });

  it('lays names that do not fit into one message into a file, which is gone when it was read', () => {
    const temporary = dataFolder();
    const files = Array.from({ length: 1000 }, (_, at) => `/${'長い名前'.repeat(20)} ${String(at)}`);
    const data = dataOf(plan(files, temporary, ['/claimsort']));
    expect(serialize(data).length).toBeLessThan(1000);
    expect(readSecondStart(data, temporary)).toEqual(files);
    expect(fs.readdirSync(temporary)).toEqual([]);
    expect(readSecondStart(data, temporary)).toBeNull();
  });

  it('asks to start again with a list where the command line alone is too long', () => {
    const temporary = dataFolder();
    const files = Array.from({ length: 500 }, (_, at) => `/home/ada/${'x'.repeat(50)}${String(at)}`);
    const again = planSecondStart(
      { args: ['/claimsort', '--lang=de', ...files], fileArgs: files, folder: '/home/ada' },
      files,
      temporary,
    );
    if (again.kind !== 'start-again') throw new Error('It is sent.');
    const [kept, list = ''] = again.args;
    expect(again.args).toHaveLength(2);
    expect(kept).toBe('--lang=de');
    expect(takeList(list.replace('--open-list=', ''), temporary)).toEqual(files);
  });
});

describe('readSecondStart', () => {
  const packed = (value: unknown) => ({ text: Buffer.from(JSON.stringify(value)).toString('base64') });

  it.each([
    null,
    undefined,
    'x',
    {},
    { text: 1 },
    { text: '%' },
    packed(null),
    packed({ files: [1] }),
    packed({ list: 1 }),
  ])('gives nothing for %j, which this program did not send', (data) =>
    expect(readSecondStart(data, dataFolder())).toBeNull(),
  );

  it('reads and removes no file but a list of its own', () => {
    const temporary = dataFolder();
    const foreign = path.join(temporary, 'files.json');
    fs.writeFileSync(foreign, '["/a"]');
    expect(readSecondStart(packed({ list: foreign }), temporary)).toBeNull();
    expect(fs.existsSync(foreign)).toBe(true);
  });
});
