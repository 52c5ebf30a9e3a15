import {
  type ErasedRecord,
  parseErasedRecord,
  parseHandInRecord,
  parseIdentityRecord,
  parsePaperRecord,
  parseRosterRecord,
} from '../../class/class-records.ts';
import { createIsErased, createIsOfErased, traitsOfLine } from '../../class/erased-students.ts';
import { createStudents } from '../../class/match-students.ts';
import type { ClassRecord } from '../../class/stored-record.ts';
import { readIdentities } from '../../class/works.ts';

/**
 * The part of a record that may be added to a class with the records `here`: a list of students without those who were
 * erased from the class, and none of their work. null: none of it.
 */
export function createWithoutErased(here: readonly ClassRecord[]): (record: ClassRecord) => ClassRecord | null {
  const jsonOf = (kind: ClassRecord['kind']) => here.flatMap((one) => (one.kind === kind ? [one.json] : []));
  const [roster] = jsonOf('roster');
  const students = createStudents(
    roster === undefined ? null : parseRosterRecord(roster),
    readIdentities(jsonOf('identity')),
  );
  const [erased] = jsonOf('erased');
  const memory: ErasedRecord | null = erased === undefined ? null : parseErasedRecord(erased);
  const [isErased, isOfErased] = [createIsErased(memory), createIsOfErased(memory, students)];
  return (record) => {
    const { kind, id, json } = record;
    if (memory === null) return record;
    if (kind === 'hand-in') {
      const work = parseHandInRecord(json);
      return work !== null && isOfErased({ id, attempt: work.attempt, author: work }) ? null : record;
    }
    if (kind === 'paper') {
      const paper = parsePaperRecord(json);
      const author = paper === null ? null : { name: paper.name, profile: null };
      return paper !== null && author !== null && isOfErased({ id, attempt: paper.attempt, author }) ? null : record;
    }
    if (kind === 'identity') {
      const author = parseIdentityRecord(json);
      return author !== null && isErased({ names: [author.name] }) ? null : record;
    }
    const list = kind === 'roster' ? parseRosterRecord(json) : null;
    if (list === null) return record;
    const left = list.students.filter((line) => !isErased(traitsOfLine(line)));
    if (left.length === 0) return null;
    return left.length === list.students.length
      ? record
      : { ...record, json: JSON.stringify({ ...list, students: left }) };
  };
}
