import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../../../electron/files/read-text-file.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

const MAX_BYTES = 1000;
const read = (file: string) => readTextFile(file, MAX_BYTES);

function fileOf(bytes: string | Uint8Array): string {
  const file = path.join(dataFolder(), 'a.lesson.json');
  fs.writeFileSync(file, bytes);
  return file;
}

describe('readTextFile', () => {
  it('gives the text, without the mark that some editors put before it', async () => {
    expect(await read(fileOf('\u{feff}{"é":1}'))).toEqual({ ok: true, value: '{"é":1}' });
  });

  it('reads UTF-16 that says so, as Windows writes “Unicode”', async () => {
    const little = Buffer.from('\u{feff}{"é":1}', 'utf16le');
    expect(await read(fileOf(little))).toEqual({ ok: true, value: '{"é":1}' });
    expect(await read(fileOf(Buffer.from(little).swap16()))).toEqual({ ok: true, value: '{"é":1}' });
    // Half a letter, and half of a surrogate pair.
    for (const broken of [little.subarray(0, -1), Buffer.from('\u{feff}"\ud800"', 'utf16le')]) {
      expect(await read(fileOf(broken))).toMatchObject({ error: { code: 'not-json' } });
    }
  });

  it('refuses a file that is too large before it reads it', async () => {
    const file = fileOf('');
    fs.truncateSync(file, MAX_BYTES + 1);
    expect(await read(file)).toMatchObject({ error: { code: 'file-too-large' } });
  });

  it('takes a file of the greatest size', async () => {
    expect(await read(fileOf(' '.repeat(MAX_BYTES)))).toMatchObject({ ok: true });
  });

  it('says that a text in another encoding is not JSON', async () => {
    expect(await read(fileOf(Uint8Array.of(0x7b, 0xff, 0x7d)))).toMatchObject({
      error: { code: 'not-json' },
    });
  });

  it('does not wait for a named pipe', async () => {
    const pipe = path.join(dataFolder(), 'a.json');
    execFileSync('mkfifo', [pipe]);
    expect(await read(pipe)).toMatchObject({ error: { code: 'file-unreadable' } });
  });

  it('reads a file whose name is not UTF-8, by the name that programs make of it, unless two names look the same', async () => {
    const folder = dataFolder();
    const write = (name: string) =>
      fs.writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]), `"${name}"`);
    write('\xa3\xf3d\xbc.json');
    // As Node reads it, and as a program that replaces bytes next to each other at once.
    for (const name of ['\ufffd\ufffdd\ufffd.json', '\ufffdd\ufffd.json']) {
      expect(await read(path.join(folder, name))).toEqual({ ok: true, value: '"\xa3\xf3d\xbc.json"' });
    }
    expect(await read(path.join(folder, '\ufffdd.json'))).toMatchObject({ error: { code: 'file-unreadable' } });
    write('\xa3\xf3d\xbd.json');
    expect(await read(path.join(folder, '\ufffd\ufffdd\ufffd.json'))).toMatchObject({
      error: { code: 'file-unreadable' },
    });
  });

  it('says that a folder, or a file that is not there, cannot be read', async () => {
    const folder = dataFolder();
    for (const file of [folder, path.join(folder, 'gone.json')]) {
      expect(await read(file)).toMatchObject({ error: { code: 'file-unreadable' } });
    }
  });
});
