import type { HandInRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';

/** A hand-in with the hash of its content, by which it is kept. */
export interface KeptHandIn {
  readonly id: string;
  readonly work: HandInRecord;
}

/** Which of several hand-ins of the same work counts. */
export interface SettledHandIns {
  readonly counting: readonly KeptHandIn[];
  /** Those that do not count, each with the one that counts instead. */
  readonly losing: ReadonlyMap<string, KeptHandIn>;
}

/**
 * Decides which hand-ins count. Two are of the same work when they name the same attempt, or share the event of a
 * response: event ids are random, so that a second hand cannot come by one. Of such, the one counts that was handed in
 * first by its own clock, then the one started first, then the one whose hash comes first. All of that is in the files,
 * so the order in which they came changes nothing. Takes time in proportion to the responses, beside one sort.
 */
export function settleConflicts(handIns: readonly KeptHandIn[]): SettledHandIns {
  const owners = createOwners();
  const counting: KeptHandIn[] = [];
  const losing = new Map<string, KeptHandIn>();
  for (const handIn of [...handIns].sort(comparePrecedence)) {
    const owner = owners.find(handIn);
    if (owner === null) {
      counting.push(handIn);
      owners.add(handIn);
    } else {
      losing.set(handIn.id, owner);
    }
  }
  return { counting, losing };
}

/** Below 0 where the first counts before the second. */
export function comparePrecedence(one: KeptHandIn, other: KeptHandIn): number {
  return (
    compareTexts(one.work.handedInAt, other.work.handedInAt) ||
    compareTexts(one.work.startedAt, other.work.startedAt) ||
    compareTexts(one.id, other.id)
  );
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Who owns which attempts and which responses. */
export interface Owners {
  /** A hand-in that has the same work; null when there is none. */
  find(handIn: KeptHandIn): KeptHandIn | null;
  add(handIn: KeptHandIn): void;
}

export function createOwners(): Owners {
  const byMark = new Map<string, KeptHandIn>();
  const marksOf = ({ work }: KeptHandIn) => [work.attempt.toLowerCase(), ...work.events.map((id) => id.toLowerCase())];
  return {
    find(handIn) {
      for (const mark of marksOf(handIn)) {
        const owner = byMark.get(mark);
        if (owner !== undefined) return owner;
      }
      return null;
    },
    add(handIn) {
      for (const mark of marksOf(handIn)) byMark.set(mark, handIn);
    },
  };
}

/** What the one of two hand-ins of the same work that does not count is called. */
export function conflictOf(one: HandInRecord, other: HandInRecord): 'two-of-one-attempt' | 'copy-under-another-name' {
  const isSamePerson = normaliseName(one.name) === normaliseName(other.name) && one.profile === other.profile;
  return isSamePerson ? 'two-of-one-attempt' : 'copy-under-another-name';
}
