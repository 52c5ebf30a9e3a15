import { describe, expect, it } from 'vitest';
import { toLineAndColumn } from '../../../../content/base/to-line-and-column.ts';

describe('toLineAndColumn', () => {
  it('counts lines and columns from 1', () => {
    expect(toLineAndColumn('ab\ncd\n', 0)).toBe('line 1, column 1');
    expect(toLineAndColumn('ab\ncd\n', 2)).toBe('line 1, column 3');
    expect(toLineAndColumn('ab\ncd\n', 4)).toBe('line 2, column 2');
    expect(toLineAndColumn('ab\ncd\n', 6)).toBe('line 3, column 1');
  });
});
