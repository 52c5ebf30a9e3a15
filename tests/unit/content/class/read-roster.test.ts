import { describe, expect, it } from 'vitest';
import { MAX_ROSTER_BYTES, readRoster } from '../../../../content/class/read-roster.ts';

const namesOf = (text: string) => {
  const roster = readRoster(text);
  return roster.ok ? roster.value.students.map(({ name, id }) => [name, id]) : roster.error;
};
const idsOf = (text: string) => {
  const roster = readRoster(text);
  return roster.ok ? roster.value.ids : roster.error.code;
};

describe('readRoster', () => {
  it('reads names and ids by their headers, wherever the columns stand', () => {
    expect(namesOf('ID;Klasse;Name\r\n17;8b;Ada Lovelace\r\n;8b;  Bob   Bauer ')).toEqual([
      ['Ada Lovelace', '17'],
      ['Bob Bauer', null],
    ]);
  });

  it('joins first and last names, in English and German', () => {
    expect(namesOf('Nachname,Vorname\nLovelace,Ada')).toEqual([['Ada Lovelace', null]]);
    expect(namesOf('First name,Surname,Email address\nAda,Lovelace,ada@example.org')).toEqual([
      ['Ada Lovelace', 'ada@example.org'],
    ]);
  });

  it('reads a gradebook of Canvas, without its line of points and empty lines', () => {
    const text =
      'Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n"Bauer, Bob",4711,b17,bob,8b\n,,,,\n';
    expect(namesOf(text)).toEqual([['Bauer, Bob', '4711']]);
    expect(idsOf(text)).toBe('canvas');
  });

  it('skips rows of Canvas that are not students, and on any other list takes every row', () => {
    const rows = ['"Points Possible",', '"Points Possible",9', '"Student, Test",8', 'Test Student,7', 'Ada,6'].join(
      '\n',
    );
    const canvas = rows.replaceAll('\n', ',8b\n');
    expect(namesOf(`Student,ID,Section\n${canvas}`)).toEqual([
      ['Points Possible', '9'],
      ['Ada', '6'],
    ]);
    expect(namesOf(`Name,ID\n${rows}`)).toEqual([
      ['Points Possible', null],
      ['Points Possible', '9'],
      ['Student, Test', '8'],
      ['Test Student', '7'],
      ['Ada', '6'],
    ]);
  });

  it('knows what its ids are', () => {
    expect(idsOf('Student,ID\nAda,1')).toBe('number');
    expect(idsOf('OrgDefinedId,Username,Last Name,First Name\n1,ada,L,A')).toBe('number');
    expect(idsOf('Name,E-Mail\nAda,a@example.org')).toBe('login');
    expect(idsOf('Name\nAda')).toBe(null);
    // Only an export of Canvas has all of its columns.
    expect(idsOf('Student,ID,Section\nAda,1,8b')).toBe('canvas');
    expect(idsOf('Lastname,Firstname,ID,Section\nL,Ada,1,8b')).toBe('canvas');
    for (const head of ['Name,ID,Section', 'Lastname,ID,Section', 'Firstname,ID,Section']) {
      expect(idsOf(`${head}\nAda,1,8b`), head).toBe('number');
    }
  });

  it('names what is wrong', () => {
    expect(namesOf('Klasse,Note\n8b,1')).toMatchObject({ code: 'roster-without-names', place: 'row 1' });
    expect(namesOf('')).toMatchObject({ code: 'roster-without-names', place: 'row 1' });
    expect(namesOf('Name\n\n')).toMatchObject({ code: 'roster-without-students', place: null });
    expect(namesOf('Name,ID\nAda,1\nBob,1')).toMatchObject({ code: 'roster-id-twice', place: 'row 3' });
    expect(namesOf(`Name\n${'x'.repeat(121)}`)).toMatchObject({ code: 'damaged-roster', place: 'row 2' });
    expect(namesOf(`Name\n${'Ada\n'.repeat(20_001)}`)).toMatchObject({ code: 'roster-too-large', place: 'row 20002' });
    expect(namesOf('Name\n"Ada')).toMatchObject({ code: 'damaged-table' });
    expect(namesOf('Name\n\ud83d')).toMatchObject({ code: 'damaged-roster', place: 'line 2, column 1' });
    expect(namesOf('x'.repeat(MAX_ROSTER_BYTES + 1))).toMatchObject({ code: 'roster-too-large' });
  });

  it.each(['\n', '\r', '\r\n'])('refuses a text of empty lines before it takes memory for each, with %j', (end) => {
    expect(namesOf(`Name${end.repeat(40_100)}`)).toMatchObject({ code: 'roster-too-large', place: null });
  });

  it('reads as many lines as 20,000 students with an empty line after each need', () => {
    expect(namesOf(`Name${'\n'.repeat(40_019)}`)).toMatchObject({ code: 'roster-without-students' });
    expect(namesOf(`Name${'\n'.repeat(40_020)}`)).toMatchObject({ code: 'roster-too-large' });
  });

  it('takes 20,000 students with an empty line after each', () => {
    const lines = Array.from({ length: 20_000 }, (_, at) => `Ada ${String(at)}\n\n`).join('');
    expect(namesOf(`Name\n${lines}`)).toHaveLength(20_000);
  });
});
