import { describe, expect, it } from 'vitest';
import type { GradeCell } from '../../../../content/class/class-report.ts';
import { findPractice } from '../../../../content/class/find-practice.ts';
import type { Credit } from '../../../../content/lesson/credit.ts';
import type { Label } from '../../../../content/lesson/label.ts';
import { claimId } from '../../../builders/ids.ts';

const cell = (claim: string, label: Label | null, credit: Credit = 0): GradeCell => ({
  ...{ claim: claimId(claim), isAsked: true, label, credit },
});
const keyOf = (claim: string): Label => (claim.startsWith('e') ? 'evidence' : 'rhetoric');
const times = (n: number, one: GradeCell) => Array.from({ length: n }, () => one);

describe('findPractice', () => {
  it('finds the two labels that were taken for each other most often', () => {
    const cells = [...times(3, cell('r1', 'evidence')), ...times(4, cell('e1', 'attribution', 0.5))];
    expect(findPractice(cells, keyOf)).toEqual([{ key: 'evidence', chosen: 'attribution', n: 4 }]);
  });

  it('finds nothing that was taken for another fewer than three times, which a slip may be', () => {
    expect(findPractice(times(2, cell('e1', 'attribution')), keyOf)).toEqual([]);
    expect(findPractice(times(3, cell('e1', 'attribution')), keyOf)).toHaveLength(1);
    expect(findPractice([...times(2, cell('e1', 'attribution')), cell('e1', 'rhetoric')], keyOf)).toEqual([]);
  });

  it('names both of two that are as frequent, in reading order', () => {
    const cells = [...times(3, cell('r1', 'evidence')), ...times(3, cell('e1', 'rhetoric'))];
    expect(findPractice(cells, keyOf).map(({ key }) => key)).toEqual(['rhetoric', 'evidence']);
  });

  it('finds nothing in full points, missing answers and claims without a key', () => {
    expect(findPractice([...times(3, cell('e1', 'evidence', 1)), ...times(3, cell('r1', null))], keyOf)).toEqual([]);
    expect(findPractice(times(3, cell('e1', 'rhetoric', 1)), keyOf)).toEqual([]);
    expect(findPractice(times(3, cell('e1', 'rhetoric')), () => null)).toEqual([]);
  });
});
