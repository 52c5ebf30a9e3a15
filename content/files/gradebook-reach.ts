import type { ClassReport, StudentRow } from '../class/class-report.ts';
import { spellingsOf } from '../class/match-students.ts';
import { toOneLine } from '../text/to-one-line.ts';
import { isWrittenAsItIs } from '../base/csv.ts';
import { GRADEBOOK_PROGRAMS, type GradebookProgram, type ImportForm } from './gradebook-programs.ts';

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
  const { knowsIdsOfCanvas, toComparedId, isReadAsId, isReadAsName }: GradebookProgram = GRADEBOOK_PROGRAMS[form];
  const byId = countTexts(students.flatMap(({ id }) => (id === null ? [] : [toComparedId(id, ids)])));
  const byName = countTexts(students.flatMap(({ name }) => spellingsOf(name)));
  const onList = countTexts(students.flatMap(({ name, isOnRoster }) => (isOnRoster ? spellingsOf(name) : [])));
  const isTwiceOnList = (name: string): boolean =>
    spellingsOf(name).some((spelling) => (onList.get(spelling) ?? 0) > 1);
  const isAlone = (name: string): boolean => spellingsOf(name).every((spelling) => byName.get(spelling) === 1);

  const ofId = (id: string): OutOfReach | null => {
    if (ids === 'canvas' && !knowsIdsOfCanvas) return 'id-of-canvas';
    if ((byId.get(toComparedId(id, ids)) ?? 0) > 1) return 'same-id';
    const isRead = isWrittenAsItIs(id) && id === toOneLine(id) && isReadAsId(id, ids);
    return isRead ? null : 'misread-id';
  };

  return ({ name, id, isOnRoster }) => {
    if (id !== null) return ofId(id);
    if (!isOnRoster && isTwiceOnList(name)) return 'twice-on-list';
    if (isReadAsName === null) return isOnRoster ? 'no-id' : 'not-on-list';
    if (!isAlone(name)) return 'same-name';
    return isReadAsName(name) ? null : 'misread-name';
  };
}

function countTexts(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
