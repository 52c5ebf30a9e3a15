import { describe, expect, it } from 'vitest';
import { orderStudents, type StudentOrder } from '../../../../content/text/order-students.ts';

const names = (order: StudentOrder, language: string, ...given: readonly string[]) =>
  orderStudents(
    given.map((name) => ({ name })),
    { order, language },
  ).map(({ name }) => name);

describe('orderStudents', () => {
  it('leaves the order of the list as it is', () =>
    expect(names('list', 'en', 'Zoë', 'Ada', 'Mia')).toEqual(['Zoë', 'Ada', 'Mia']));

  it('sorts by the last word, or by what stands before a comma', () =>
    expect(names('last-name', 'en', 'Mia Zorn', 'Ott, Zoë', 'Al Ahlers', 'Bo')).toEqual([
      ...['Al Ahlers', 'Bo', 'Ott, Zoë', 'Mia Zorn'],
    ]));

  it('sorts by the alphabet of the language', () => {
    expect(names('last-name', 'sv', 'Bo Öberg', 'Al Zorn', 'Mia Olsen')).toEqual(['Mia Olsen', 'Al Zorn', 'Bo Öberg']);
    expect(names('last-name', 'de', 'Bo Öberg', 'Al Zorn', 'Mia Olsen')).toEqual(['Bo Öberg', 'Mia Olsen', 'Al Zorn']);
    expect(names('last-name', 'es', 'A Nuñez', 'B Nuz', 'C Nunez')).toEqual(['C Nunez', 'A Nuñez', 'B Nuz']);
  });

  it('takes the first names where the last are the same, and passes over case and accents before them', () =>
    expect(names('last-name', 'fr', 'Zoë Éluard', 'Al eluard', 'Zoë Émile')).toEqual([
      ...['Al eluard', 'Zoë Éluard', 'Zoë Émile'],
    ]));
});
