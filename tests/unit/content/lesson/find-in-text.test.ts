import { describe, expect, it } from 'vitest';
import { findInText } from '../../../../content/lesson/find-in-text.ts';

const found = (text: string, wanted: string) =>
  findInText(text, wanted).map(({ start, end }) => text.slice(start, end));

describe('findInText', () => {
  it.each([
    ['Über “über” uber', 'uber', ['Über', 'über', 'uber']],
    ['cafe\u0301 and café', 'CAFE', ['cafe\u0301', 'café']],
    ['It’s — so', "it's - so", ['It’s — so']],
    ['يُظهر سجلّ الجسر', 'سجل', ['سجلّ']],
    ['橋の記録、記録', '記録', ['記録', '記録']],
    ['two\u00a0words', 'two words', ['two\u00a0words']],
    ['aaa', 'aa', ['aa']],
    ['so they say', 'who', []],
    ['so they say', '  ', []],
  ])('finds in “%s” what is “%s”', (text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected);
  });
});
