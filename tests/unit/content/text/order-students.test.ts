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

  it('sorts by the last word, or by the part before a comma', () =>
    expect(names('last-name', 'en', 'Mia Zorn', 'Ott, Zoë', 'Al Ahlers', 'Bo')).toEqual([
      ...['Al Ahlers', 'Bo', 'Ott, Zoë', 'Mia Zorn'],
    ]));

  it('sorts by the alphabet of the language', () => {
    expect(names('last-name', 'sv', 'Bo Öberg', 'Al Zorn', 'Mia Olsen')).toEqual(['Mia Olsen', 'Al Zorn', 'Bo Öberg']);
    expect(names('last-name', 'de', 'Bo Öberg', 'Al Zorn', 'Mia Olsen')).toEqual(['Bo Öberg', 'Mia Olsen', 'Al Zorn']);
    expect(names('last-name', 'es', 'A Nuñez', 'B Nuz', 'C Nunez')).toEqual(['C Nunez', 'A Nuñez', 'B Nuz']);
  });

  it.each([
    ['en', ['Bo Tanner', 'Tom van der Berg', 'Al Wood']],
    ['nl', ['Tom van der Berg', 'Bo Tanner', 'Al Wood']],
    ['de', ['Tom van der Berg', 'Bo Tanner', 'Al Wood']],
  ] as const)('finds "van der Berg" where a list in %s has it', (language, inOrder) => {
    expect(names('last-name', language, 'Al Wood', 'Bo Tanner', 'Tom van der Berg')).toEqual(inOrder);
    // Written with a comma it is the same.
    const turned = names('last-name', language, 'Wood, Al', 'Tanner, Bo', 'van der Berg, Tom');
    expect(turned.map((name) => name.split(',')[0])).toEqual(inOrder.map((name) => name.replace(/^\S+ /, '')));
  });

  it('takes the first of two last names in Spanish, and the last one in Portuguese', () => {
    const given = ['María José García Márquez', 'Ana Lago', 'Luis de la Cruz Moreno', 'Eva Hierro Arias'];
    expect(names('last-name', 'es', ...given)).toEqual([
      ...['Luis de la Cruz Moreno', 'María José García Márquez', 'Eva Hierro Arias', 'Ana Lago'],
    ]);
    expect(names('last-name', 'pt', 'Ana de Souza e Silva', 'Eva Ramos', 'Rui Teles')).toEqual([
      ...['Eva Ramos', 'Ana de Souza e Silva', 'Rui Teles'],
    ]);
  });

  it('sorts names in small letters, names of one word and empty ones', () =>
    expect(names('last-name', 'nl', 'tom van berg', 'bo', '', 'al ahlers')).toEqual([
      '',
      'al ahlers',
      'tom van berg',
      'bo',
    ]));

  it('takes the first names where the last are the same, and passes over case and accents before them', () =>
    expect(names('last-name', 'fr', 'Zoë Éluard', 'Al eluard', 'Zoë Émile')).toEqual([
      ...['Al eluard', 'Zoë Éluard', 'Zoë Émile'],
    ]));
});
