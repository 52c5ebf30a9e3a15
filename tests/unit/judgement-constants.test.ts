import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUDGEMENT_CONSTANTS } from '../../scripts/lib/judgement-constants.mjs';

const read = (file: string): string => fs.readFileSync(path.join(import.meta.dirname, '../..', file), 'utf8');

describe('the numbers that carry a judgement', () => {
  it.each(JUDGEMENT_CONSTANTS)('$file has “$from” once, moved by $to, and a test that answers for it', (constant) => {
    const { file, from, to, tests } = constant;
    expect(read(file).split(from)).toHaveLength(2);
    for (const step of to) expect(step).not.toBe(from);
    expect(read(tests)).toContain('it(');
  });
});
