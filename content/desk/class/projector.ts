import {
  isWithoutVotes,
  lessonOfRecord,
  MAX_VOTE_STEPS,
  parseVoteRecord,
  recordId,
  type VoteRecord,
  type VoteState,
} from '../../class/class-records.ts';
import { chooseWork, listStudentWork, settleHandIns } from '../../class/works.ts';
import type { Classroom } from './commands.ts';
import { countResponses } from '../../class/claim-figures.ts';
import type { ClaimVotes, ProjectorView, VoteCounts, VoteStep } from '../../class/classroom.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassId } from '../../journal/event.ts';
import { createClaimMatch, toRevision } from '../../class/match-claims.ts';
import type { ClaimId, KeyEntry } from '../../lesson/format.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { MAX_HANDS } from '../../class/limits.ts';
import { LABELS, type Label } from '../../lesson/label.ts';
import { err, failWith, type Result, resultOf, valueOf } from '../../base/result.ts';
import { compareVotes } from '../../statistics/votes.ts';
import type { DeskMemory } from '../store/desk-memory.ts';
import type { ClassRecordStore } from './record-store.ts';
import type { ClassEditor } from './editor.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';

/** The commands for the projector. */
export type Projector = Pick<Classroom, 'readProjector' | 'takeVote' | 'revealClaim' | 'clearVotes' | 'undoVote'>;

type Votes = ReadonlyMap<ClaimId, VoteRecord>;
interface KeptVote {
  readonly id: string;
  readonly vote: VoteRecord;
}
interface Where {
  readonly class: ClassId;
  readonly lesson: ContentHash;
}

/** Creates the commands for the projector. */
export function createProjector({
  memory,
  recordStore,
  editor,
  classLessons,
}: {
  readonly memory: DeskMemory;
  readonly recordStore: ClassRecordStore;
  readonly editor: ClassEditor;
  readonly classLessons: ClassLessons;
}): Projector {
  const handedIn = createHandedIn(memory, recordStore, classLessons);

  /** The votes on the claims in their present words, on any revision; of two votes, that on the counting revision. */
  const readVotes = (of: ClassId, lesson: ClassLesson): Result<Votes, Failure> =>
    resultOf(function* () {
      const records = yield* valueOf(recordStore.listOf(of, 'vote', lesson.lesson.id));
      const revisions = yield* valueOf(classLessons.revisionsOf(of, lesson));
      const match = createClaimMatch({ ...toRevision(lesson.hash, lesson.lesson, true), revisions });
      const votes = new Map<ClaimId, VoteRecord>();
      const isOfCounting = ({ id }: ClassRecord) => lessonOfRecord(id) === lesson.hash;
      for (const record of [...records].sort((one, other) => Number(isOfCounting(one)) - Number(isOfCounting(other)))) {
        const vote = parseVoteRecord(record.json);
        const hash = lessonOfRecord(record.id);
        if (vote !== null && hash !== null && match(hash).includes(vote.claim)) votes.set(vote.claim, vote);
      }
      return votes;
    });

  const read = ({ class: of, lesson: hash }: Where): Result<ProjectorView, Failure> =>
    resultOf(function* () {
      const found = yield* valueOf(classLessons.read(of, hash));
      const votes = yield* valueOf(readVotes(of, found));
      const { lesson, key, changes } = found;
      const counts = yield* valueOf(handedIn(of, found));
      const isRevealed = (claim: ClaimId) => votes.get(claim)?.isRevealed ?? false;
      return {
        ...{ lesson, hash: found.hash, handedIn: counts },
        changed: changes.map(({ claim }) => claim).filter(isRevealed),
        votes: key.entries.map((entry) => toClaimVotes(entry, votes.get(entry.claim))),
        revealed: toRecord(
          key.entries
            .filter(({ claim }) => isRevealed(claim))
            .map((entry): readonly [ClaimId, KeyEntry] => [entry.claim, entry]),
        ),
      };
    });

  /** The stored votes of a lesson, to be changed. */
  const open = (of: ClassId, hash: ContentHash) =>
    resultOf(function* () {
      const found = yield* valueOf(classLessons.read(of, hash));
      const votes = yield* valueOf(readVotes(of, found));
      return { found, votes };
    });

  /** Stores the changed claims, all or none, and returns all of the lesson. */
  const keep = (of: ClassId, found: ClassLesson, changed: readonly KeptVote[]): Result<ProjectorView, Failure> =>
    resultOf(function* () {
      yield* valueOf(classLessons.keep(found));
      const records: ClassRecord[] = [];
      for (const { id, vote } of changed) {
        const edits = yield* valueOf(editor.next(of, vote.edits));
        const json = JSON.stringify({ ...vote, edits } satisfies VoteRecord);
        records.push({ class: of, kind: 'vote', id, json });
      }
      yield* valueOf(recordStore.put(records));
      return yield* valueOf(read({ class: of, lesson: found.hash }));
    });

  /** All votes of a lesson that `by` changes, on any revision; a vote for which it returns null stays. */
  const changeAll = (
    { class: of, lesson: hash }: Where,
    by: (vote: VoteRecord) => VoteRecord | null,
  ): Result<ProjectorView, Failure> =>
    resultOf(function* () {
      const found = yield* valueOf(classLessons.read(of, hash));
      const records = yield* valueOf(recordStore.listOf(of, 'vote', found.lesson.id));
      const changed = records.flatMap(({ id, json }): readonly KeptVote[] => {
        const before = parseVoteRecord(json);
        const vote = before === null ? null : by(before);
        return vote === null ? [] : [{ id, vote }];
      });
      return yield* valueOf(keep(of, found, changed));
    });

  const change = (
    { class: of, lesson: hash, claim }: Where & { readonly claim: ClaimId },
    by: (vote: VoteState) => VoteState,
  ): Result<ProjectorView, Failure> =>
    resultOf(function* () {
      const opened = yield* valueOf(open(of, hash));
      const { found, votes } = opened;
      if (!found.lesson.claims.some(({ id }) => id === claim)) return yield* failWith(failure('bad-request', 'claim'));
      const before = votes.get(claim) ?? { claim, ...NOTHING };
      const after = by(before);
      return isSameState(before, after)
        ? yield* valueOf(read({ class: of, lesson: hash }))
        : yield* valueOf(keep(of, found, [{ id: recordId(found.hash, claim), vote: withStep(before, after) }]));
    });

  return {
    readProjector: read,
    takeVote({ round, counts, ...where }) {
      const { evidence, attribution, rhetoric } = counts;
      const hands = { evidence, attribution, rhetoric };
      const isCount = (n: number) => Number.isInteger(n) && n >= 0 && n <= MAX_HANDS;
      if (!LABELS.every((label) => isCount(hands[label]))) return err(failure('bad-request', 'counts'));
      return change(where, (vote) => ({ ...vote, [round === 1 ? 'first' : 'second']: hands }));
    },
    revealClaim: (where) => change(where, (vote) => ({ ...vote, isRevealed: true })),
    clearVotes: (where) => changeAll(where, (vote) => (isWithoutVotes(vote) ? null : withStep(vote, NOTHING))),
    undoVote: ({ class: of, lesson: hash, claim, step }) =>
      resultOf(function* () {
        const opened = yield* valueOf(open(of, hash));
        const { found, votes } = opened;
        const vote = votes.get(claim);
        // The screen may show an earlier state.
        if (vote === undefined || lastStepOf(vote) !== step) return yield* failWith(failure('bad-request', 'step'));
        if (step === 'cleared') {
          const where = { class: of, lesson: hash };
          return yield* valueOf(changeAll(where, (one) => (lastStepOf(one) === step ? withoutStep(one) : null)));
        }
        return yield* valueOf(keep(of, found, [{ id: recordId(found.hash, claim), vote: withoutStep(vote) }]));
      }),
  };
}

const NOTHING: VoteState = { first: null, second: null, isRevealed: false };

const toState = ({ first, second, isRevealed }: VoteState): VoteState => ({ first, second, isRevealed });

const isSameState = (one: VoteState, other: VoteState): boolean => hashOf(toState(one)) === hashOf(toState(other));

/** The record after a step, with its state before. */
function withStep({ claim, earlier, edits, ...before }: VoteRecord, after: VoteState): VoteRecord {
  const steps = [...(earlier ?? []), toState(before)].slice(-MAX_VOTE_STEPS);
  return { claim, ...toState(after), earlier: steps, ...(edits === undefined ? {} : { edits }) };
}

/** The record with its last step undone. */
function withoutStep({ claim, earlier = [], edits }: VoteRecord): VoteRecord {
  const before = earlier.at(-1) ?? NOTHING;
  return { claim, ...before, earlier: earlier.slice(0, -1), ...(edits === undefined ? {} : { edits }) };
}

function lastStepOf(vote: VoteRecord): VoteStep | null {
  const before = vote.earlier?.at(-1);
  if (before === undefined) return null;
  // No vote leads there, and a shown answer is never hidden again.
  if (isWithoutVotes(vote)) return 'cleared';
  if (before.isRevealed !== vote.isRevealed) return 'revealed';
  if (hashOf(before.second) === hashOf(vote.second)) return before.first === null ? 'first-vote' : 'first-corrected';
  return before.second === null ? 'second-vote' : 'second-corrected';
}

function toClaimVotes(entry: KeyEntry, vote: VoteRecord | undefined): ClaimVotes {
  const { first = null, second = null, isRevealed = false } = vote ?? {};
  const canTell = isRevealed && first !== null && second !== null;
  const gain = canTell ? compareVotes(first, second, entry.label).gain : null;
  return {
    claim: entry.claim,
    first,
    second,
    gain,
    isRevealed,
    lastStep: vote === undefined ? null : lastStepOf(vote),
  };
}

/** The class's hand-ins as counts of labels, by claim; recounted only after a change. */
function createHandedIn(memory: DeskMemory, recordStore: ClassRecordStore, classLessons: ClassLessons) {
  const known = memory.remember<string, { readonly version: number; readonly counts: ProjectorView['handedIn'] }>();
  return (of: ClassId, found: ClassLesson): Result<ProjectorView['handedIn'], Failure> =>
    resultOf(function* () {
      const { hash, lesson } = found;
      const name = `${of} ${hash}`;
      const before = known.get(name);
      const version = recordStore.version(of);
      if (before?.version === version) return before.counts;
      const records = yield* valueOf(recordStore.ofLesson(of, lesson.id));
      const roster = yield* valueOf(recordStore.readRoster(of));
      const identities = yield* valueOf(recordStore.list(of, 'identity'));
      const revisions = yield* valueOf(classLessons.revisionsOf(of, found));
      const jsonOf = ({ json }: ClassRecord) => json;
      const { handIns, papers, decisions } = records;
      const { claims } = toRevision(hash, lesson, true);
      const works = listStudentWork(
        { papers: papers.map(jsonOf), roster, identities: identities.map(jsonOf) },
        settleHandIns({ handIns, papers: papers.map(jsonOf), decisions: decisions.map(jsonOf), roster }),
        { lesson: hash, claims, revisions },
      ).flatMap(({ works: all }) => chooseWork(all, 'first', () => 0) ?? []);
      const counted = works.filter(({ isUndecided }) => !isUndecided);
      const ids = claims.map(({ claim }) => claim);
      const counts = counted.length === 0 ? null : countByClaim(ids, counted);
      known.set(name, { version, counts });
      return counts;
    });
}

function countByClaim(
  claims: readonly ClaimId[],
  works: readonly { readonly labels: ReadonlyMap<ClaimId, Label> }[],
): Readonly<Record<ClaimId, VoteCounts>> {
  return toRecord(claims.map((claim) => [claim, countResponses(claim, works)] as const));
}

// A record, not a map, because it is sent between processes.
const toRecord = <T>(entries: readonly (readonly [ClaimId, T])[]): Readonly<Record<ClaimId, T>> =>
  Object.fromEntries(entries);
