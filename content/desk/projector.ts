import { toClassKey } from '../classroom/class-key.ts';
import { parseVoteRecord, recordId, type VoteRecord } from '../classroom/class-records.ts';
import { chooseWork, listStudentWork } from '../classroom/class-work.ts';
import type { Classroom, ClaimVotes, ProjectorView, VoteCounts } from '../classroom/classroom.ts';
import { type Failure, failure } from '../failure.ts';
import type { ClassId } from '../journal/event.ts';
import type { ClaimId, ContentHash, KeyEntry, StudentHalf } from '../lesson/format.ts';
import { LABELS, type Label } from '../lesson/label.ts';
import { err, ok, type Result } from '../result.ts';
import { compareVotes } from '../statistics/compare-votes.ts';
import { isOfLesson } from '../classroom/class-records.ts';
import type { ClassCabinet } from './class-cabinet.ts';
import type { ClassJournal } from './class-journal.ts';
import type { KeyedLessons } from './keyed-lessons.ts';

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
  journal,
  cabinet,
  lessons,
}: {
  readonly journal: ClassJournal;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
}): Projector {
  const handedIn = createHandedIn(cabinet);

  const readVotes = ({ class: of, lesson }: Where): Result<Votes, Failure> => {
    const records = cabinet.list(of, 'vote');
    if (!records.ok) return records;
    const votes = records.value
      .filter(({ id }) => isOfLesson(id, lesson))
      .flatMap(({ json }) => parseVoteRecord(json) ?? []);
    return ok(new Map(votes.map((vote) => [vote.claim, vote])));
  };

  const read = (where: Where): Result<ProjectorView, Failure> => {
    const state = journal.read(where.class);
    if (!state.ok) return state;
    const keyed = lessons.read(where.lesson);
    if (!keyed.ok) return keyed;
    const votes = readVotes(where);
    if (!votes.ok) return votes;
    const { lesson, hash, key } = keyed.value;
    const counts = handedIn(where, lesson);
    if (!counts.ok) return counts;
    const classKey = toClassKey(key.entries, [...(state.value.changes.get(lesson.id)?.values() ?? [])]);
    const entries = [...classKey.values()].map(({ entry }) => entry);
    return ok({
      ...{ lesson, hash, handedIn: counts.value },
      votes: entries.map((entry) => toClaimVotes(entry, votes.value.get(entry.claim))),
      revealed: toRecord(
        entries
          .filter(({ claim }) => votes.value.get(claim)?.isRevealed)
          .map((entry): readonly [ClaimId, KeyEntry] => [entry.claim, entry]),
      ),
    });
  };

  const change = (
    { class: of, lesson, claim }: Where & { readonly claim: ClaimId },
    by: (vote: VoteRecord) => VoteRecord,
  ): Result<ProjectorView, Failure> => {
    const state = journal.read(of);
    if (!state.ok) return state;
    const keyed = lessons.read(lesson);
    if (!keyed.ok) return keyed;
    if (!keyed.value.lesson.claims.some(({ id }) => id === claim)) return err(failure('bad-request', 'claim'));
    const votes = readVotes({ class: of, lesson });
    if (!votes.ok) return votes;
    const kept = lessons.keep(keyed.value);
    if (!kept.ok) return kept;
    const vote = by(votes.value.get(claim) ?? { claim, first: null, second: null, isRevealed: false });
    const written = cabinet.put([{ class: of, kind: 'vote', id: recordId(lesson, claim), json: JSON.stringify(vote) }]);
    return written.ok ? read({ class: of, lesson }) : written;
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
    clearVotes({ class: of, lesson }) {
      const state = journal.read(of);
      if (!state.ok) return state;
      const records = cabinet.list(of, 'vote');
      if (!records.ok) return records;
      const ids = records.value.map(({ id }) => id).filter((id) => isOfLesson(id, lesson));
      const erased = cabinet.erase(of, 'vote', ids);
      return erased.ok ? read({ class: of, lesson }) : erased;
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
function createHandedIn(cabinet: ClassCabinet) {
  const known = new Map<string, { readonly version: number; readonly counts: ProjectorView['handedIn'] }>();
  return ({ class: of, lesson: hash }: Where, lesson: StudentHalf): Result<ProjectorView['handedIn'], Failure> => {
    const name = `${of} ${hash}`;
    const before = known.get(name);
    const version = cabinet.version(of);
    if (before?.version === version) return ok(before.counts);
    const records = cabinet.ofLesson(of, hash);
    if (!records.ok) return records;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const { handIns, papers } = records.value;
    const claims = lesson.claims.map(({ id }) => id);
    const works = listStudentWork(
      { handIns, papers: papers.map(({ json }) => json), roster: roster.value },
      claims,
    ).flatMap(({ works: all }) => chooseWork(all, 'first', () => 0) ?? []);
    const counts = works.length === 0 ? null : countByClaim(claims, works);
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
