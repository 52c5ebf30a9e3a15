import { describe, expect, it } from 'vitest';
import { lintContent } from '../../../../content/lint/lint-content.ts';
import { lintText } from '#text/lint-text.ts';
import { formatBank, formatRules } from '../../../../electron/cli/lint-tables.ts';
import { content, rawBank, rawClaims, rawEntry, rawLesson } from '../../content/lint/builders.ts';

const rationale = Array.from({ length: 46 }, () => 'Go.').join(' ');
const long = rawClaims('shame', {
  entry: { rationales: { evidence: rationale, attribution: 'No one says it.', rhetoric: 'It judges.' } },
});

describe('what the lint says', () => {
  it.each([
    [
      content({ lesson: rawLesson(long) }),
      'bell.lesson.json, claim shame, rationale for evidence\n  rationale-length: 46 words; at most 45',
    ],
    [content({ bank: rawBank().slice(1) }), 'bank, named-study, easy\n  family-size: 3 passages; at least 4'],
    [content({ lesson: { ...rawLesson(), key: undefined } }), 'bell.lesson.json, key\n  missing-field: it is missing'],
    [
      content({ bank: rawBank({ entry: rawEntry('evidence', { cues: [{ exact: 'ate a hat' }] }) }) }),
      ', cues\n  anchor: “ate a hat”: not found; a quote stands in exactly one place',
    ],
  ])('names the place, the rule and what was counted', (shipped, said) => {
    expect(lintContent(shipped).findings.map(lintText.say).join('\n')).toContain(said);
  });

  it('shows the bank as a table, family by level, with sums', () => {
    const lines = formatBank(lintContent(content({ bank: rawBank().slice(1) })).bank).split('\n');
    expect(lines[1]).toMatch(/^named-study +evidence +3 +4 +4 +11$/);
    expect(lines[15]).toMatch(/^all +55 +56 +56 +167$/);
  });

  it('marks what a simple rule reaches over its limit', () => {
    const reach = { hits: 3, n: 4, kappa: 0.5 };
    const reaches = { 'plain-words': reach, 'all-words': reach, 'one-word': reach, 'twenty-words': reach };
    const row = { place: { file: null, level: 'hard' }, limit: 0.3, reaches } as const;
    const lineOf = (limit: number | null) => formatRules([{ ...row, limit }], []).split('\n')[1];
    expect(lineOf(0.3)).toMatch(/^bank, hard +0\.3( +3 of 4, κ +0\.50!){4}$/);
    expect(lineOf(0.5)).not.toContain('!');
    expect(lineOf(null)).toMatch(/^bank, hard +none/);
  });
});
