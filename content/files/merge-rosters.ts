import type { MergeAnswer } from './merge-answer.ts';
import type { RosterRecord } from '../class/class-records.ts';
import { normaliseName } from '../class/fold-name.ts';
import { hashOf } from '../base/hash.ts';
import { compareEdits, type Edit, joinEdits } from '../journal/edits.ts';
import type { ClassContents } from './class-file.ts';

export type Line = RosterRecord['students'][number];

/** Whether a list contains a student: by id if both have one, otherwise by name. */
export function createHasLine(lines: readonly Line[]): (line: Line) => boolean {
  const ids = new Set(lines.flatMap(({ id }) => (id === null ? [] : [normaliseName(id)])));
  const names = new Set(lines.map(({ name }) => normaliseName(name)));
  const nameless = new Set(lines.flatMap(({ name, id }) => (id === null ? [normaliseName(name)] : [])));
  return ({ name, id }) =>
    id === null ? names.has(normaliseName(name)) : ids.has(normaliseName(id)) || nameless.has(normaliseName(name));
}

/**
 * The students of one list who are not in another: by id if both lists have it, otherwise by name. Two students with
 * the same name and no ids count as two people; so do two with the same name and different ids.
 */
export function findOthers(of: readonly Line[], among: readonly Line[]): readonly Line[] {
  const idsOf = (lines: readonly Line[]) =>
    new Set(lines.flatMap(({ id }) => (id === null ? [] : [normaliseName(id)])));
  const [ids, others] = [idsOf(among), idsOf(of)];
  const isIn = (known: ReadonlySet<string>, { id }: Line): boolean => id !== null && known.has(normaliseName(id));
  // Lines without a matching id, by name.
  const left = { named: new Map<string, number>(), numbered: new Map<string, number>() };
  for (const line of among) {
    if (isIn(others, line)) continue;
    const into = line.id === null ? left.named : left.numbered;
    into.set(normaliseName(line.name), (into.get(normaliseName(line.name)) ?? 0) + 1);
  }
  const take = (from: Map<string, number>, { name }: Line): boolean => {
    const count = from.get(normaliseName(name)) ?? 0;
    if (count > 0) from.set(normaliseName(name), count - 1);
    return count > 0;
  };
  return of.filter(
    (line) => !isIn(ids, line) && !take(left.named, line) && !(line.id === null && take(left.numbered, line)),
  );
}

export const rosterOf = ({ records }: ClassContents): RosterRecord | null =>
  records.flatMap((one) => (one.kind === 'roster' ? [one.record] : []))[0] ?? null;

/** The change of a list of students. */
export interface RosterChange {
  /** Whether there was no list before. */
  readonly isNew: boolean;
  readonly joining: readonly Line[];
  readonly leaving: readonly Line[];
  /** Students who stay but get another name or ID. */
  readonly corrected: readonly Line[];
}

/** The merged list; `settle` returns the list to be written, including restored students, or null for none. */
type RosterMerge = {
  readonly settle: (answer: MergeAnswer | null, back: readonly Line[], newEdit: () => Edit) => RosterRecord | null;
} & (
  | { readonly kind: 'stay' }
  | { readonly kind: 'take'; readonly change: RosterChange }
  | { readonly kind: 'ask'; readonly here: RosterRecord; readonly there: RosterRecord }
);

/** Merges two lists, ignoring the lines of students who were erased here: those are a separate question. */
export function mergeRosters(here: ClassContents, came: ClassContents, away: ReadonlySet<Line>): RosterMerge {
  const ours = rosterOf(here);
  const whole = rosterOf(came);
  const theirs = whole === null ? null : { ...whole, students: whole.students.filter((line) => !away.has(line)) };

  const stay: RosterMerge = {
    kind: 'stay',
    settle: (_, back, newEdit) => {
      if (back.length === 0) return null;
      const list: RosterRecord = ours ?? { ids: whole?.ids ?? null, students: [] };
      return { ...list, students: [...list.students, ...back], edits: joinEdits(list.edits ?? [], [newEdit()]) };
    },
  };
  if (theirs === null || (ours !== null && saysTheSame(ours, theirs))) return stay;
  const order = ours === null ? 'there' : compareEdits(ours.edits ?? [], theirs.edits ?? [], false);
  if (order === 'here' || theirs.students.length === 0) return stay;
  const edits = joinEdits(ours?.edits ?? [], theirs.edits ?? []);
  if (order === 'there' || ours === null) {
    const [before, after] = [ours?.students ?? [], theirs.students];
    return {
      kind: 'take',
      change: changeOf(before, after, ours === null),
      settle: (_, back, newEdit) => ({
        ...theirs,
        students: [...theirs.students, ...back],
        // Without the students who stay erased, it differs from the co-teacher's list.
        edits: away.size === 0 ? edits : joinEdits(edits, [newEdit()]),
      }),
    };
  }
  return {
    kind: 'ask',
    here: ours,
    there: theirs,
    settle: (answer, back, newEdit) => {
      const chosen = answer === 'there' ? theirs : ours;
      const added = answer === 'both' ? findOthers(theirs.students, ours.students) : [];
      return {
        ids: chosen.ids ?? ours.ids ?? theirs.ids,
        students: [...chosen.students, ...added, ...back],
        edits: joinEdits(edits, [newEdit()]),
      };
    },
  };
}

const saysTheSame = (one: RosterRecord, other: RosterRecord): boolean =>
  hashOf([one.ids, one.students]) === hashOf([other.ids, other.students]);

function changeOf(before: readonly Line[], after: readonly Line[], isNew: boolean): RosterChange {
  const joining = findOthers(after, before);
  const leaving = findOthers(before, after);
  const known = new Set(before.map((line) => hashOf([line.name, line.id])));
  const corrected = after.filter((line) => !joining.includes(line) && !known.has(hashOf([line.name, line.id])));
  return { isNew, joining, leaving, corrected };
}
