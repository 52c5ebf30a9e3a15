import { readRoster } from '../../../content/class/read-roster.ts';
import { toCsv } from '../../../content/base/csv.ts';
import { readRosterFile } from '../../../electron/workers/read-roster-file.ts';
import { toCsvText, toDoc } from '../doc.ts';
import { type Reader, taken } from '../reader.ts';
import { refused } from '../refused.ts';
import { CLASS, PERSON } from '../room.ts';

const people = ['Ada Lovelace', "O'Hara, Zoë", 'Meyer "Bo" Anna', '李 小龙', '-5 degrees'];

/** Lists of students as the school's systems give them out. */
export const rosterReader: Reader = {
  name: 'roster',
  bases: [
    [['Name', 'ID'], ...people.map((name, at) => [name, String(at)])],
    [
      ['First name', 'Last name', 'Username'],
      ...people.map((name, at) => [name.split(' ')[0], name.split(' ')[1] ?? '', `u${String(at)}`]),
    ],
    [
      ['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section'],
      ['    Points Possible', '', '', '', ''],
      ...people.map((name, at) => [name, String(at), `s${String(at)}`, `l${String(at)}`, '9b']),
    ],
    [['Schüler'], ...people.map((name) => [name])],
  ],
  toDoc,
  toText: toCsvText,
  mend: () => null,
  async read(file, { desk }) {
    const text = await readRosterFile(file);
    if (!text.ok) return refused(text.error);
    const set = desk.setRoster({ class: CLASS, text: text.value.text });
    if (!set.ok) return refused(set.error);
    const roster = readRoster(text.value.text);
    if (!roster.ok) return taken('took what it does not read');
    const { students } = roster.value;
    const again = readRoster(toCsv([['name', 'id'], ...students.map(({ name, id }) => [name, id])]));
    if (!again.ok || JSON.stringify(again.value.students) !== JSON.stringify(students)) {
      return taken('does not read again what it read');
    }
    return taken(desk.listClasses({ profile: PERSON }).ok ? null : 'the classes can no longer be listed');
  },
};
