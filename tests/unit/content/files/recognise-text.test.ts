import { describe, expect, it } from 'vitest';
import { recogniseRoster } from '../../../../content/files/recognise-roster.ts';
import { recogniseText } from '../../../../content/files/recognise-text.ts';

describe('recogniseText', () => {
  it.each([
    ['{"version":1,"format":"claimsort-lesson"', 'lesson'],
    ['\ufeff \n{ "format" : "claimsort-lesson" }', 'lesson'],
    ['{"events":[{"format":"claimsort-lesson"}],"format":"claimsort-profile"}', 'profile'],
    ['{"a":"\\"format\\":\\"claimsort-lesson\\"","format":"claimsort-hand-in"}', 'hand-in'],
    ['{"format":"claimsort-hand-in","handIn":{"na', 'hand-in'],
    ['{"x":{"format":"claimsort-lesson"}}', 'json'],
    ['{"format":"geojson"}', 'json'],
    ['{"format":{"claimsort-lesson":1}}', 'json'],
    ['[{"format":"claimsort-lesson"}]', 'json'],
    ['{}', 'json'],
    ['{"format":"claimsort-student"}', 'unopenable'],
    ['{"format":"claimsort-of-next-year","version":1}', 'newer'],
    ['Name;ID\nAda;1', 'other'],
    ['', 'other'],
  ] as const)('takes %s for %s', (text, kind) => expect(recogniseText(text)).toBe(kind));

  it('does not slow down over many quotation marks', () => {
    expect(recogniseText(`{"${'a'.repeat(2_000_000)}`)).toBe('json');
    expect(recogniseText(`{${'"",'.repeat(500_000)}"format":"claimsort-lesson"}`)).toBe('lesson');
  });
});

describe('recogniseRoster', () => {
  it.each(['Name;ID\nAda;1\nGrace;2\n', 'Ada Lovelace\nGrace Hopper\n', 'Name,ID\nAda,1\nEve,1\n'])(
    'takes %j for a list of students',
    (text) => expect(recogniseRoster(text).ok).toBe(true),
  );
  it.each(['# Not for us\n', 'Groceries\n', '1;2;3\n4;5;6\n', 'Buy milk!\nCall Ada.\n', '', '# One\n# Two\n'])(
    'does not take %j for one',
    (text) => expect(recogniseRoster(text)).toMatchObject({ ok: false, error: { code: 'not-ours' } }),
  );
});
