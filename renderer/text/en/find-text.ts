import { formatNumber } from '../number-text.ts';

/** The words of the find bar. */
export const findText = {
  name: 'Find in the article',
  field: 'Find',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close',
  count: (at: number, of: number): string => (of === 0 ? 'Not found' : `${formatNumber(at)} of ${formatNumber(of)}`),
} as const;
