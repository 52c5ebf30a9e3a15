import { describe, expect, it } from 'vitest';
import { BANK_FAMILY_IDS, FAMILIES, FAMILY_IDS, labelOf } from '../../../../content/bank/families.ts';

describe('FAMILIES', () => {
  it('has fourteen families with ids of their own', () => {
    expect(new Set(BANK_FAMILY_IDS).size).toBe(14);
  });

  it('keeps the families of a label together, in the order of the labels', () => {
    const labels = FAMILIES.map(({ label }) => label);
    expect(labels).toEqual([
      ...Array.from({ length: 4 }, () => 'evidence'),
      ...Array.from({ length: 5 }, () => 'attribution'),
      ...Array.from({ length: 5 }, () => 'rhetoric'),
    ]);
  });
});

describe('FAMILY_IDS', () => {
  it('knows the family whose label changed by its old id, after those of today', () => {
    expect(FAMILY_IDS).toEqual([...BANK_FAMILY_IDS, 'unidentified-footage']);
    expect(labelOf('unidentified-footage')).toBe('evidence');
    expect(labelOf('unfindable-footage')).toBe('rhetoric');
  });
});
