import { parseHandInRecord, parsePaperRecord, type RosterRecord } from '../classroom/class-records.ts';
import { readHandIns } from '../classroom/class-work.ts';
import { createStudents } from '../classroom/match-students.ts';
import { settleConflicts } from '../classroom/settle-conflicts.ts';
import type { StudentId } from '../classroom/student.ts';
import { type Failure, failure } from '../failure.ts';
import type { ClassId } from '../journal/event.ts';
import { err, ok, type Result } from '../result.ts';
import type { ClassCabinet } from './class-cabinet.ts';
import type { ClassJournal } from './class-journal.ts';
import type { ClassRecord } from './store.ts';

/** All that a class has of one student. */
export interface StudentRecords {
  readonly name: string;
  readonly handIns: readonly ClassRecord[];
  readonly papers: readonly ClassRecord[];
  /** The student's line; null for who is not on the roster. */
  readonly onRoster: RosterRecord['students'][number] | null;
}

/** The part of the classroom that knows what it has of one student. */
export interface ClassStudents {
  find(of: ClassId, student: StudentId): Result<StudentRecords, Failure>;
  /** Erases all of it, and copies of the student's work under other names. */
  erase(of: ClassId, student: StudentId): Result<null, Failure>;
}

/** Makes the part of the classroom that knows what it has of one student. */
export function createClassStudents({
  journal,
  cabinet,
}: {
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
}): ClassStudents {
  const load = (of: ClassId) => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const handIns = cabinet.list(of, 'hand-in');
    if (!handIns.ok) return handIns;
    const papers = cabinet.list(of, 'paper');
    if (!papers.ok) return papers;
    const roster = cabinet.readRoster(of);
    return roster.ok ? ok({ handIns: handIns.value, papers: papers.value, roster: roster.value }) : roster;
  };

  const find: ClassStudents['find'] = (of, student) => {
    const loaded = load(of);
    if (!loaded.ok) return loaded;
    const { roster } = loaded.value;
    const students = createStudents(roster);
    const at = students.onRoster.findIndex((line) => line.student === student);
    const isTheirs = (work: { readonly name: string; readonly profile?: string } | null): boolean =>
      work !== null && students.match({ name: work.name, profile: work.profile ?? null }).student === student;
    const handIns = loaded.value.handIns.filter(({ json }) => isTheirs(parseHandInRecord(json)));
    const papers = loaded.value.papers.filter(({ json }) => isTheirs(parsePaperRecord(json)));
    const onRoster = roster?.students[at] ?? null;
    const [first] = [
      ...handIns.map(({ json }) => parseHandInRecord(json)),
      ...papers.map(({ json }) => parsePaperRecord(json)),
    ];
    const name = onRoster?.name ?? first?.name ?? null;
    return name === null ? err(failure('not-found', 'student')) : ok({ name, handIns, papers, onRoster });
  };

  const removeLine = (of: ClassId, line: RosterRecord['students'][number]): Result<null, Failure> => {
    const roster = cabinet.readRoster(of);
    if (!roster.ok || roster.value === null) return roster.ok ? ok(null) : roster;
    const isSame = (other: typeof line) => other.name === line.name && other.id === line.id;
    const at = roster.value.students.findIndex(isSame);
    const students = roster.value.students.filter((_, place) => place !== at);
    return students.length === 0 ? cabinet.removeRoster(of) : cabinet.writeRoster(of, { ...roster.value, students });
  };

  return {
    find,
    erase(of, student) {
      const found = find(of, student);
      if (!found.ok) return found;
      const all = cabinet.list(of, 'hand-in');
      if (!all.ok) return all;
      const theirs = new Set(found.value.handIns.map(({ id }) => id));
      const { losing } = settleConflicts(readHandIns(all.value));
      const copies = [...losing].filter(([, winner]) => theirs.has(winner.id)).map(([id]) => id);
      const handIns = cabinet.erase(of, 'hand-in', [...new Set([...theirs, ...copies])]);
      if (!handIns.ok) return handIns;
      const papers = cabinet.erase(
        of,
        'paper',
        found.value.papers.map(({ id }) => id),
      );
      if (!papers.ok) return papers;
      return found.value.onRoster === null ? ok(null) : removeLine(of, found.value.onRoster);
    },
  };
}
