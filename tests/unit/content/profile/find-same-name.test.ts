import { describe, expect, it } from 'vitest';
import { findSameName } from '../../../../content/profile/find-same-name.ts';

const find = (there: string, typed: string): boolean =>
  findSameName([{ name: there }, { name: null }], typed).length > 0;

describe('findSameName', () => {
  it.each([
    ['Ada', ' aDA '],
    ['Zoë', 'Zoe\u0308'],
    ['Zoë', 'zoe'],
    ['Åse Ødegård', 'ase odegard'],
    ['Łukasz', 'lukasz'],
    ['O’Brien', "O'Brien"],
    ['Mia Ahlers', '\u202eMia\u200b  Ahlers\ufeff'],
    ['Ｍｉａ', 'Mia'],
    ['الی\u200cرضا', 'الی\u200cرضا'],
    ['Straße', 'STRASSE'],
  ])('asks of %s when %s is typed', (there, typed) => {
    expect(find(there, typed)).toBe(true);
  });

  it.each([
    ['Ada', 'Adam'],
    ['student 7', 'student 8'],
    ['Иван', 'Ivan'],
    ['राम', 'रमा'],
  ])('takes %s and %s for two people', (there, typed) => {
    expect(find(there, typed)).toBe(false);
  });

  it('asks of nobody where no letter is left', () => {
    expect(find('Ada', ' \u200b\u202e ')).toBe(false);
  });
});
