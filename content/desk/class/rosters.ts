import type { Classroom } from './commands.ts';
import { readRoster } from '../../class/read-roster.ts';
import { traitsOfLine } from '../../class/erased-students.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import { findOthers } from '../../files/merge-rosters.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassErased } from './erased.ts';
import type { ClassHandIns } from './hand-ins.ts';

/** The commands for the list of students. */
export interface ClassRosters extends Pick<Classroom, 'findErased'> {
  setRoster(request: Parameters<Classroom['setRoster']>[0]): Result<null, Failure>;
}

/** Creates the commands for the list of students. */
export function createRosters({
  recordStore,
  editor,
  erased,
  handIns,
}: {
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly erased: ClassErased;
  readonly handIns: ClassHandIns;
}): ClassRosters {
  const findErased: ClassRosters['findErased'] = ({ class: of, text }) =>
    resultOf(function* () {
      const { students } = yield* valueOf(readRoster(text));
      const before = yield* valueOf(recordStore.readRoster(of));
      return yield* valueOf(erased.findIn(of, findOthers(students, before?.students ?? [])));
    });

  return {
    findErased,
    setRoster: ({ class: of, text, erased: answer }) =>
      resultOf(function* () {
        const roster = yield* valueOf(readRoster(text));
        const back = yield* valueOf(findErased({ class: of, text }));
        if (back.length > 0 && answer === undefined) return yield* failWith(failure('erased-student', 'text'));
        const isOut = (line: (typeof back)[number]): boolean =>
          answer === 'leave-out' && back.some(({ name, id }) => name === line.name && id === line.id);
        const students = roster.students.filter((line) => !isOut(line));
        if (students.length === 0) return yield* failWith(failure('roster-without-students'));
        const before = yield* valueOf(recordStore.readRoster(of));
        const edits = yield* valueOf(editor.next(of, before?.edits));
        yield* valueOf(recordStore.writeRoster(of, { ...roster, students, edits }));
        if (answer !== 'bring-back') return null;
        for (const line of back) yield* valueOf(erased.bringBack(of, traitsOfLine(line)));
        return yield* valueOf(handIns.storeUnerased(of));
      }),
  };
}
