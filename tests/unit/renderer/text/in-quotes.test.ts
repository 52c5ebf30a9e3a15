import { describe, expect, it } from 'vitest';
import { inQuotes } from '#text/in-quotes.ts';

describe('inQuotes', () => {
  it('quotes a text once', () => {
    expect(inQuotes('Pumps fail again')).toBe('“Pumps fail again”');
    expect(inQuotes('“Unit 5”')).toBe('“Unit 5”');
    expect(inQuotes('"Unit 5"')).toBe('"Unit 5"');
    expect(inQuotes('“Unit 5” fails')).toBe('““Unit 5” fails”');
  });
});
