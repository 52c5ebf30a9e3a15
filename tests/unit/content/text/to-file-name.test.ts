import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFileName, toFileName } from '../../../../content/text/file-name.ts';
import { hostileText, PILED_UP, TEN_MEGABYTES_OF_MARKS, UNSAFE } from '../../../builders/hostile-text.ts';
import { expectCost } from '../../../builders/processor-time.ts';

describe('toFileName', () => {
  it('keeps a name that every file system takes, in any script', () => {
    for (const name of [
      'Report The bridge.pdf',
      'Zoë 李 - worksheet.pdf',
      'ada-the-bridge-1a2b.handin.json',
      'An airdrop story – exam.claimsort',
    ]) {
      expect(toFileName(name)).toBe(name);
    }
  });

  it('leaves out what some file system does not take', () => {
    expect(toFileName('Who said "stop"?.pdf')).toBe('Who said stop.pdf');
    expect(toFileName('../../etc/passwd')).toBe('etc passwd');
    expect(toFileName('fdp.exe\u202e\nlesson.pdf')).toBe('fdp.exe lesson.pdf');
  });

  it('leaves out what cannot be seen, also where it counts as a letter or a mark', () => {
    for (const unseen of ['\u034f', '\u115f\u1160', '\u17b4', '\u2800', '\u3164', '\uffa0', '\ufe0f']) {
      expect(toFileName(`Gradebook ${unseen}.csv`)).toBe('Gradebook.csv');
      expect(toFileName(`${unseen}.csv`)).toBe('Claimsort.csv');
    }
    expect(toFileName('می\u200cخواهم ❤\ufe0f.csv')).toBe('می\u200cخواهم ❤\ufe0f.csv');
  });

  it('gives a name to what has none, and to what is called like a device', () => {
    expect(toFileName('???.pdf')).toBe('Claimsort.pdf');
    expect(toFileName('')).toBe('Claimsort');
    expect(toFileName('con.lesson.json')).toBe('_con.lesson.json');
    expect(toFileName('aux.1.claimsort')).toBe('_aux.1.claimsort');
    for (const device of ['COM1.pdf', 'com¹.pdf', 'LPT³', 'CONIN$.json', 'conout$']) {
      expect(toFileName(device)).toBe(`_${device}`);
    }
    expect(toFileName('Conny.pdf')).toBe('Conny.pdf');
  });

  it('keeps what a file is, and of which day, of a name that is too long', () => {
    const long = 'Die Brücke über den Fluß '.repeat(12).trim();
    for (const last of [
      ' - gradebook for Brightspace 2026-11-30.csv',
      ' – exam.claimsort',
      ' - report 2026-11-30.pdf',
    ]) {
      const name = toFileName(`9b, ${long}${last}`);
      expect(name.startsWith('9b, Die Brücke')).toBe(true);
      expect(name.endsWith(last)).toBe(true);
    }
  });

  it('is a name of at most 200 bytes that stays as it is when it is made again', () => {
    const endings = fc.constantFrom(
      '',
      '.pdf',
      '.lesson.json',
      '.csv',
      '.claimsort',
      ' – exam.claimsort',
      ' - key.pdf',
      ' - report 2026-11-30.pdf',
    );
    fc.assert(
      fc.property(hostileText, endings, (text, ending) => {
        const name = toFileName(text + ending);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
        expect(name).not.toMatch(UNSAFE);
        expect(name).not.toMatch(PILED_UP);
        expect(name).not.toMatch(/[\\/:*?"<>|]|^[. ]|[. ]$|^(?:con|nul|prn|aux)(?:\.|$)/i);
        expect(name).not.toBe('');
        expect(name.endsWith(splitFileName(ending)[1])).toBe(true);
        expect(toFileName(name)).toBe(name);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps apart the files of one lesson with a long title', () => {
    const title = '長'.repeat(120);
    expect(toFileName(`${title} – exam.claimsort`)).toMatch(/^長{50,} – exam\.claimsort$/);
    expect(toFileName(`${title} - worksheet.pdf`)).not.toBe(toFileName(`${title} - key.pdf`));
  });

  it('takes no time over ten megabytes of marks', async () => {
    await expectCost(() => expect(toFileName(`${TEN_MEGABYTES_OF_MARKS}.pdf`)).toMatch(/\.pdf$/), 500);
  });
});
