import { describe, expect, it } from 'vitest';
import { readCsv, toCsv } from '../../../../content/base/csv.ts';
import { type ResponseRow, toResponseTable } from '../../../../content/files/profile-csv.ts';
import { ok } from '../../../../content/base/result.ts';

const ROW: ResponseRow = {
  ...{ what: 'attempt', lesson: '@home', attempt: 'a-1', mode: 'exam', claim: 'c1', text: 'One, "two".' },
  ...{ label: 'evidence', confidence: 'sure', keyLabel: null, credit: null, time: '2026-01-01T08:00:00.000Z' },
};

describe('toResponseTable', () => {
  it('has a header row and a row for each response, with empty cells for what may not be shown', () => {
    expect(readCsv(toCsv(toResponseTable([ROW])))).toEqual(
      ok([
        ['what', 'lesson', 'attempt', 'mode', 'claim', 'text', 'label', 'confidence', 'key_label', 'credit', 'time'],
        [
          'attempt',
          '@home',
          'a-1',
          'exam',
          'c1',
          'One, "two".',
          'evidence',
          'sure',
          '',
          '',
          '2026-01-01T08:00:00.000Z',
        ],
      ]),
    );
  });

  it('is the headings alone when nothing was answered', () => {
    expect(toCsv(toResponseTable([]))).toBe(
      'what,lesson,attempt,mode,claim,text,label,confidence,key_label,credit,time',
    );
  });
});
