import { lessonOfRecord, parseVoteRecord, recordId, type VoteRecord } from '../classroom/class-records.ts';
import { chooseWork, listStudentWork, settleHandIns } from '../classroom/class-work.ts';
import type { Classroom } from './class-commands.ts';
import type { ClaimVotes, ProjectorView, VoteCounts } from '../classroom/classroom.ts';
import { type Failure, failure } from '../failure.ts';
import type { ClassId } from '../journal/event.ts';
import { createClaimMatch, toRevision } from '../classroom/match-claims.ts';
import type { ClaimId, ContentHash, KeyEntry } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { err, ok, type Result } from '../result.ts';
import { compareVotes } from '../statistics/compare-votes.ts';
import type { ClassCabinet } from './class-cabinet.ts';
import type { ClassLesson, ClassLessons } from './class-lessons.ts';
import type { ClassRecord } from './store.ts';

/** The part of the classroom on the wall. */
export type Projector = Pick<Classroom, 'readProjector' | 'takeVote' | 'revealClaim' | 'clearVotes'>;

/** More hands than any room has. */
const MAX_HANDS = 100_000;

type Votes = ReadonlyMap<ClaimId, VoteRecord>;
interface Where {
  readonly class: ClassId;
  readonly lesson: ContentHash;
}

/** Makes the part of the classroom on the wall. */
export function createProjector({
  cabinet,
  classLessons,
}: {
  readonly cabinet: ClassCabinet;
  readonly classLessons: ClassLessons;
}): Projector {
  const handedIn = createHandedIn(cabinet, classLessons);

  /** The votes on the claims as they read now, on whichever revision they were taken; of two the counting one's. */
  const readVotes = (of: ClassId, lesson: ClassLesson): Result<Votes, Failure> => {
    const records = cabinet.listOf(of, 'vote', lesson.lesson.id);
    if (!records.ok) return records;
    const revisions = classLessons.revisionsOf(of, lesson);
    if (!revisions.ok) return revisions;
    const match = createClaimMatch({ ...toRevision(lesson.hash, lesson.lesson, true), revisions: revisions.value });
    const votes = new Map<ClaimId, VoteRecord>();
    const isOfCounting = ({ id }: ClassRecord) => lessonOfRecord(id) === lesson.hash;
    for (const record of [...records.value].sort(
      (one, other) => Number(isOfCounting(one)) - Number(isOfCounting(other)),
    )) {
      const vote = parseVoteRecord(record.json);
      const hash = lessonOfRecord(record.id);
      if (vote !== null && hash !== null && match(hash).includes(vote.claim)) votes.set(vote.claim, vote);
    }
    return ok(votes);
  };

  const read = ({ class: of, lesson: hash }: Where): Result<ProjectorView, Failure> => {
    const found = classLessons.read(of, hash);
    if (!found.ok) return found;
    const votes = readVotes(of, found.value);
    if (!votes.ok) return votes;
    const { lesson, key, changes } = found.value;
    const counts = handedIn(of, found.value);
    if (!counts.ok) return counts;
    const isRevealed = (claim: ClaimId) => votes.value.get(claim)?.isRevealed ?? false;
    return ok({
      ...{ lesson, hash: found.value.hash, handedIn: counts.value },
      changed: changes.map(({ claim }) => claim).filter(isRevealed),
      votes: key.entries.map((entry) => toClaimVotes(entry, votes.value.get(entry.claim))),
      revealed: toRecord(
        key.entries
          .filter(({ claim }) => isRevealed(claim))
          .map((entry): readonly [ClaimId, KeyEntry] => [entry.claim, entry]),
      ),
    });
  };

  const change = (
    { class: of, lesson: hash, claim }: Where & { readonly claim: ClaimId },
    by: (vote: VoteRecord) => VoteRecord,
  ): Result<ProjectorView, Failure> => {
    const found = classLessons.read(of, hash);
    if (!found.ok) return found;
    const { lesson } = found.value;
    if (!lesson.claims.some(({ id }) => id === claim)) return err(failure('bad-request', 'claim'));
    const votes = readVotes(of, found.value);
    if (!votes.ok) return votes;
    const kept = classLessons.keep(found.value);
    if (!kept.ok) return kept;
    const vote = by(votes.value.get(claim) ?? { claim, first: null, second: null, isRevealed: false });
    const id = recordId(found.value.hash, claim);
    const written = cabinet.put([{ class: of, kind: 'vote', id, json: JSON.stringify(vote) }]);
    return written.ok ? read({ class: of, lesson: hash }) : written;
  };

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
    clearVotes({ class: of, lesson: hash }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const records = cabinet.listOf(of, 'vote', found.value.lesson.id);
      if (!records.ok) return records;
      const erased = cabinet.erase(
        of,
        'vote',
        records.value.map(({ id }) => id),
      );
      return erased.ok ? read({ class: of, lesson: hash }) : erased;
    },
  };
}

function toClaimVotes(entry: KeyEntry, vote: VoteRecord | undefined): ClaimVotes {
  const { first = null, second = null, isRevealed = false } = vote ?? {};
  const canTell = isRevealed && first !== null && second !== null;
  const gain = canTell ? compareVotes(first, second, entry.label).gain : null;
  return { claim: entry.claim, first, second, gain, isRevealed };
}

/** What the class handed in as counts of labels, by claim; counted anew only after something changed. */
function createHandedIn(cabinet: ClassCabinet, classLessons: ClassLessons) {
  const known = new Map<string, { readonly version: number; readonly counts: ProjectorView['handedIn'] }>();
  return (of: ClassId, found: ClassLesson): Result<ProjectorView['handedIn'], Failure> => {
    const { hash, lesson } = found;
    const name = `${of} ${hash}`;
    const before = known.get(name);
    const version = cabinet.version(of);
    if (before?.version === version) return ok(before.counts);
    const records = cabinet.ofLesson(of, lesson.id);
    if (!records.ok) return records;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const identities = cabinet.list(of, 'identity');
    if (!identities.ok) return identities;
    const revisions = classLessons.revisionsOf(of, found);
    if (!revisions.ok) return revisions;
    const jsonOf = ({ json }: ClassRecord) => json;
    const { handIns, papers, decisions } = records.value;
    const { claims } = toRevision(hash, lesson, true);
    const works = listStudentWork(
      { papers: papers.map(jsonOf), roster: roster.value, identities: identities.value.map(jsonOf) },
      settleHandIns({ handIns, decisions: decisions.map(jsonOf) }),
      { lesson: hash, claims, revisions: revisions.value },
    ).flatMap(({ works: all }) => chooseWork(all, 'first', () => 0) ?? []);
    const counted = works.filter(({ isUndecided }) => !isUndecided);
    const ids = claims.map(({ claim }) => claim);
    const counts = counted.length === 0 ? null : countByClaim(ids, counted);
    known.set(name, { version, counts });
    return ok(counts);
  };
}

function countByClaim(
  claims: readonly ClaimId[],
  works: readonly { readonly labels: ReadonlyMap<ClaimId, Label> }[],
): Readonly<Record<ClaimId, VoteCounts>> {
  return toRecord(
    claims.map((claim) => {
      const counts: Record<Label, number> = { evidence: 0, attribution: 0, rhetoric: 0 };
      for (const { labels } of works) {
        const label = labels.get(claim);
        if (label !== undefined) counts[label] += 1;
      }
      return [claim, counts] as const;
    }),
  );
}

// A record and not a map, because it crosses a process wall.
const toRecord = <T>(entries: readonly (readonly [ClaimId, T])[]): Readonly<Record<ClaimId, T>> =>
  Object.fromEntries(entries);
