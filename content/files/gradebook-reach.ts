import type { RosterRecord } from '../class/class-records.ts';
import type { ClassReport, StudentRow } from '../class/class-report.ts';
import type { ImportForm } from '../class/gradebook-form.ts';
import { spellingsOf } from '../class/match-students.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { isWrittenAsItIs } from '../base/csv.ts';

/** Why another program would not find a student, or would find a different one. */
export const OUT_OF_REACH = [
  'twice-on-list',
  'not-on-list',
  'no-id',
  'id-of-canvas',
  'same-id',
  'same-name',
  'misread-id',
  'misread-name',
] as const;

export type OutOfReach = (typeof OUT_OF_REACH)[number];

/**
 * Finds students whom a program would not find or would mistake for others: returns null for a student who will be
 * matched correctly. The rules are those of the importers, in docs/decisions/0018. `students` are all students of the
 * class, including those without work.
 */
export function createReach(
  { students, ids }: Pick<ClassReport, 'students' | 'ids'>,
  form: ImportForm,
): (row: StudentRow) => OutOfReach | null {
  const byId = countTexts(students.flatMap(({ id }) => (id === null ? [] : [sameId(id, form, ids)])));
  const byName = countTexts(students.flatMap(({ name }) => spellingsOf(name)));
  const onList = countTexts(students.flatMap(({ name, isOnRoster }) => (isOnRoster ? spellingsOf(name) : [])));
  const isTwiceOnList = (name: string): boolean =>
    spellingsOf(name).some((spelling) => (onList.get(spelling) ?? 0) > 1);
  const isAlone = (name: string): boolean => spellingsOf(name).every((spelling) => byName.get(spelling) === 1);

  const ofId = (id: string): OutOfReach | null => {
    if (form !== 'canvas' && ids === 'canvas') return 'id-of-canvas';
    if ((byId.get(sameId(id, form, ids)) ?? 0) > 1) return 'same-id';
    return isReadAsId(id, form, ids) ? null : 'misread-id';
  };

  return ({ name, id, isOnRoster }) => {
    if (id !== null) return ofId(id);
    if (!isOnRoster && isTwiceOnList(name)) return 'twice-on-list';
    // Only Canvas matches by name.
    if (form !== 'canvas') return isOnRoster ? 'no-id' : 'not-on-list';
    if (!isAlone(name)) return 'same-name';
    return isReadAsName(name) ? null : 'misread-name';
  };
}

/**
 * A name in the form for the Canvas file: on one line, and without the words that mark the row of maximum points. It
 * changes no name by which Canvas has to find a student, since one with a line break or these words is left out.
 */
export const toCanvasName = (name: string): string =>
  toOneLine(name).replaceAll('Points Possible', 'Points\u00A0Possible');

/** The same form for two ids that a program may treat as equal: databases often ignore case and accents. */
function sameId(id: string, form: ImportForm, ids: RosterRecord['ids']): string {
  if (form === 'canvas') return ids === 'canvas' ? id.replace(/^0+(?=\d)/, '') : id;
  return id.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function isReadAsId(id: string, form: ImportForm, ids: RosterRecord['ids']): boolean {
  if (!isWrittenAsItIs(id) || id !== toOneLine(id)) return false;
  switch (form) {
    case 'canvas':
      // Ruby parses the leading digits: "17a" would become number 17.
      return ids === 'canvas' ? /^\d+$/.test(id) : keepsItsDigits(id);
    case 'moodle':
      // PHP treats "0" as empty, so the row would go to the previous student; a backslash can swallow the next cell.
      return id !== '0' && !id.includes('\\');
    case 'brightspace':
      return true;
  }
}

/** Canvas also has a test student, and recognises the row of maximum points by words in it. */
function isReadAsName(name: string): boolean {
  return (
    isWrittenAsItIs(name) &&
    keepsItsDigits(name) &&
    name === toOneLine(name) &&
    !name.includes('Points Possible') &&
    !spellingsOf(name).includes('test student')
  );
}

/** In what looks like a number, Canvas merges all points and commas into one decimal point. */
const keepsItsDigits = (text: string): boolean => !/^-?[\d.,]+%?$/.test(text) || /^-?\d+(\.\d+)?%?$/.test(text);

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
