import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MAX_LESSON_BYTES } from '../../../../content/lesson/max-lesson-bytes.ts';
import { readLessonFile } from '../../../../electron/shell/lesson-file.ts';
import { dataFolder } from '../../../builders/data-folder.ts';

function fileOf(bytes: string | Uint8Array): string {
  const file = path.join(dataFolder(), 'a.lesson.json');
  fs.writeFileSync(file, bytes);
  return file;
}

describe('readLessonFile', () => {
  it('gives the text, without the mark that some editors put before it', async () => {
    expect(await readLessonFile(fileOf('\u{feff}{"é":1}'))).toEqual({ ok: true, value: '{"é":1}' });
  });

  it('refuses a file that is too large before it reads it', async () => {
    const file = fileOf('');
    fs.truncateSync(file, MAX_LESSON_BYTES + 1);
    expect(await readLessonFile(file)).toMatchObject({ error: { code: 'file-too-large' } });
  });

  it('takes a file of the greatest size', async () => {
    expect(await readLessonFile(fileOf(' '.repeat(MAX_LESSON_BYTES)))).toMatchObject({ ok: true });
  });

  it('says that a text in another encoding is not JSON', async () => {
    expect(await readLessonFile(fileOf(Uint8Array.of(0x7b, 0xff, 0x7d)))).toMatchObject({
      error: { code: 'not-json' },
    });
  });

  it('says that a folder, or a file that is not there, cannot be read', async () => {
    const folder = dataFolder();
    for (const file of [folder, path.join(folder, 'gone.json')]) {
      expect(await readLessonFile(file)).toMatchObject({ error: { code: 'file-unreadable' } });
    }
  });
});
