import { describe, expect, it } from 'vitest';
import type { GradeCell } from '../../../../../content/classroom/class-report.ts';
import type { Credit, Label } from '../../../../../content/lesson/label.ts';
import { findPractice } from '../../../../../renderer/features/class-report/find-practice.ts';
import { claimId } from '../../../../builders/ids.ts';

const cell = (claim: string, label: Label | null, credit: Credit = 0): GradeCell => ({
  ...{ claim: claimId(claim), isAsked: true, label, credit },
});
const keyOf = (claim: string): Label => (claim.startsWith('e') ? 'evidence' : 'rhetoric');

describe('findPractice', () => {
  it('finds the two labels that were taken for each other most often', () => {
    const cells = [cell('r1', 'evidence'), cell('e1', 'attribution'), cell('e2', 'attribution')];
    expect(findPractice(cells, keyOf)).toEqual({ key: 'evidence', chosen: 'attribution', n: 2 });
  });

  it('takes the first in reading order of two that are as frequent', () => {
    expect(findPractice([cell('r1', 'evidence'), cell('e1', 'rhetoric')], keyOf)?.key).toBe('rhetoric');
  });

  it('finds nothing in full points and missing answers', () => {
    expect(findPractice([cell('e1', 'evidence', 1), cell('e2', 'rhetoric', 1), cell('r1', null)], keyOf)).toBeNull();
  });
});
