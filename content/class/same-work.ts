import type { DecisionRecord, HandInRecord } from './class-records.ts';
import { normaliseName } from './fold-name.ts';
import { attemptMark } from './hand-in-code.ts';
import { isLookAlike } from './look-alikes.ts';
import { compareTexts } from '../text/compare-texts.ts';

/** A hand-in with the id of its record: its revision, and the hash of its content. */
export interface KeptHandIn {
  readonly id: string;
  readonly work: HandInRecord;
}

/** A paper that was added to other work of its student, or a hand-in code, treated as a hand-in. */
export interface KeptPaper {
  readonly id: string;
  readonly work: Omit<HandInRecord, 'profile' | 'file' | 'asked'> & {
    readonly profile: null;
    readonly file: null;
    /** null for all claims of its revision. */
    readonly asked: HandInRecord['asked'] | null;
    /** The attempt mark in the code (`HandInCode.attemptMark`); left out for paper. */
    readonly attemptMark?: string;
  };
  /** The ids of the records that it was added to. */
  readonly beside: readonly string[];
}

/** The work of one attempt, which is grouped first because only one piece of it may count. */
export type Settled = KeptHandIn | KeptPaper;

/** One person's hand-ins of the same work: one, or several with a corrected name or corrected answers. */
export interface Hand {
  readonly newest: Settled;
  /** The hand-ins that it replaced, newest first. */
  readonly earlier: readonly Settled[];
}

/**
 * Hand-ins that are settled by one decision, and which of them count: those of the same work, and those of several
 * attempts that one user of one installation made in succession under different names.
 */
export interface SameWork {
  /** Whether it contains several attempts: then only the user and the computer are the same. */
  readonly isOfOneUser: boolean;
  /** By name, then by id; one, unless the work was handed in under several names. */
  readonly hands: readonly Hand[];
  /** The teacher's decision; null if there is none, or if it was made without knowing all these hands. */
  readonly decision: DecisionRecord | null;
  /** The hands that count. While several names wait for a decision, none does. */
  readonly counting: readonly Hand[];
}

/** Whether a teacher has to decide before any of it counts. */
export const isUndecided = ({ hands, decision }: SameWork): boolean => hands.length > 1 && decision === null;

/**
 * Groups hand-ins of the same work. Two are of the same work if they name the same attempt, or share the event of a
 * response: event ids are random, so two attempts never share one. This is transitive. A paper that the teacher added to
 * other work of its student belongs to that work, and never counts by itself. A hand-in code belongs to the same work as
 * another code with the same attempt mark, and as the file of that attempt; under the same name the file counts instead.
 *
 * Within a group, a person's newer hand-in replaces the older one if it is from the same profile, under the same name or
 * a similar one (`isLookAlike`) from the same installation, and the files show which is newer. Anything else may be a
 * shared computer, two students working together, or a copy, so the teacher decides.
 *
 * The teacher also decides if the same profile on the same installation handed in an attempt, and then started another
 * one under another name: the second student may have seen the key, and the files do not show it. This does not apply to
 * attempts at the same time: computers cloned with their data folder share a profile and a key.
 *
 * The result does not depend on the order of the hand-ins or on their hashes. Takes time in proportion to the responses,
 * apart from one sort.
 */
export function settleSameWork(handIns: readonly Settled[], decisions: readonly DecisionRecord[]): readonly SameWork[] {
  const groups = joinOfOneUser(groupByWork(handIns).map(toHands));
  return groups
    .sort((one, other) => compareGroups(one.hands, other.hands))
    .map(({ hands, isOfOneUser }) => {
      const decision = hands.length === 1 ? null : findDecision(hands, decisions);
      const counts = new Set(decision?.counting);
      const isCounting = (hand: Hand) => hands.length === 1 || idsOf(hand).some((id) => counts.has(id));
      return { isOfOneUser, hands, decision, counting: hands.filter(isCounting) };
    });
}

/** The ids of all hand-ins of a hand. */
export const idsOf = ({ newest, earlier }: Hand): readonly string[] => [newest, ...earlier].map(({ id }) => id);

/** Groups hand-ins that share an attempt or a response. */
function groupByWork(handIns: readonly Settled[]): readonly (readonly Settled[])[] {
  const parents = handIns.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (parents[root] !== root) {
      const above = parents[root] ?? root;
      parents[root] = parents[above] ?? above;
      root = above;
    }
    return root;
  };
  const byMark = new Map<string, number>();
  // Only codes are matched by three bytes of an attempt; two files contain the full ids.
  const coded = new Set(handIns.flatMap(({ work }) => (isCoded(work) ? codeMarkOf(work) : [])));
  for (const [at, handIn] of handIns.entries()) {
    const { id, work } = handIn;
    const beside = 'beside' in handIn ? handIn.beside : [];
    const codeMarks = codeMarkOf(work).filter((mark) => coded.has(mark));
    for (const mark of [id, work.attempt, ...work.events, ...beside, ...codeMarks]) {
      const owner = byMark.get(mark.toLowerCase());
      if (owner === undefined) byMark.set(mark.toLowerCase(), at);
      else parents[rootOf(at)] = rootOf(owner);
    }
  }
  const groups = new Map<number, Settled[]>();
  for (const [at, handIn] of handIns.entries()) {
    const group = groups.get(rootOf(at));
    if (group === undefined) groups.set(rootOf(at), [handIn]);
    else group.push(handIn);
  }
  return [...groups.values()];
}

/** Whether it came as a hand-in code. */
export const isCoded = (work: Settled['work']): boolean => 'attemptMark' in work;

/** The mark by which a code and the file of the same attempt are matched; null for paper. */
function codeMarkOf(work: Settled['work']): readonly string[] {
  if ('attemptMark' in work) return [`code ${work.lessonId} ${work.attemptMark ?? ''}`];
  return work.file === null ? [] : [`code ${work.lessonId} ${attemptMark(work.attempt)}`];
}

function toHands(group: readonly Settled[]): readonly Hand[] {
  return gather(group).flatMap(toHandsOfOne);
}

interface Decidable {
  readonly isOfOneUser: boolean;
  readonly hands: readonly Hand[];
}

/** Groups the hand-ins that one user of one installation made in succession under different names. */
function joinOfOneUser(works: readonly (readonly Hand[])[]): Decidable[] {
  const parents = works.map((_, at) => at);
  const rootOf = (at: number): number => {
    const above = parents[at] ?? at;
    return above === at ? at : rootOf(above);
  };
  const byUser = new Map<string, { readonly at: number; readonly work: HandInRecord }[]>();
  for (const [at, hands] of works.entries()) {
    for (const { newest, earlier } of hands) {
      for (const { work } of [newest, ...earlier]) {
        // A paper has no user. A retry never counts, and an older record does not say where it was done.
        if (work.profile === null || work.isAgain || work.publicKey === undefined) continue;
        const user = `${work.lessonId} ${work.profile} ${work.publicKey}`;
        const of = byUser.get(user);
        if (of === undefined) byUser.set(user, [{ at, work }]);
        else of.push({ at, work });
      }
    }
  }
  for (const of of byUser.values()) {
    const inOrder = of.sort((one, other) => compareTexts(one.work.handedInAt, other.work.handedInAt));
    for (const later of inOrder) {
      const isBefore = ({ at, work }: (typeof inOrder)[number]): boolean =>
        at !== later.at && work.handedInAt <= later.work.startedAt && !isOfOnePerson(work, later.work);
      const first = inOrder.find(isBefore)?.work.handedInAt;
      // All that were handed in at exactly that time, so that the order of the files does not break a tie.
      for (const before of inOrder.filter((one) => one.work.handedInAt === first && isBefore(one))) {
        const [one, other] = [rootOf(later.at), rootOf(before.at)];
        parents[Math.max(one, other)] = Math.min(one, other);
      }
    }
  }
  const joined = new Map<number, (readonly Hand[])[]>();
  for (const [at, hands] of works.entries()) {
    const of = joined.get(rootOf(at));
    if (of === undefined) joined.set(rootOf(at), [hands]);
    else of.push(hands);
  }
  return [...joined.values()].map((all) => ({ isOfOneUser: all.length > 1, hands: all.flat().sort(compareHands) }));
}

/** Gathers hand-ins that one person may have corrected step by step: each looks like an earlier one. */
function gather(group: readonly Settled[]): readonly (readonly Settled[])[] {
  const gathered: (readonly Settled[])[] = [];
  for (const one of group) {
    const akin = gathered.filter((others) => others.some((other) => isOfOnePerson(one.work, other.work)));
    const rest = gathered.filter((others) => !akin.includes(others));
    gathered.splice(0, gathered.length, ...rest, [one, ...akin.flat()]);
  }
  return gathered;
}

/** A single hand if the newest is known and looks like all others; otherwise one hand for each. */
function toHandsOfOne(versions: readonly Settled[]): readonly Hand[] {
  const newest = [...versions]
    .sort(compareIds)
    .find((one) => versions.every((other) => isInPlaceOf(one.work, other.work)));
  if (newest === undefined) return versions.map((version) => ({ newest: version, earlier: [] }));
  return [{ newest, earlier: versions.filter((one) => one !== newest).sort(compareNewness) }];
}

const isInPlaceOf = (newer: Settled['work'], older: Settled['work']): boolean => {
  if (isCoded(newer) || isCoded(older)) {
    // A file contains more than the code of the same attempt, whichever came first.
    return isOfOnePerson(newer, older) && (isCoded(newer) ? isCoded(older) && saysTheSame(newer, older) : true);
  }
  const age = compareAge(newer, older);
  return isOfOnePerson(newer, older) && (age > 0 || (age === 0 && saysTheSame(newer, older)));
};

/** Whether one person may have handed in both, according to the files: with a corrected name, or the same once more. */
function isOfOnePerson(one: Settled['work'], other: Settled['work']): boolean {
  if (isCoded(one) || isCoded(other)) {
    const [mark] = codeMarkOf(one);
    const isOneAttempt = mark !== undefined && codeMarkOf(other).includes(mark);
    return isOneAttempt && normaliseName(one.name) === normaliseName(other.name);
  }
  // Only the teacher knows which of two papers is the right one.
  if (one.profile === null || one.profile !== other.profile) return false;
  if (normaliseName(one.name) === normaliseName(other.name)) return true;
  const isOneInstallation = one.publicKey !== undefined && one.publicKey === other.publicKey;
  return isOneInstallation && isLookAlike(one.name, other.name);
}

/**
 * Negative if the first is older: by the time of hand-in; on a tie, by the length of the journal, which grows with each
 * saving, and then by the time of the file.
 */
function compareAge(one: Settled['work'], other: Settled['work']): number {
  return (
    compareTexts(one.handedInAt, other.handedInAt) ||
    (one.length === undefined || other.length === undefined ? 0 : one.length - other.length) ||
    (one.savedAt === undefined || other.savedAt === undefined ? 0 : compareTexts(one.savedAt, other.savedAt))
  );
}

/** Whether it makes no difference which of the two counts. */
function saysTheSame(one: Settled['work'], other: Settled['work']): boolean {
  return normaliseName(one.name) === normaliseName(other.name) && countDifferences(one, other) === 0;
}

/** The number of claims on which two hand-ins differ, or which only one answers. */
export function countDifferences(one: Settled['work'], other: Settled['work']): number {
  const labels = new Map<string, string>(one.answers.map(({ claim, label }) => [claim, label]));
  const others = new Map<string, string>(other.answers.map(({ claim, label }) => [claim, label]));
  const claims = new Set([...labels.keys(), ...others.keys()]);
  return [...claims].filter((claim) => labels.get(claim) !== others.get(claim)).length;
}

/** The newest decision that knew of every hand. */
function findDecision(hands: readonly Hand[], decisions: readonly DecisionRecord[]): DecisionRecord | null {
  const fitting = decisions.filter(({ handIns, counting }) => {
    const seen = new Set(handIns);
    const counts = new Set(counting);
    return (
      hands.every((hand) => idsOf(hand).some((id) => seen.has(id))) &&
      hands.some((hand) => idsOf(hand).some((id) => counts.has(id)))
    );
  });
  return fitting.reduce<DecisionRecord | null>(
    (newest, one) => (newest === null || one.decidedAt > newest.decidedAt ? one : newest),
    null,
  );
}

const compareHands = (one: Hand, other: Hand): number =>
  compareTexts(one.newest.work.name, other.newest.work.name) || compareIds(one.newest, other.newest);

function compareNewness({ id, work }: Settled, other: Settled): number {
  return (
    compareTexts(other.work.handedInAt, work.handedInAt) ||
    (other.work.length ?? 0) - (work.length ?? 0) ||
    compareTexts(other.work.savedAt ?? '', work.savedAt ?? '') ||
    compareTexts(id, other.id)
  );
}

/** Each group has at least one hand. */
const compareGroups = ([one]: readonly Hand[], [other]: readonly Hand[]): number =>
  one === undefined || other === undefined ? 0 : compareHands(one, other);

const compareIds = (one: Settled, other: Settled): number => compareTexts(one.id, other.id);
