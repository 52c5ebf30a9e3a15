import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRoster, readRosterTable } from '../../../../content/class/read-roster.ts';
import { toCsv } from '../../../../content/base/csv.ts';
import { valueOf } from '../../../builders/open-store.ts';

/** The students of a list, or why it cannot be read and where. */
function read(text: string): readonly (readonly (string | null)[])[] | string {
  const roster = readRoster(text);
  if (!roster.ok) return [roster.error.code, roster.error.place].filter((part) => part !== null).join(' at ');
  return roster.value.students.map(({ name, id }) => [name, id]);
}
const lines = (...rows: readonly string[]) => `${rows.join('\r\n')}\r\n`;

describe('readRoster, on lists as schools save them', () => {
  it.each([
    ['German', 'Name;Vorname;Klasse', 'Ahlers;Mia;8b', 'Mia Ahlers', null],
    ['German', 'Nachname;Vorname;Schülernummer', 'Ahlers;Mia;1001', 'Mia Ahlers', '1001'],
    ['German', 'Schüler:in;ID-Nummer', 'Mia Ahlers;1001', 'Mia Ahlers', '1001'],
    ['French', 'Nom;Prénom;Classe', 'AHLERS;Mia;4e B', 'Mia AHLERS', null],
    ['French', 'Élève;Numéro d’élève', 'Ahlers Mia;1001', 'Ahlers Mia', '1001'],
    ['English', 'Pupil name: *;Pupil number *', 'Mia Ahlers;1001', 'Mia Ahlers', '1001'],
    ['French', 'Élève;Identifiant', 'Ahlers Mia;mia.a', 'Ahlers Mia', 'mia.a'],
    ['Spanish', 'Apellidos;Nombre;DNI', 'Ruiz Pérez;Luis;1001', 'Luis Ruiz Pérez', '1001'],
    ['Spanish', 'Primer apellido;Segundo apellido;Nombre', 'Ruiz;Pérez;Luis', 'Luis Ruiz Pérez', null],
    ['Italian', 'Cognome;Nome;Matricola', 'Rossi;Anna;1001', 'Anna Rossi', '1001'],
    ['Italian', 'Alunno;Nome utente', 'Rossi Anna;arossi', 'Rossi Anna', 'arossi'],
    ['Portuguese', 'Nome;Apelido;N.º de aluno', 'Ana;Sousa;1001', 'Ana Sousa', '1001'],
    ['Portuguese', 'Nome;Endereço de e-mail', 'Ana Sousa;ana@example.invalid', 'Ana Sousa', 'ana@example.invalid'],
    ['Dutch', 'Leerlingnummer;Roepnaam;Tussenvoegsel;Achternaam', '1001;Jan;van der;Berg', 'Jan van der Berg', '1001'],
    ['Dutch', 'Naam;E-mailadres', 'Jan Berg;jan@example.invalid', 'Jan Berg', 'jan@example.invalid'],
    ['Polish', 'Nazwisko;Imię;Numer ucznia', 'Żak;Łucja;1001', 'Łucja Żak', '1001'],
    ['Polish', 'Imię i nazwisko;Nazwa użytkownika', 'Łucja Żak;lzak', 'Łucja Żak', 'lzak'],
    ['English', 'Forename,Surname,Pupil ID', 'Mia,Ahlers,1001', 'Mia Ahlers', '1001'],
  ])('reads %s heads: %s', (_language, head, row, name, id) => {
    expect(read(`\uFEFF${lines(head, row)}`)).toEqual([[name, id]]);
    // As somebody writes them who has no accents on the keyboard.
    expect(read(lines(head.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase(), row))).toEqual([[name, id]]);
  });

  it('keeps a name with a comma in one piece, or says in which row it would be cut', () => {
    expect(read(lines('Name', 'Ahlers, Mia', 'Çelik, Ömer'))).toEqual([['Ahlers, Mia', null], ['Çelik, Ömer', null]]); // prettier-ignore
    expect(read(lines('Name;ID', 'García López, Ana, María;1001', 'Vega Sanz, Eva, Marta;1003'))).toEqual([
      ['García López, Ana, María', '1001'],
      ['Vega Sanz, Eva, Marta', '1003'],
    ]);
    expect(read(lines('Name;ID', 'Ahlers, Mia;1001'))).toEqual([['Ahlers, Mia', '1001']]);
    expect(read(lines('Name,ID', 'Jonas Brandt,1002', 'Ahlers, Mia,1001'))).toBe('roster-row-too-long at row 3');
    for (const head of ['Name;ID;;;', 'Name;ID', 'A title;of three;cells\r\nName;ID']) {
      expect(read(lines(head, 'Mia Ahlers;1001; ;;', ';;;;')), head).toEqual([['Mia Ahlers', '1001']]);
    }
    expect(read(lines('Name;ID; ', 'Mia Ahlers;1001;8b'))).toBe('roster-row-too-long at row 2');
    expect(read(lines('Name;ID;Klasse', 'Mia Ahlers;1001'))).toEqual([['Mia Ahlers', '1001']]);
    expect(read(lines('ID;Name', ' ', '1001;Mia Ahlers', '1002'))).toEqual([['Mia Ahlers', '1001']]);
  });

  it('takes tabs for the separator wherever they make a head, as in rows copied from a spreadsheet', () => {
    expect(read(lines('Name, Vorname\tKlasse', 'Ahlers, Mia\t9b'))).toEqual([['Ahlers, Mia', null]]);
    expect(read(lines('Name, Vorname', 'Ahlers, Mia'))).toEqual([['Mia Ahlers', null]]);
    expect(read(lines('Name\tNote (1,0; 1,3; 1,7)', 'Ahlers, Mia\t1,3'))).toEqual([['Ahlers, Mia', null]]);
  });

  it('takes the separator from a first line, and includes that line when counting rows', () => {
    expect(read(lines('sep=;', 'Name;ID', 'Mia Ahlers;1001'))).toEqual([['Mia Ahlers', '1001']]);
    expect(read(lines('sep=|', 'Name|ID', 'Mia Ahlers|1001', 'Jonas|1001'))).toBe('roster-id-twice at row 4');
    expect(read('sep=;\nName;ID\n"Mia;1001')).toBe('damaged-table at row 3');
    expect(read(lines('Name', 'sep=;', 'Mia'))).toEqual([['sep=;', null], ['Mia', null]]); // prettier-ignore
    expect(read(lines('sep=;', 'Name,ID', 'Mia Ahlers,1001'))).toBe('roster-without-names at row 1');
    expect(read('sep=,\nName;ID\nMia Ahlers;1001')).toBe('roster-without-names at row 1');
    expect(valueOf(readRosterTable('sep=;\nName;ID\nMia Ahlers;1001')).passedOver).toEqual([]);
  });

  it('skips rows above the headers, and says so', () => {
    const text = lines('Klassenliste 8b;9c;', '', 'Stand: 27.11.2026;;', 'Nachname; Vorname ;ID', 'Ahlers;Mia;1001');
    const { roster, heads, passedOver } = valueOf(readRosterTable(text));
    expect(roster).toEqual({ ids: 'number', students: [{ name: 'Mia Ahlers', id: '1001' }] });
    expect(heads).toEqual({ name: ['Vorname', 'Nachname'], id: 'ID' });
    expect(passedOver).toEqual([
      { row: 1, why: 'above-the-head', text: 'Klassenliste 8b 9c' },
      { row: 3, why: 'above-the-head', text: 'Stand: 27.11.2026' },
    ]);
    const rows = Array.from({ length: 10 }, (_, at) => `2026,${String(at)}`);
    expect(read(lines(...rows, 'Name,ID', 'Mia,1'))).toEqual([['Mia', '1']]);
    expect(read(lines('2026,10', ...rows, 'Name,ID', 'Mia,1'))).toBe('roster-without-names at row 1');
  });

  it('reads bare names, and nothing that may be something else', () => {
    const reading = valueOf(readRosterTable(lines('Mia Ahlers', '', 'Brandt, Jonas', 'Ali M.')));
    expect(reading).toEqual({
      roster: { ids: null, students: ['Mia Ahlers', 'Brandt, Jonas', 'Ali M.'].map((name) => ({ name, id: null })) },
      ...{ heads: null, passedOver: [] },
    });
    expect(read(lines('Mia Ahlers\t', '\tJonas Brandt'))).toHaveLength(2);
    for (const line of [
      'Ahlers, Mia, 8b',
      'Ahlers, Mia, Anna',
      'Mia;Ahlers',
      'Mia\tAhlers',
      'Mia 8',
      'mia@example.invalid',
      '<b>Mia</b>',
    ]) {
      expect(read(lines('Mia Ahlers', line)), line).toBe('roster-without-names at row 1');
    }
    expect(valueOf(readRosterTable('\nMia\n')).roster.students).toEqual([{ name: 'Mia', id: null }]);
    expect(read(lines('one two three four five six seven eight', 'Mia: Ahlers'))).toHaveLength(2);
    expect(read(lines('Mia', 'a'.repeat(121)))).toBe('damaged-roster at row 2');
    for (const line of ['Is this a name?', 'one two three four five six seven eight nine', '---']) {
      expect(read(lines('Mia Ahlers', line)), line).toBe('roster-without-names at row 1');
    }
  });

  it('looks for the heads in the first thousand columns', () => {
    const at = (column: number) => read(`${','.repeat(column - 1)}Name\n${','.repeat(column - 1)}Mia`);
    expect(at(1000)).toEqual([['Mia', null]]);
    expect(at(1001)).toBe('roster-without-names at row 1');
  });

  it('takes the names that a row of heads means', () => {
    expect(read(lines('Name,First name,Last name,Email', '8b,Mia,Ahlers,m@example.invalid'))).toEqual([
      ['Mia Ahlers', 'm@example.invalid'],
    ]);
    expect(read(lines('Class Name,Name,Student ID', '8b,Mia Ahlers,1001'))).toEqual([['Mia Ahlers', '1001']]);
    expect(read(lines('Student ID,Legal Name,Preferred Name', '1001,Robert Ahlers,Mia Ahlers'))).toEqual([
      ['Mia Ahlers', '1001'],
    ]);
  });

  it('takes the fullest column of ids, and on a tie the most telling', () => {
    const canvas = 'LastName,FirstName,ID,SIS User ID,SIS Login ID,Section,Essay 1 (4711)';
    const rows = ['    Points Possible,,,,,,10', 'Ahlers,Mia,501,S-1001,mia.a,8b,9'];
    expect(read(lines(canvas, ...rows))).toEqual([['Mia Ahlers', '501']]);
    expect(valueOf(readRosterTable(lines(canvas, ...rows))).passedOver).toEqual([
      { row: 2, why: 'no-student-of-canvas', text: 'Points Possible' },
    ]);
    expect(valueOf(readRoster(lines(canvas, ...rows))).ids).toBe('canvas');
    const moodle = lines('Vorname,Nachname,ID-Nummer,E-Mail-Adresse', 'Mia,Ahlers,,m@example.invalid');
    expect(valueOf(readRoster(moodle))).toEqual({ ids: 'login', students: [{ name: 'Mia Ahlers', id: 'm@example.invalid' }] }); // prettier-ignore
    expect(read(lines('Name,ID', 'Mia,-'))).toEqual([['Mia', null]]);
    expect(valueOf(readRosterTable(lines('Name,ID', 'Mia,-')))).toMatchObject({
      roster: { ids: null },
      heads: { id: null },
    });
  });

  it('reads an id as it is meant', () => {
    expect(read(lines('Name,ID', 'Mia,"=""00123"""', 'Jonas,-', 'Ömer,–', 'Zoe,n/a', 'Eva, 7 '))).toEqual([
      ['Mia', '00123'],
      ['Jonas', null],
      ['Ömer', null],
      ['Zoe', null],
      ['Eva', '7'],
    ]);
    const brightspace = 'OrgDefinedId,Username,Last Name,First Name,End-of-Line Indicator';
    expect(read(lines(brightspace, '#00246,#mia.a,Ahlers,Mia,#'))).toEqual([['Mia Ahlers', '00246']]);
    expect(read(lines('Name,ID', 'Mia,#1'))).toEqual([['Mia', '#1']]);
    expect(read(lines(brightspace, '0#0,#mia.a,Ahlers,Mia,#'))).toEqual([['Mia Ahlers', '0#0']]);
    expect(read(lines('Name,ID', 'Mia,"="" 7 """', 'Eva,"x=""8"""', 'Zoe,"=""9""x"'))).toEqual([
      ['Mia', '7'],
      ['Eva', 'x="8"'],
      ['Zoe', '="9"x'],
    ]);
    expect(read(lines('Name,ID', `${'M'.repeat(120)},${'1'.repeat(120)}`))).toHaveLength(1);
    expect(read(lines('Name,ID', `Mia,${'1'.repeat(121)}`))).toBe('damaged-roster at row 2');
  });

  it('gives each student one clean name', () => {
    const [zwnj, zwj] = ['\u200C', '\u200D'];
    const odd = [
      '"Mia\r\nAhlers"',
      'Mia\u00A0 Ahlers',
      'Jonas\u200B Brandt',
      '\u200EÖmer Çelik',
      'Zoe\u0308 A\u030Angström',
    ];
    expect(read(lines('Name', ...odd))).toEqual(
      ['Mia Ahlers', 'Mia Ahlers', 'Jonas Brandt', 'Ömer Çelik', 'Zoë Ångström'].map((name) => [name, null]),
    );
    const kept = [
      `علی${zwnj}رضا`,
      `👩${zwj}👩${zwj}👧`,
      'Kate O’Brien',
      '=1+2 Evil',
      'Anna "Annie" Meyer',
      'Points Possible',
    ];
    expect(read(lines('Name', ...kept))).toEqual(kept.map((name) => [name, null]));
  });

  it('takes a student listed twice only once, and asks if two have the same id', () => {
    const text = lines(
      'Name,ID,Section',
      'Mia Ahlers,1001,Math',
      'Mia Ahlers,1001,English',
      'Wang Wei,7,',
      'Wang Wei,8,',
    );
    const { roster, passedOver } = valueOf(readRosterTable(text));
    expect(roster.students.map(({ id }) => id)).toEqual(['1001', '7', '8']);
    expect(passedOver).toEqual([{ row: 3, why: 'there-already', text: 'Mia Ahlers' }]);
    expect(read(lines('Name,ID', 'Mia,1', 'Jonas,1'))).toBe('roster-id-twice at row 3');
  });

  it('says of a web page and of a workbook what they are', () => {
    expect(read(lines('Name', 'PK\u0003\u0004', 'a <table'))).toHaveLength(2);
    for (const text of [
      '<html><table><tr><td>Name</td></tr></table></html>',
      ' <!DOCTYPE html>',
      '<?xml version="1.0"?>',
      'PK\u0003\u0004',
    ]) {
      expect(read(text)).toBe('roster-is-no-table');
    }
  });

  it('reads lone CR, tabs, and quotation marks within a name, or names the row', () => {
    expect(read('Name,ID\rMia Ahlers,1001\rJonas Brandt,1002')).toEqual([['Mia Ahlers', '1001'], ['Jonas Brandt', '1002']]); // prettier-ignore
    expect(read(lines('Name\tID', 'Mia Ahlers\t1001'))).toEqual([['Mia Ahlers', '1001']]);
    expect(read(lines('Name,ID', 'Anna "Annie" Meyer,1'))).toEqual([['Anna "Annie" Meyer', '1']]);
    expect(read(lines('Name;ID', '"Annie" Meyer;1001'))).toBe('damaged-table at row 2');
  });

  it('reads any names again that stand in a table of ours', () => {
    const name = fc
      .string({ minLength: 1, maxLength: 20, unit: fc.constantFrom('a', 'É', ' ', ',', ';', '"', '-', '=', '’', '|') })
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => /\p{L}/u.test(text));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (names) => {
        const rows = names.map((one, at) => [one, String(at)]);
        expect(read(toCsv([['Name', 'ID'], ...rows]))).toEqual(rows);
      }),
      { numRuns: 200 },
    );
  });
});
