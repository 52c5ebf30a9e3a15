import type { ContentHash } from '../base/content-hash.ts';
import { hashOf } from '../base/hash.ts';
import type { Draft, DraftClaim } from '../draft/draft.ts';
import { takeIds, textOf } from '../draft/parts.ts';
import type { AnswerKey, ClaimId, LessonFile, StudentHalf } from '../lesson/format.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { toLessonFile } from '../lesson/to-lesson-file.ts';
import { toAnswerKey, toStudentHalf, withMinutes } from './to-lesson.ts';

/** The revision that a draft is based on. */
export interface Before {
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
  readonly key: AnswerKey | null;
}

/** A draft that was made into a lesson. */
export interface Finished {
  /** The draft on which the next revision is based. */
  readonly draft: Draft;
  readonly file: LessonFile;
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
  readonly key: AnswerKey;
  readonly keyHash: ContentHash;
}

/**
 * Makes a draft into a lesson with revision numbers, hashes and a sealed key. If the student's half is identical to the
 * previous one, its hash stays and only the key gets a new revision; nothing changes if the key is identical as well.
 * Otherwise it becomes a new revision of the lesson, above `newest`, and a claim whose words changed gets a new id.
 *
 * @param newest the highest known revision of this lesson; 0 if there is none
 */
export function finishLesson(draft: Draft, before: Before | null, newest: number): Finished {
  const renewed = before === null ? draft : renewClaims(draft, before.lesson);
  const half = toNumberedHalf(renewed, before, newest);
  const hash = hashOf(half);
  const isSame = hash === before?.hash;
  const last = isSame ? before.key : null;
  const keyOf = (revision: number): AnswerKey => toAnswerKey(renewed, renewed.claims, half, revision);
  const unchanged = last === null ? null : keyOf(last.revision);
  const key = unchanged !== null && hashOf(unchanged) === hashOf(last) ? unchanged : keyOf((last?.revision ?? 0) + 1);
  const basedOn = { lesson: hash, revision: half.revision, keyRevision: key.revision };
  return {
    draft: { ...renewed, basedOn },
    ...{ file: toLessonFile({ lesson: half, key }), lesson: half, hash, key, keyHash: hashOf(key) },
  };
}

/** The student's half with its revision number: the previous one if nothing in it changed. */
export function toNumberedHalf(draft: Draft, before: Before | null, newest: number): StudentHalf {
  const half = toStudentHalf(draft, draft.claims, 1);
  if (before === null) return withMinutes(draft, { ...half, revision: newest + 1 });
  const { lesson } = before;
  const asBefore = { ...half, claims: half.claims.map((claim) => withQuoteOf(draft, claim, lesson)) };
  // Estimated minutes depend on the reasons, and a changed reason does not change the text.
  const minutes = draft.details.minutes ?? lesson.minutes;
  const same: StudentHalf = { ...asBefore, revision: lesson.revision, minutes };
  if (hashOf(same) === before.hash) return same;
  return withMinutes(draft, { ...asBefore, revision: Math.max(newest, lesson.revision) + 1 });
}

/** The quote of the same stretch in the previous revision, if it has one: it may be longer than needed. */
function withQuoteOf(draft: Draft, claim: StudentHalf['claims'][number], before: StudentHalf): typeof claim {
  const old = before.claims.find(({ id }) => id === claim.id);
  if (old?.block !== claim.block) return claim;
  const text = textOf(draft, claim.block);
  const [was, is] = [locateQuote(text, old.quote), locateQuote(text, claim.quote)];
  const isSame = was.ok && is.ok && was.value.start === is.value.start && was.value.end === is.value.end;
  return isSame ? { ...claim, quote: old.quote } : claim;
}

/**
 * The draft with new ids for claims whose words differ from the previous revision: an id always means the same words.
 */
export function renewClaims(draft: Draft, before: StudentHalf): Draft {
  const words = new Map(before.claims.map(({ id, quote }) => [id, quote.exact]));
  const isOther = ({ id, block, start, end }: DraftClaim): boolean => {
    const old = words.get(id);
    return old !== undefined && old !== textOf(draft, block).slice(start, end);
  };
  const changed = draft.claims.filter(isOther);
  if (changed.length === 0) return draft;
  const wordsNow = new Map(changed.map(({ id, block, start, end }) => [id, textOf(draft, block).slice(start, end)]));
  const { ids, next } = takeIds(draft, 'c', changed.length);
  // Created just above for these claims.
  const renewed = new Map(changed.map(({ id }, at) => [id, (ids[at] ?? '') as ClaimId]));
  const newId = (id: ClaimId): ClaimId => renewed.get(id) ?? id;
  return {
    ...next,
    claims: draft.claims.map((claim) => (renewed.has(claim.id) ? { ...claim, id: newId(claim.id) } : claim)),
    readers: draft.readers.map((reader) => ({
      ...reader,
      answers: reader.answers.map((answer) =>
        wordsNow.get(answer.claim) === answer.words ? { ...answer, claim: newId(answer.claim) } : answer,
      ),
    })),
    debrief: {
      ...draft.debrief,
      dossier: draft.debrief.dossier.map((one) =>
        one.claims === undefined ? one : { ...one, claims: one.claims.map(newId) },
      ),
    },
  };
}

/** A draft as it can be tried out: the claims with a label, and those without. */
export interface TriedLesson {
  readonly lesson: StudentHalf;
  readonly key: AnswerKey;
  readonly leftOut: readonly ClaimId[];
}

/** The lesson that a draft would make now, even if it is incomplete; nothing is saved. */
export function tryLesson(draft: Draft): TriedLesson {
  const ready = draft.claims.filter(({ key }) => key.label !== null);
  const lesson = withMinutes(draft, toStudentHalf(draft, ready, draft.basedOn?.revision ?? 1));
  return {
    lesson,
    key: toAnswerKey(draft, ready, lesson, 1),
    leftOut: draft.claims.filter(({ key }) => key.label === null).map(({ id }) => id),
  };
}
