import { type HandInRecord, type PaperRecord, parseHandInRecord, parsePaperRecord } from '../../class/class-records.ts';
import type { WorkThere } from '../../class/classroom.ts';
import { toSameName } from '../../class/fold-name.ts';
import { type Author, createStudents } from '../../class/match-students.ts';
import { readIdentities } from '../../class/works.ts';
import type { Failure } from '../../base/failure.ts';
import { type Result, resultOf, valueOf } from '../../base/result.ts';
import type { ClassId } from '../../journal/event.ts';
import type { StudentHalf } from '../../lesson/format.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassLesson } from './lessons.ts';

/** One piece of work of a student, with the id of its record. */
export type StudentsWork = { readonly id: string } & (
  { readonly paper: PaperRecord } | { readonly handIn: HandInRecord }
);

/** All work on a lesson by the student of this name, typed in or handed in. */
export function readWorksOfStudent(
  recordStore: ClassRecordStore,
  of: ClassId,
  { lesson }: ClassLesson,
  name: string,
): Result<readonly StudentsWork[], Failure> {
  return resultOf(function* () {
    const records = yield* valueOf(recordStore.ofLesson(of, lesson.id));
    const roster = yield* valueOf(recordStore.readRoster(of));
    const identities = yield* valueOf(recordStore.list(of, 'identity'));
    const students = createStudents(roster, readIdentities(identities.map(({ json }) => json)));
    const me = students.match({ name, profile: null });
    const isTheirs = (author: Author): boolean => {
      const other = students.match(author);
      if (other.student === me.student) return true;
      // Without a line on the list there is only a name: the same name is the same student until the teacher says
      // otherwise.
      const isAlone = !me.isOnRoster && !other.isOnRoster;
      return isAlone && toSameName(me.name) !== '' && toSameName(me.name) === toSameName(other.name);
    };
    const typed = records.papers.flatMap(({ id, json }): readonly StudentsWork[] => {
      const paper = parsePaperRecord(json);
      return paper === null || !isTheirs({ name: paper.name, profile: null }) ? [] : [{ id, paper }];
    });
    const handedIn = records.handIns.flatMap(({ id, json }): readonly StudentsWork[] => {
      const handIn = parseHandInRecord(json);
      return handIn === null || !isTheirs(handIn) ? [] : [{ id, handIn }];
    });
    return [...typed, ...handedIn];
  });
}

/** What the teacher is shown of work that a student already has. */
export function toWorkThere(one: StudentsWork, lesson: StudentHalf): WorkThere {
  if ('handIn' in one) {
    const { name, answers, asked, handedInAt } = one.handIn;
    return { from: 'file', entry: null, name, answered: answers.length, asked: asked.length, at: handedInAt };
  }
  const { attempt, name, answers, asked, typedAt, code } = one.paper;
  return {
    ...{ from: code === undefined ? 'paper' : 'code', entry: attempt, name, at: typedAt },
    ...{ answered: answers.length, asked: (asked ?? lesson.claims).length },
  };
}
