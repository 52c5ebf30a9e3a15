import { describe, expect, it } from 'vitest';
import { FAMILIES, FAMILY_IDS } from '../../../../content/bank/families.ts';

describe('FAMILIES', () => {
  it('has fourteen families with ids of their own', () => {
    expect(new Set(FAMILY_IDS).size).toBe(14);
  });

  it('keeps the families of a label together, in the order of the labels', () => {
    const labels = FAMILIES.map(({ label }) => label);
    expect(labels).toEqual([
      ...Array.from({ length: 5 }, () => 'evidence'),
      ...Array.from({ length: 5 }, () => 'attribution'),
      ...Array.from({ length: 4 }, () => 'rhetoric'),
    ]);
  });
});
