import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtInPassages } from '../../../../content/bank/built-in-passages.ts';
import { BANK_FAMILY_IDS, PASSAGE_LEVELS } from '../../../../content/bank/families.ts';

describe('builtInPassages', () => {
  it('holds every file of the bank, and each skill at least four times', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../../content/bank/passages'));
    expect(files.map((file) => file.replace('.json', '')).toSorted()).toEqual(BANK_FAMILY_IDS.toSorted());
    for (const family of BANK_FAMILY_IDS)
      for (const level of PASSAGE_LEVELS)
        expect(
          builtInPassages().filter((one) => one.family === family && one.level === level).length,
        ).toBeGreaterThanOrEqual(4);
  });

  it('fills in what a quote leaves out, and reads the files once', () => {
    expect(builtInPassages()[0]?.quote).toMatchObject({ prefix: '', suffix: '' });
    expect(builtInPassages()).toBe(builtInPassages());
  });
});
