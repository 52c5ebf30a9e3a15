import type { ClassReport, StudentRow } from '../../content/class/class-report.ts';
import type { RosterRecord } from '../../content/class/class-records.ts';
import type { StudentId } from '../../content/class/student.ts';
import { reportOf } from './class-report.ts';
import { attemptId } from './ids.ts';

/** A student of a class; only what matters for a test is specified. Points are null if nothing counts. */
export interface PupilSpec {
  readonly name: string;
  readonly id?: string | null;
  readonly isOnRoster?: boolean;
  readonly points?: number | null;
  readonly asked?: number;
  readonly missing?: number;
  readonly attempts?: number;
}

export interface BookSpec {
  readonly title?: string;
  readonly ids?: RosterRecord['ids'];
  readonly students: readonly PupilSpec[];
}

/** A report whose students have these points, whatever they answered. */
export function bookOf({ title = 'The well', ids = 'number', students }: BookSpec): ClassReport {
  return {
    ...reportOf({}),
    title,
    ids,
    students: students.map((pupil, at) => toRow(ids === null ? { ...pupil, id: null } : pupil, at)),
  };
}

function toRow(pupil: PupilSpec, at: number): StudentRow {
  const { name, id = null, isOnRoster = true, points = 1, asked = 12, missing = 0, attempts } = pupil;
  const answered = asked - missing;
  return {
    // The brand says of what; any text is one.
    student: `s${String(at)}` as StudentId,
    ...{ name, isOnRoster, id },
    attempts: attempts ?? (points === null ? 0 : 1),
    hasWork: points !== null || (attempts ?? 0) > 0,
    without: points === null ? ((attempts ?? 0) === 0 ? 'nothing' : 'not-by-rule') : null,
    work:
      points === null
        ? null
        : {
            ...{ attempt: attemptId(at + 1), from: 'file', mode: 'exam', points, asked, answered, missing },
            ...{ hits: Math.floor(points), cells: [] },
          },
  };
}
