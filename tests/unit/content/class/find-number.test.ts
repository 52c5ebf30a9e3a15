import { describe, expect, it } from 'vitest';
import { findNumber, isUnknownNumber } from '../../../../content/class/find-number.ts';

const ADA = { name: 'Ada', id: '0104' };
const BEN = { name: 'Ben', id: 'b-7' };
const CY = { name: 'Cy', id: null };

describe('findNumber', () => {
  it('finds the student of a number as work is matched: without regard to case and blanks around it', () => {
    expect(findNumber([ADA, BEN, CY], ' 0104 ')).toBe(ADA);
    expect(findNumber([ADA, BEN, CY], 'B-7')).toBe(BEN);
  });

  it('finds nobody by a name, by nothing, or where nobody has a number', () => {
    for (const typed of ['Ada', '104', '', ' ']) expect(findNumber([ADA, BEN, CY], typed)).toBeNull();
    expect(findNumber([CY], 'Cy')).toBeNull();
    expect(findNumber([{ name: 'Dee', id: ' ' }], '')).toBeNull();
  });
});

describe('isUnknownNumber', () => {
  it('is so of digits that no student of a list with numbers has, and of nothing else', () => {
    expect(isUnknownNumber([ADA, CY], '104')).toBe(true);
    expect(isUnknownNumber([ADA, CY], ' 104 ')).toBe(true);
    for (const typed of ['0104', 'Ada', '', '10a', 'a10']) expect(isUnknownNumber([ADA, CY], typed)).toBe(false);
    expect(isUnknownNumber([CY], '104')).toBe(false);
  });
});
