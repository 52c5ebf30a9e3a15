import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, normaliseName } from '../../../../content/class/fold-name.ts';
import { createLookAlikes, isLookAlike } from '../../../../content/class/look-alikes.ts';

function looksLike(one: string, other: string): boolean {
  const book = createLookAlikes<string>();
  book.add(one, one);
  return book.find(other).length > 0;
}

describe('normaliseName', () => {
  it('takes away case, spaces and compatibility forms, and nothing else', () => {
    expect(normaliseName('  Ada   LOVELACE ')).toBe('ada lovelace');
    expect(normaliseName('ﬁona')).toBe('fiona');
    expect(normaliseName('Zoë')).not.toBe(normaliseName('Zoe'));
  });
});

describe('foldName', () => {
  it('takes away marks, order and punctuation, and keeps numbers apart', () => {
    expect(foldName('Meyer, Ännå 2')).toEqual({ letters: 'anna meyer', digits: '2' });
    expect(foldName('student07')).toEqual({ letters: 'student', digits: '07' });
    expect(foldName('B0b')).toEqual(foldName('Bob'));
  });
});

describe('createLookAlikes', () => {
  it.each([
    ['Ada', 'Аdа'], // the second with Cyrillic letters
    ['Zoë', 'Zoe'],
    ['Anna Meyer', 'Meyer, Anna'],
    ['Anna Meyer', 'Anna Meier'],
    ['Jonas', 'Jonnas'],
    ['Katharina Weiss', 'Katarina Weiß'],
    ['Bob', 'B0b'],
    ['★★', '★★'],
  ])('finds that %s looks like %s, both ways', (one, other) => {
    expect(looksLike(one, other)).toBe(true);
    expect(looksLike(other, one)).toBe(true);
  });

  it.each([
    ['Tim', 'Tom'],
    ['Anna Meyer', 'Anna Schulz'],
    ['student 7', 'student 8'],
    ['★★', '★'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(looksLike(one, other)).toBe(false);
  });

  it('finds every name again by itself, and by itself with one letter left out', () => {
    const letters = fc.string({ minLength: 8, maxLength: 30, unit: fc.constantFrom(...Array.from('abcdefghij')) });
    fc.assert(
      fc.property(letters, fc.nat(), (name, at) => {
        const gap = at % name.length;
        expect(looksLike(name, name)).toBe(true);
        expect(looksLike(name, name.slice(0, gap) + name.slice(gap + 1))).toBe(true);
      }),
    );
  });

  it('names no crowd', () => {
    const book = createLookAlikes<number>();
    for (let n = 0; n < 500; n += 1) book.add('Anna', n);
    expect(book.find('Anna').length).toBeLessThanOrEqual(20);
  });
});

describe('isLookAlike', () => {
  it.each([
    ['Ben Oder', 'Ben Odre', true],
    ['Ben Oder', 'Ben  ODER', true],
    ['Anna Meyer', 'Meyer, Anna', true],
    ['Ben Oder', 'Bne Odre', false],
    ['Tim', 'Tmi', false],
    ['Student 17', 'Student 71', false],
    ['***', '***', true],
    ['***', '+++', false],
  ])('says of “%s” and “%s”: %s', (one, other, isAlike) => {
    expect([isLookAlike(one, other), isLookAlike(other, one)]).toEqual([isAlike, isAlike]);
  });
});

describe('what counts as a slip of the pen', () => {
  it('is one letter from five letters on, and two from ten', () => {
    expect([isLookAlike('Lena', 'Lina'), isLookAlike('Helena', 'Helina')]).toEqual([false, true]);
    expect([isLookAlike('Lenas', 'Linas'), isLookAlike('Lena', 'Linas')]).toEqual([true, false]);
    expect(isLookAlike('Abcdefghi', 'Abcdefgxy')).toBe(false);
    expect(isLookAlike('Abcdefghij', 'Abcdefghxy')).toBe(true);
    expect(isLookAlike('Abcdefghij', 'Abcdefgxyz')).toBe(false);
  });

  it('names twenty of a crowd, and no more', () => {
    const book = createLookAlikes<number>();
    for (let at = 0; at < 25; at += 1) book.add('Anna Meyer', at);
    expect(book.find('Anna Meyer')).toHaveLength(20);
  });
});
