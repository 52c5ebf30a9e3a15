import * as fs from 'node:fs';
import * as path from 'node:path';
import { describe, expect, it } from 'vitest';
import { JUDGEMENT_CONSTANTS, OTHER_NUMBERS } from '../../scripts/lib/judgement-constants.mjs';

const ROOMS = ['attempt', 'class', 'files', 'practice', 'scoring', 'statistics', 'study'];
const root = path.join(import.meta.dirname, '../..');

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

describe('the numbers that carry a judgement', () => {
  it.each(JUDGEMENT_CONSTANTS)('$file has “$from” once, moved by $to, and a test that answers for it', (constant) => {
    const { file, from, to, tests } = constant;
    expect(read(file).split(from)).toHaveLength(2);
    for (const step of to) expect(step).not.toBe(from);
    expect(read(tests)).toContain('it(');
  });

  it('are all that these rooms have, but for those that carry none', () => {
    const named = ROOMS.flatMap((room) =>
      fs.readdirSync(path.join(root, 'content', room), { encoding: 'utf8', recursive: true }).flatMap((name) => {
        if (!name.endsWith('.ts')) return [];
        const file = `content/${room}/${name.replaceAll(path.sep, '/')}`;
        const found = read(file).matchAll(/^(?:export )?const ([A-Z][A-Z_]*)(?:: \w+)? = [\d._]+(?: \* [\d_]+)*;/gm);
        return Array.from(found, ([, constant = '']) => ({ file, constant }));
      }),
    );
    expect(named.length).toBeGreaterThan(50);
    const isJudged = ({ file, constant }: (typeof named)[number]) =>
      JUDGEMENT_CONSTANTS.some((one) => one.file === file && one.from.startsWith(constant));
    const others = named.filter((one) => !isJudged(one));
    expect(others.filter(({ constant }) => !OTHER_NUMBERS.has(constant))).toEqual([]);
    // None is on the list without a use.
    const names = new Set(others.map(({ constant }) => constant));
    expect([...OTHER_NUMBERS].filter((constant) => !names.has(constant))).toEqual([]);
  });
});
