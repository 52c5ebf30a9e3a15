import { hashOf } from '../hash/content-hash.ts';
import type { RosterRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';
import type { StudentId } from './student.ts';

/** Who a piece of work belongs to. */
export interface MatchedStudent {
  readonly student: StudentId;
  /** As on the roster; otherwise as handed in. */
  readonly name: string;
  readonly isOnRoster: boolean;
  /** The id on the roster, by which other programs know the student; null without one. */
  readonly id: string | null;
}

/** Whose hand a piece of work is from, as far as it says. */
export interface Author {
  readonly name: string;
  /** null for work on paper. */
  readonly profile: string | null;
}

/** Finds the students of a class. */
export interface Students {
  /** The roster in its order; empty without one. */
  readonly onRoster: readonly MatchedStudent[];
  /**
   * The student whose work this is. By the roster where the name stands on it once, or its id was given as the name;
   * otherwise whoever handed in under this name from this profile, or on paper under this name.
   */
  match(author: Author): MatchedStudent;
}

/** Makes the list of students that work is matched against. Names are compared by `normaliseName`, and never guessed. */
export function createStudents(roster: RosterRecord | null): Students {
  const lines = toLines(roster?.students ?? []);
  const byName = new Map<string, MatchedStudent | null>();
  for (const line of lines) {
    // Two people of one name cannot be told apart by it: then it says nothing.
    for (const spelling of spellingsOf(line.name)) byName.set(spelling, byName.has(spelling) ? null : line);
  }
  for (const [at, { id }] of (roster?.students ?? []).entries()) {
    const line = lines[at];
    if (id !== null && line !== undefined) byName.set(normaliseName(id), line);
  }

  return {
    onRoster: lines,
    match({ name, profile }) {
      const found = byName.get(normaliseName(name)) ?? null;
      return (
        found ?? {
          student: toStudentId([profile, normaliseName(name)]),
          name: name.trim(),
          isOnRoster: false,
          id: null,
        }
      );
    },
  };
}

function toLines(students: RosterRecord['students']): readonly MatchedStudent[] {
  const seen = new Map<string, number>();
  return students.map(({ name, id }) => {
    const plain = normaliseName(name);
    const before = seen.get(plain) ?? 0;
    seen.set(plain, before + 1);
    // Without an id, people of one name are told apart by their place among them.
    const student = toStudentId(id === null ? ['roster', plain, before] : ['roster', id]);
    return { student, name, isOnRoster: true, id };
  });
}

/**
 * A name as it is compared, in each of its two orders: "Meyer, Anna" is how Canvas writes Anna Meyer.
 *
 * @example spellingsOf('Meyer, Anna') // ['meyer, anna', 'anna meyer']
 */
export function spellingsOf(name: string): readonly string[] {
  const plain = normaliseName(name);
  const [last, first, ...more] = plain.split(',');
  const turned = first === undefined || more.length > 0 ? plain : `${first.trim()} ${(last ?? '').trim()}`;
  return [...new Set([plain, turned])];
}

/** The same for the same student at each reading, and no longer than the id may be, whatever the name. */
function toStudentId(who: readonly (string | number | null)[]): StudentId {
  // The brand is earned by the form of a content hash.
  return hashOf(who).slice('sha256:'.length) as StudentId;
}
