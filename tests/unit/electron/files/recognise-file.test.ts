import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { failure } from '../../../../content/base/failure.ts';
import { err, ok } from '../../../../content/base/result.ts';
import { recogniseFile } from '../../../../electron/files/recognise-file.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { handInFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';
import { zipOf } from '../../../builders/zip.ts';

const work = handInFile({ lesson: lessonFile({}), answers: ['evidence'] }).text;
const refusesList = () => Promise.resolve(err(failure('roster-is-no-table')));

const kindOf = (name: string, content: string | Buffer) => {
  const file = path.join(dataFolder(), name);
  fs.writeFileSync(file, content);
  return recogniseFile(file, refusesList);
};

describe('recogniseFile', () => {
  it('takes a zip file for what an LMS gives out, whatever its name', async () => {
    const zip = zipOf([{ name: 'Ada/work.claimsort', content: work }]);
    for (const name of ['submissions.zip', 'download', 'submissions.zip.txt']) {
      expect(valueOf(await kindOf(name, zip))).toBe('hand-in');
    }
  });

  it('does not take a package of Office for one', async () => {
    const parts = [
      { name: '[Content_Types].xml', content: '<Types/>' },
      { name: 'word/document.xml', content: '<w/>' },
    ];
    expect(await kindOf('essay.docx', zipOf(parts))).toMatchObject({ error: { code: 'not-ours' } });
    expect(await kindOf('renamed.zip', zipOf(parts))).toMatchObject({ error: { code: 'not-ours' } });
  });

  it('knows a hand-in and a list by what is in them', async () => {
    expect(valueOf(await kindOf('work.txt', work))).toBe('hand-in');
    const file = path.join(dataFolder(), 'list.txt');
    fs.writeFileSync(file, 'Name,ID\nAda,1\n');
    const list = ok({ text: 'Name,ID\nAda,1\n', isGuessed: false });
    expect(valueOf(await recogniseFile(file, () => Promise.resolve(list)))).toBe('roster');
  });
});
