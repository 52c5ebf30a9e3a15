import { describe, expect, it } from 'vitest';
import { toClassName, toStudentName } from '../../../../../content/desk/class/names.ts';
import { ok } from '../../../../../content/base/result.ts';

const REFUSED = { ok: false, error: { code: 'bad-request', place: 'name' } };

describe('toClassName', () => {
  it('takes a name of up to 60 characters, without the spaces around it', () => {
    expect(toClassName(' 8b\n')).toEqual(ok('8b'));
    expect(toClassName('b'.repeat(60))).toEqual(ok('b'.repeat(60)));
    expect(toClassName('b'.repeat(61))).toMatchObject(REFUSED);
  });

  it('refuses an empty name, and half of a character', () => {
    for (const name of ['', ' \t', '8b\ud83d']) expect(toClassName(name), name).toMatchObject(REFUSED);
  });
});

describe('toStudentName', () => {
  it('takes a name as long as on a list: up to 120 characters', () => {
    expect(toStudentName(` ${'a'.repeat(120)} `)).toEqual(ok('a'.repeat(120)));
    expect(toStudentName('a'.repeat(121))).toMatchObject(REFUSED);
    expect(toStudentName(' ')).toMatchObject(REFUSED);
  });
});
