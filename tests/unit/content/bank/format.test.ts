import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passageFileSchema } from '../../../../content/bank/format.ts';

const file = (over: Record<string, unknown> = {}) => ({
  format: 'claimsort-passages',
  version: 1,
  passages: [
    {
      id: 'bell',
      family: 'bare-assertion',
      level: 'easy',
      text: 'The bell rang. It was cracked.',
      quote: { exact: 'It was cracked' },
      entry: {
        label: 'rhetoric',
        credits: { evidence: 0, attribution: 0, rhetoric: 1 },
        rationales: { evidence: 'No paper.', attribution: 'No one says it.', rhetoric: 'It is just said.' },
        cues: [],
        source: { kind: 'none', name: null, chain: [] },
        techniques: [],
        lookUp: 'Look at the bell.',
        whyContested: null,
        ...over,
      },
    },
  ],
});

describe('passageFileSchema', () => {
  it('reads a passage, with the prefix and suffix that were left out', () => {
    const { passages } = passageFileSchema.parse(file());
    expect(passages[0]?.quote).toEqual({ exact: 'It was cracked', prefix: '', suffix: '' });
  });

  it('reads the example that authors are given', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../docs/content.md'), 'utf8');
    const example: unknown = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '');
    expect(passageFileSchema.safeParse(example).error).toBeUndefined();
  });

  it.each(['claim', 'bearsOn'])('refuses an entry with %s, which only a lesson has', (field) => {
    expect(passageFileSchema.safeParse(file({ [field]: 'headline' })).success).toBe(false);
  });
});
