import type { IdentityRecord, RosterRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';
import type { FileFlag, FileOutcome, ImportReport } from './import-report.ts';
import { createLookAlikes } from './look-alikes.ts';
import { type CountedLesson, createClaimMatch } from './match-claims.ts';
import { createStudents } from './match-students.ts';
import { type Hand, isUndecided, type SameWork } from './same-work.ts';
import { authorsOf } from './works.ts';
import { quoteForeign } from '../text/quote-foreign.ts';

/** The data of a class after an import. */
export interface ImportEnd {
  readonly lesson: CountedLesson;
  /** null without a roster. */
  readonly roster: RosterRecord | null;
  /** Whom the teacher named by “This is …”; left out for nobody. */
  readonly identities?: readonly IdentityRecord[];
  /** All hand-ins of the lesson by the work that they are of. */
  readonly settled: readonly SameWork[];
  /** Names that are in the class for other reasons, for example on paper. */
  readonly otherNames: readonly string[];
}

/**
 * The complete result of an import. Everything that a file alone cannot show is determined from the class's data after
 * the whole import, so the order and the names of the files affect only the order of the list.
 */
export function finishImport(outcomes: readonly FileOutcome[], end: ImportEnd, isCancelled: boolean): ImportReport {
  const finished = tellTwice(outcomes).map(tellStanding(end));
  const taken = new Set(finished.flatMap(({ isNew, handIn }) => (isNew && handIn !== null ? [handIn] : []))).size;
  const alreadyThere = finished.filter(({ isNew, handIn }) => !isNew && handIn !== null).length;
  const leftOut = finished.filter(isOfErased).length;
  const refused = finished.filter(({ handIn }) => handIn === null).length - leftOut;
  return {
    files: finished.length,
    ...{ taken, refused, leftOut, alreadyThere, doubled: finished.length - taken - refused - leftOut - alreadyThere },
    undecided: end.settled.filter(isUndecided).reduce((sum, { hands }) => sum + hands.length, 0),
    isCancelled,
    flagged: finished.filter(({ flags }) => flags.some((flag) => flag !== 'already-there')).sort(compareFiles),
  };
}

/** Whether a file was not stored because it belongs to an erased student. */
export const isOfErased = ({ flags }: FileOutcome): boolean =>
  flags.includes('of-erased') || flags.includes('stays-out');

/** Files with the same content that came together are reported in the same way, whichever was read first. */
function tellTwice(outcomes: readonly FileOutcome[]): readonly FileOutcome[] {
  const files = new Map<string, { count: number; isNew: boolean }>();
  for (const { handIn, isNew } of outcomes) {
    if (handIn === null) continue;
    const before = files.get(handIn);
    files.set(handIn, { count: (before?.count ?? 0) + 1, isNew: isNew || (before?.isNew ?? false) });
  }
  return outcomes.map((outcome) => {
    const all = outcome.handIn === null ? undefined : files.get(outcome.handIn);
    if (all === undefined || all.count === 1) return outcome;
    const others = outcome.flags.filter((flag) => flag !== 'already-there');
    const isThere = all.isNew ? [] : (['already-there'] as const);
    return { ...outcome, isNew: all.isNew, flags: [...isThere, 'twice-the-same', ...others] };
  });
}

/**
 * Adds to a file what depends on the whole class: whether it counts, and every flag that results from other data. A
 * refused file is returned unchanged.
 */
export function tellStanding(end: ImportEnd): (outcome: FileOutcome) => FileOutcome {
  const { lesson, roster, identities = [], settled, otherNames } = end;
  const authors = authorsOf(settled);
  const students = createStudents(roster, identities, authors);
  const match = createClaimMatch(lesson);
  const byHandIn = new Map<string, { readonly group: SameWork; readonly hand: Hand }>();
  for (const group of settled) {
    for (const hand of group.hands) {
      for (const { id } of [hand.newest, ...hand.earlier]) byHandIn.set(id, { group, hand });
    }
  }
  const names = createNameBook(students, authors, otherNames);

  return (outcome) => {
    const found = outcome.handIn === null ? undefined : byHandIn.get(outcome.handIn);
    if (found === undefined) return outcome;
    const { group, hand } = found;
    const of = [hand.newest, ...hand.earlier].find(({ id }) => id === outcome.handIn) ?? hand.newest;
    const conflict = conflictOf(group, hand, of.id);
    const { student, isOnRoster } = students.match(of.work);
    const unknown = students.whyUnknown(of.work);
    // If several have exactly this name, each is similar.
    const isAlone = !isOnRoster && unknown !== 'several-on-roster' && conflict === null;
    const alike = isAlone ? names.find(of.work.name, student) : null;
    const other = conflict?.other ?? alike;
    const shared = new Set(match(of.work.lesson));
    const notes: readonly FileFlag[] = [
      ...(conflict === null ? [] : [conflict.flag]),
      ...((of.work.asked ?? []).every((claim) => shared.has(claim)) ? [] : (['other-words'] as const)),
      ...(unknown === null || roster === null || conflict?.flag === 'newer-counts' ? [] : [unknown]),
      ...(alike === null ? [] : (['look-alike-name'] as const)),
    ];
    const last = outcome.flags.filter((flag) => OF_THE_WORK.has(flag));
    const first = outcome.flags.filter((flag) => !OF_THE_WORK.has(flag));
    return {
      ...outcome,
      counts: conflict?.counts ?? 'yes',
      flags: [...first, ...notes, ...last],
      other: other === null ? null : quoteForeign(other),
    };
  };
}

/** Flags of the hand-in itself, after those that depend on the class. */
const OF_THE_WORK: ReadonlySet<FileFlag> = new Set<FileFlag>(['guided-not-exam', 'not-signed']);

interface Conflict {
  readonly flag: FileFlag;
  readonly counts: FileOutcome['counts'];
  readonly other: string | null;
}

/** The flag for one of several hand-ins of the same work; null if there is none. */
function conflictOf(group: SameWork, hand: Hand, id: string): Conflict | null {
  const others = group.hands.filter((other) => other !== hand);
  // The same work takes precedence, because it says more than the same computer.
  const sharing = others.find(({ newest }) => newest.work.attempt === hand.newest.work.attempt);
  const other = (sharing ?? others[0])?.newest.work.name ?? null;
  const isOfAnotherAttempt = group.isOfOneUser && sharing === undefined;
  if (hand.newest.id !== id) return { flag: 'newer-counts', counts: 'no', other: hand.newest.work.name };
  if (isUndecided(group)) return { flag: isOfAnotherAttempt ? 'one-user' : 'undecided', counts: 'waits', other };
  if (!group.counting.includes(hand))
    return { flag: 'left-out', counts: 'no', other: isOfAnotherAttempt ? null : other };
  const earlier = hand.earlier.find(({ work }) => normaliseName(work.name) !== normaliseName(hand.newest.work.name));
  if (hand.earlier.length === 0) return null;
  return { flag: 'counts-instead', counts: 'yes', other: earlier?.work.name ?? null };
}

/** The names in the class and who has them, for finding similar names. */
function createNameBook(
  students: ReturnType<typeof createStudents>,
  works: readonly { readonly name: string; readonly profile: string | null }[],
  otherNames: readonly string[],
) {
  const lookAlikes = createLookAlikes<{ readonly student: string; readonly name: string }>();
  const seen = new Set<string>();
  const add = (name: string, student: string): void => {
    if (seen.has(student)) return;
    seen.add(student);
    lookAlikes.add(name, { student, name });
  };
  for (const { student, name } of students.onRoster) add(name, student);
  const others = [...works, ...otherNames.map((name) => ({ name, profile: null }))].sort((one, other) =>
    one.name < other.name ? -1 : one.name > other.name ? 1 : 0,
  );
  for (const work of others) add(work.name, students.match(work).student);
  return {
    /** Somebody else's name that is similar or identical to this one; null if there is none. */
    find: (name: string, student: string): string | null =>
      lookAlikes.find(name).find((other) => other.student !== student)?.name ?? null,
  };
}

const compareFiles = (one: FileOutcome, other: FileOutcome): number =>
  one.file < other.file ? -1 : one.file > other.file ? 1 : 0;
