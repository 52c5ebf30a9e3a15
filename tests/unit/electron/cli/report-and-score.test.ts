import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CREDITS } from '../../../../content/lesson/credit.ts';
import { type Label } from '../../../../content/lesson/label.ts';
import { createSigner } from '../../../../electron/host/signature.ts';
import { reportFolder, scoreHandIn } from '../../../../electron/cli/report-and-score.ts';
import { dataFolder } from '../../../builders/data-folder.ts';
import { handInFile } from '../../../builders/hand-in.ts';
import { lessonFile } from '../../../builders/lesson-file.ts';
import { valueOf } from '../../../builders/open-store.ts';

const FILE = lessonFile({
  claims: ['rhetoric', 'evidence', { label: 'attribution', also: { rhetoric: 0.5, evidence: 0.25 } }],
});
const ANSWERS: readonly (readonly (Label | null)[])[] = [
  ['rhetoric', 'evidence', 'attribution'],
  ['rhetoric', 'rhetoric', 'rhetoric'],
  ['evidence', null, 'evidence'],
];

/** A folder as it comes back from a class: good files, and one of each kind that is not. */
function handInFolder({ hasCopy = false } = {}): string {
  const folder = dataFolder();
  const put = (name: string, text: string) => fs.writeFileSync(path.join(folder, name), text);
  const signer = createSigner(dataFolder());
  const texts = ANSWERS.map((answers, at) => handInFile({ lesson: FILE, n: at + 1, answers }, signer).text);
  for (const [at, text] of texts.entries()) put(`${String(at)}.handin.json`, text);
  const [first = '', second = ''] = texts;
  put('cut.handin.json', second.slice(0, 700));
  put('doubled.handin.json', first);
  put('forged.handin.json', second.replace('"label":"rhetoric"', '"label":"evidence"'));
  put('empty.handin.json', '');
  if (hasCopy)
    put('copied.handin.json', handInFile({ lesson: FILE, n: 1, name: 'Eve', answers: ANSWERS[0] ?? [], at: 7 }).text);
  put('notes.txt', 'not a hand-in, and not looked at');
  return folder;
}

describe('reportFolder', () => {
  it('gives every figure and every flagged file with its reason', async () => {
    const { report, files } = valueOf(await reportFolder(FILE, handInFolder({ hasCopy: true })));
    expect(files).toMatchObject({
      files: 8,
      taken: 4,
      alreadyThere: 0,
      doubled: 1,
      refused: 3,
      undecided: 2,
      isCancelled: false,
    });
    expect(files.flagged.map(({ file, counts, flags, other }) => [file, counts, ...flags, other])).toEqual([
      ['0.handin.json', 'waits', 'twice-the-same', 'undecided', 'Eve'],
      ['copied.handin.json', 'waits', 'undecided', 'Student 1'],
      ['cut.handin.json', 'no', 'cut-off', null],
      ['doubled.handin.json', 'waits', 'twice-the-same', 'undecided', 'Eve'],
      ['empty.handin.json', 'no', 'empty', null],
      ['forged.handin.json', 'no', 'changed-after-hand-in', null],
    ]);
    expect(report.students.map(({ name, without }) => [name, without])).toEqual([
      ['Eve', 'undecided'],
      ['Student 1', 'undecided'],
      ['Student 2', null],
      ['Student 3', null],
    ]);
  });

  it('counts what a second computation counts', async () => {
    const { report } = valueOf(await reportFolder(FILE, handInFolder()));
    const worth = FILE.key.entries.map(({ credits }) => credits);
    const earned = ANSWERS.map((row) => row.map((label, at) => (label === null ? 0 : (worth[at]?.[label] ?? NaN))));
    const totals = earned.map((row) => row.reduce((sum, one) => sum + one, 0));
    expect(totals).toEqual([3, 1.5, 0.25]);
    expect(report.students.map(({ work }) => work?.points)).toEqual(totals);
    // Three students are too few for a figure, in what the command line prints too.
    const { points, kr20, alpha, krippendorff } = report.figures;
    expect(points).toMatchObject([{ n: 3, mean: null, median: null, sd: null, min: 0.25, max: 3 }]);
    expect([kr20, alpha, krippendorff]).toEqual([null, null, null]);
    for (const [at, claim] of report.claims.entries()) {
      const answered = ANSWERS.flatMap((row) => row[at] ?? []);
      expect(Object.values(claim.responses).reduce((sum, n) => sum + n, 0)).toBe(answered.length);
      expect([claim.facility, claim.discrimination, claim.doubt, claim.isWeak]).toEqual([null, null, null, false]);
      expect(Object.values(claim.credits).every((credit) => CREDITS.includes(credit))).toBe(true);
    }
  });

  it('says what is wrong with the lesson or the folder', async () => {
    const folder = dataFolder();
    const { key: _, ...withoutKey } = FILE;
    expect(await reportFolder(withoutKey, folder)).toMatchObject({
      ok: false,
      error: { code: 'not-found', place: 'key' },
    });
    expect(await reportFolder(FILE, path.join(folder, 'gone'))).toMatchObject({
      ok: false,
      error: { code: 'file-unreadable' },
    });
    expect(valueOf(await reportFolder(FILE, folder)).files.files).toBe(0);
  });
});

describe('scoreHandIn', () => {
  it('scores one file by the key', async () => {
    const folder = handInFolder();
    const score = valueOf(await scoreHandIn(FILE, path.join(folder, '1.handin.json')));
    expect(score).toMatchObject({ name: 'Student 2', points: 1.5, claims: 3, answered: 3, missing: 0 });
  });

  it('counts a claim once that a file names seven times', async () => {
    const sitting = { lesson: FILE, named: Array.from({ length: 7 }, () => 'c1'), answers: ['rhetoric'] } as const;
    const file = path.join(dataFolder(), 'seven.handin.json');
    fs.writeFileSync(file, handInFile(sitting, createSigner(dataFolder())).text);
    expect(valueOf(await scoreHandIn(FILE, file))).toMatchObject({ points: 1, claims: 1, answered: 1, missing: 0 });
  });

  it('says why a file does not count', async () => {
    const folder = handInFolder();
    const scored = async (file: string, lesson = FILE) => scoreHandIn(lesson, path.join(folder, file));
    expect(await scored('cut.handin.json')).toMatchObject({ ok: false, error: { detail: 'cut-off' } });
    expect(await scored('gone.handin.json')).toMatchObject({ ok: false, error: { code: 'file-unreadable' } });
    expect(await scored('0.handin.json', lessonFile({ id: 'other' }))).toMatchObject({
      ok: false,
      error: { detail: 'other-lesson' },
    });
  });
});
