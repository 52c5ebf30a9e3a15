import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import {
  BesideFigures,
  type BesideFiguresProps,
} from '../../../../../renderer/features/class-report/beside-figures.tsx';
import { claimId } from '../../../../builders/ids.ts';

const HINTS = [{ claim: claimId('c1'), students: 2 }];
const BEARINGS: BesideFiguresProps['report']['bearings'] = [
  {
    claim: claimId('c1'),
    key: 'sign',
    keyOr: null,
    answered: 1,
    like: 1,
    responses: { sign: 1, near: 0, against: 0, restates: 0, framing: 0 },
  },
];

const titleOver = (beside: Partial<BesideFiguresProps['report']>) => {
  const { unmount } = render(
    <BesideFigures report={{ hints: [], bearings: [], claims: [], language: 'en', ...beside }} />,
  );
  const title = screen.queryByRole('heading', { level: 2 })?.textContent ?? null;
  unmount();
  return title;
};

describe('BesideFigures', () => {
  it('has a title that names only what is shown under it', () => {
    expect(titleOver({})).toBeNull();
    expect(titleOver({ hints: HINTS })).toBe('Hints');
    expect(titleOver({ bearings: BEARINGS })).toBe('What would still be expected');
    expect(titleOver({ hints: HINTS, bearings: BEARINGS })).toBe('Hints, and what would still be expected');
  });
});
