import { type DecisionRecord, parseDecisionRecord, parsePaperRecord, recordId } from '../../class/class-records.ts';
import { readHandIns, readIdentities, settleHandIns } from '../../class/works.ts';
import type { Classroom } from './commands.ts';
import { finishImport, type ImportEnd } from '../../class/finish-import.ts';
import { toRevision } from '../../class/match-claims.ts';
import type { FileOutcome, ImportReport, ReadHandIn } from '../../class/import-report.ts';
import { idsOf } from '../../class/same-work.ts';
import { createTakeHandIns, type TakeHandIns } from '../../class/take-hand-ins.ts';
import { type Failure, failure } from '../../base/failure.ts';
import { hashOf } from '../../base/hash.ts';
import type { ClassId } from '../../journal/event.ts';
import type { ContentHash } from '../../base/content-hash.ts';
import { err, ok, type Result } from '../../base/result.ts';
import type { ClassCabinet, KeptRecords } from './cabinet.ts';
import type { ClassLesson, ClassLessons } from './lessons.ts';
import type { KeyedLessons } from '../lessons/keyed-lessons.ts';
import type { ClassRecord } from '../../class/stored-record.ts';

/** The part of the classroom that takes what was handed in, and settles several hand-ins of the same work. */
export interface ClassHandIns extends Pick<Classroom, 'settleSameWork'> {
  /** Takes files for one lesson; what is wrong with one stops no other. `finishImport` then says what came of all. */
  takeHandIns(request: OfLesson & { readonly files: readonly ReadHandIn[] }): Result<readonly FileOutcome[], Failure>;
  finishImport(
    request: OfLesson & { readonly outcomes: readonly FileOutcome[]; readonly isCancelled: boolean },
  ): Result<ImportReport, Failure>;
  /** What the class has for a lesson, to hold files against. */
  readonly readEnd: (of: ClassId, lesson: ContentHash) => Result<ImportEnd, Failure>;
}

interface OfLesson {
  readonly class: ClassId;
  readonly lesson: ContentHash;
}

/** Makes the part of the classroom that takes what was handed in. */
export function createClassHandIns(tools: {
  readonly now: () => Date;
  readonly cabinet: ClassCabinet;
  readonly lessons: KeyedLessons;
  readonly classLessons: ClassLessons;
}): ClassHandIns {
  const { now, cabinet, lessons, classLessons } = tools;
  const taking = createTaking(cabinet);

  const readKept = (of: ClassId, hash: ContentHash) => {
    const found = classLessons.read(of, hash);
    if (!found.ok) return found;
    const records = cabinet.ofLesson(of, found.value.lesson.id);
    return records.ok ? ok({ lesson: found.value, records: records.value }) : records;
  };

  /** Puts one decision in place of all that were made about any of these hand-ins. */
  const replaceDecisions = (
    of: ClassId,
    { decisions }: KeptRecords,
    handIns: readonly string[],
    decision: DecisionRecord | null,
  ): Result<null, Failure> => {
    const put = decision === null ? null : toRecord(of, decision);
    const isAbout = ({ id, json }: ClassRecord) =>
      id !== put?.id && (parseDecisionRecord(json)?.handIns.some((one) => handIns.includes(one)) ?? false);
    // The new one first: what comes later counts, so nothing is undecided in between.
    const written = put === null ? ok(null) : cabinet.put([put]);
    if (!written.ok) return written;
    return cabinet.erase(
      of,
      'decision',
      decisions.filter(isAbout).map(({ id }) => id),
    );
  };

  /** Keeps the counting revision with its key, and the texts of others that work was done on, where they are here. */
  const keepRevisions = (lesson: ClassLesson, files: readonly ReadHandIn[]): Result<null, Failure> => {
    const kept = classLessons.keep(lesson);
    if (!kept.ok) return kept;
    const worked = files.flatMap(({ read }) => (read.ok ? [read.value.handIn.lesson] : []));
    for (const { id, hash } of worked) {
      if (id !== lesson.lesson.id || hash === lesson.hash || taking.hasRevision(hash)) continue;
      const half = lessons.readHalf(hash);
      if (!half.ok && half.error.code !== 'not-found') return half;
      if (!half.ok) continue;
      const done = lessons.keepHalf(hash, half.value);
      if (!done.ok) return done;
      taking.addRevision(hash);
    }
    return ok(null);
  };

  const readEnd: ClassHandIns['readEnd'] = (of, hash) => {
    const kept = readKept(of, hash);
    if (!kept.ok) return kept;
    const { lesson, records } = kept.value;
    const revisions = classLessons.revisionsOf(of, lesson);
    if (!revisions.ok) return revisions;
    const roster = cabinet.readRoster(of);
    if (!roster.ok) return roster;
    const identities = cabinet.list(of, 'identity');
    if (!identities.ok) return identities;
    const settled = settleHandIns(jsonOf(records));
    const { claims } = toRevision(lesson.hash, lesson.lesson, true);
    return ok({
      lesson: { lesson: lesson.hash, claims, revisions: revisions.value },
      ...{ roster: roster.value, settled },
      identities: readIdentities(identities.value.map(({ json }) => json)),
      otherNames: records.papers.flatMap(({ json }) => parsePaperRecord(json)?.name ?? []),
    });
  };

  return {
    takeHandIns({ class: of, lesson: hash, files }) {
      const found = classLessons.read(of, hash);
      if (!found.ok) return found;
      const take = taking.of(of, found.value);
      if (!take.ok) return take;
      const kept = keepRevisions(found.value, files);
      if (!kept.ok) return kept;
      const { outcomes, records } = take.value(files);
      const written = cabinet.put(
        records.map(({ id, work }) => ({ class: of, kind: 'hand-in' as const, id, json: JSON.stringify(work) })),
      );
      if (!written.ok) {
        taking.forget();
        return written;
      }
      taking.remember(of);
      return ok(outcomes);
    },
    finishImport({ class: of, lesson, outcomes, isCancelled }) {
      const end = readEnd(of, lesson);
      return end.ok ? ok(finishImport(outcomes, end.value, isCancelled)) : end;
    },
    readEnd,
    settleSameWork({ class: of, lesson: hash, handIns, decision }) {
      const kept = readKept(of, hash);
      if (!kept.ok) return kept;
      const { records } = kept.value;
      if (decision === null) return replaceDecisions(of, records, handIns, null);
      const settled = settleHandIns({ ...jsonOf(records), decisions: [] });
      const named = new Set(handIns);
      const group = settled.find(({ hands }) => hands.flatMap(idsOf).some((id) => named.has(id)));
      const all = group?.hands.flatMap(idsOf) ?? [];
      // The teacher decided about what was shown; if another hand-in came since, they have to see it first.
      if (group === undefined || all.length !== named.size || !all.every((id) => named.has(id))) {
        return err(failure('bad-request', 'handIns'));
      }
      const counting = group.hands.filter((hand) => idsOf(hand).some((id) => decision.counting.includes(id)));
      const isEnough = decision.kind === 'together' ? counting.length >= 2 : counting.length === 1;
      const isKnown = decision.counting.every((id) => named.has(id));
      if (group.hands.length < 2 || !isEnough || !isKnown) return err(failure('bad-request', 'decision'));
      return replaceDecisions(of, records, handIns, {
        kind: decision.kind,
        handIns: [...all].sort(),
        counting: counting.map(({ newest }) => newest.id).sort(),
        decidedAt: now().toISOString(),
      });
    },
  };
}

const jsonOf = ({ handIns, papers, decisions }: KeptRecords) => ({
  handIns,
  papers: papers.map(({ json }) => json),
  decisions: decisions.map(({ json }) => json),
});

/** A decision under an id of its own, which begins with a revision as those of all records of a lesson do. */
function toRecord(of: ClassId, decision: DecisionRecord): ClassRecord {
  const [revision] = (decision.handIns[0] ?? '').split(' ');
  // The id of a hand-in begins with the hash of its revision.
  const id = recordId(revision as ContentHash, hashOf(decision.handIns));
  return { class: of, kind: 'decision', id, json: JSON.stringify(decision) };
}

/**
 * Keeps in mind what the class has between the batches of one import, so that a batch takes time in proportion to its
 * files and not to the class. Whatever else changes the class makes it forget.
 */
function createTaking(cabinet: ClassCabinet) {
  /** Revisions whose text is here; a text that was here once stays. */
  const revisions = new Set<ContentHash>();
  let kept: { readonly name: string; version: number; readonly take: TakeHandIns } | null = null;

  const hasRevision = (hash: ContentHash): boolean => revisions.has(hash);

  return {
    hasRevision,
    of(of: ClassId, { hash, lesson }: ClassLesson): Result<TakeHandIns, Failure> {
      const name = `${of} ${hash}`;
      if (kept?.name === name && kept.version === cabinet.version(of)) return ok(kept.take);
      const records = cabinet.listOf(of, 'hand-in', lesson.id);
      if (!records.ok) return records;
      const take = createTakeHandIns({
        ...{ lesson: hash, lessonId: lesson.id, revision: lesson.revision },
        hasRevision,
        kept: readHandIns(records.value),
      });
      kept = { name, version: cabinet.version(of), take };
      return ok(take);
    },
    addRevision(hash: ContentHash): void {
      revisions.add(hash);
    },
    /** The class has what was just taken, and nothing else changed. */
    remember(of: ClassId): void {
      if (kept !== null) kept.version = cabinet.version(of);
    },
    forget(): void {
      kept = null;
    },
  };
}
