import { hashOf } from '../hash/content-hash.ts';
import { foldAttempt } from '../journal/fold-attempt.ts';
import type { ContentHash, LessonId } from '../lesson/format.ts';
import { type HandInRecord, type RosterRecord, recordId } from './class-records.ts';
import type { HandIn } from './hand-in.ts';
import type { FileFlag, FileOutcome, ReadHandIn } from './import-report.ts';
import { quoteForeign } from '../text/quote-foreign.ts';
import { createLookAlikes } from './look-alikes.ts';
import { createStudents } from './match-students.ts';
import { comparePrecedence, conflictOf, createOwners, settleConflicts } from './settle-conflicts.ts';
import type { KeptHandIn, Owners } from './settle-conflicts.ts';

/** What files are held against. */
export interface ImportGround {
  readonly lesson: ContentHash;
  readonly lessonId: LessonId;
  /** null without a roster. */
  readonly roster: RosterRecord | null;
  /** What the class has for this lesson already. */
  readonly kept: readonly KeptHandIn[];
  /** Names that are in the class by other ways, as on paper. */
  readonly otherNames: readonly string[];
}

/** What came of some files: an outcome for each, in their order, and what is to be kept. */
export interface TakenHandIns {
  readonly outcomes: readonly FileOutcome[];
  readonly records: readonly KeptHandIn[];
}

/** Takes files, batch after batch. */
export type TakeHandIns = (files: readonly ReadHandIn[]) => TakenHandIns;

/**
 * Takes files that were read into a class. What is kept is every sound hand-in of this very lesson, once, under the hash
 * of its content: so importing twice changes nothing, and what counts is decided from the whole (`settleConflicts`),
 * whatever the order of the files and of the imports. A file that is wrong is told of and stops no other. Each batch
 * takes time in proportion to its files.
 */
export function createTakeHandIns(ground: ImportGround): TakeHandIns {
  const { lesson, lessonId, roster } = ground;
  const students = createStudents(roster);
  const names = createNameBook(ground);
  const known = new Map(ground.kept.map((handIn) => [handIn.id, handIn]));
  let { owners, losing } = settle(ground.kept);

  const takeSound = (file: string, handIn: HandIn): { outcome: FileOutcome; record: KeptHandIn | null } => {
    const told = { file, name: quoteForeign(handIn.name), attempt: handIn.attempt, place: null };
    const refuse = (flag: FileFlag, other: string | null = null) => ({
      ...told,
      ...{ isTaken: false, flags: [flag], other },
    });
    if (handIn.lesson.id !== lessonId)
      return { outcome: refuse('other-lesson', quoteForeign(handIn.lesson.title)), record: null };
    if (handIn.lesson.hash !== lesson) return { outcome: refuse('other-revision'), record: null };
    const record: KeptHandIn = { id: recordId(lesson, contentOf(handIn)), work: toRecord(file, handIn) };

    const before = known.get(record.id);
    const winner = losing.get(record.id) ?? null;
    if (before !== undefined && winner !== null) {
      return { outcome: refuse(conflictOf(record.work, winner.work), winner.work.file), record: null };
    }
    const match = students.match(handIn);
    const looksLike = match.isOnRoster ? null : names.find(handIn.name, match.student);
    const lookAlike = looksLike === null ? null : quoteForeign(looksLike);
    const notes: readonly FileFlag[] = [
      ...(roster !== null && !match.isOnRoster ? (['not-on-roster'] as const) : []),
      ...(lookAlike === null ? [] : (['look-alike-name'] as const)),
      ...(record.work.mode === 'guided' ? (['guided-not-exam'] as const) : []),
    ];
    if (before !== undefined) {
      const flags: readonly FileFlag[] = ['already-there', ...notes];
      return { outcome: { ...told, isTaken: false, flags, other: lookAlike }, record: null };
    }
    known.set(record.id, record);
    const owner = owners.find(record);
    if (owner === null) {
      owners.add(record);
      names.add(handIn.name, match.student);
      return { outcome: { ...told, isTaken: true, flags: notes, other: lookAlike }, record };
    }
    const conflict = conflictOf(record.work, owner.work);
    if (comparePrecedence(record, owner) > 0) {
      losing.set(record.id, owner);
      return { outcome: refuse(conflict, owner.work.file), record };
    }
    // It takes the place of one that counted, and what that one kept out may count again: all is settled anew.
    ({ owners, losing } = settle([...known.values()]));
    const stronger = losing.get(record.id);
    if (stronger !== undefined) {
      return { outcome: refuse(conflictOf(record.work, stronger.work), stronger.work.file), record };
    }
    names.add(handIn.name, match.student);
    return { outcome: { ...told, isTaken: true, flags: [conflict, ...notes], other: owner.work.file }, record };
  };

  return (files) => {
    const outcomes: FileOutcome[] = [];
    const records: KeptHandIn[] = [];
    for (const { file, read } of files) {
      if (read.ok) {
        const { outcome, record } = takeSound(file, read.value);
        outcomes.push(outcome);
        if (record !== null) records.push(record);
      } else {
        const { flag, place } = read.error;
        const name = read.error.name === null ? null : quoteForeign(read.error.name);
        outcomes.push({ file, name, attempt: null, isTaken: false, flags: [flag], place, other: null });
      }
    }
    return { outcomes, records };
  };
}

function settle(handIns: readonly KeptHandIn[]): { owners: Owners; losing: Map<string, KeptHandIn> } {
  const { counting, losing } = settleConflicts(handIns);
  const owners = createOwners();
  for (const handIn of counting) owners.add(handIn);
  return { owners, losing: new Map(losing) };
}

/** Who is in the class under which name, to find those whose name looks like a new one. */
function createNameBook({ roster, kept, otherNames }: ImportGround) {
  const students = createStudents(roster);
  const lookAlikes = createLookAlikes<{ readonly student: string; readonly name: string }>();
  const seen = new Set<string>();
  const add = (name: string, student: string): void => {
    if (seen.has(student)) return;
    seen.add(student);
    lookAlikes.add(name, { student, name });
  };
  for (const { student, name } of students.onRoster) add(name, student);
  for (const { work } of kept) add(work.name, students.match(work).student);
  for (const name of otherNames) add(name, students.match({ name, profile: null }).student);
  return {
    add,
    /** The name of somebody else that looks like this one, or is the same; null when nobody's does. */
    find: (name: string, student: string): string | null =>
      lookAlikes.find(name).find((other) => other.student !== student)?.name ?? null,
  };
}

/**
 * The name of a hand-in by its content. Each event names the hash of the one before, so that the last one stands for them
 * all: the journal was looked at when the file was read, and need not be hashed again while the window waits.
 */
const contentOf = (handIn: HandIn): ContentHash => hashOf({ ...handIn, events: handIn.events.slice(-1) });

/** What is kept of a hand-in that was read: what the key is held against, and what names and knows it. */
function toRecord(file: string, handIn: HandIn): HandInRecord {
  const { attempt, profile, name, lesson, events } = handIn;
  const state = foldAttempt(events);
  const handedIn = events.find(({ kind }) => kind === 'handed-in');
  return {
    ...{ file, name, profile, attempt, lesson: lesson.hash, lessonId: lesson.id, title: lesson.title },
    mode: state?.mode ?? 'guided',
    isAgain: (state?.again ?? null) !== null,
    startedAt: state?.startedAt ?? '',
    handedInAt: handedIn?.time ?? '',
    asked: [...new Set(state?.claims)],
    answers: [...(state?.responses ?? [])].map(([claim, { label, confidence }]) => ({ claim, label, confidence })),
    events: [...(state?.taken.keys() ?? [])],
  };
}
