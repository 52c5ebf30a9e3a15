import { hashOf } from '../base/hash.ts';
import type { Draft, DraftClaim } from '../draft/draft.ts';
import { textOf } from '../draft/parts.ts';
import type { AnswerKey, Claim, ClaimId, LessonFile, StudentHalf } from '../lesson/format.ts';
import { cutsLetter, makeQuote } from '../lesson/make-quote.ts';
import { toLessonFile } from '../lesson/to-lesson-file.ts';
import { countMinutes } from '../lint/check-conventions.ts';
import { firstSentences } from '../text/first-sentences.ts';
import { reasonOf } from './fill-in.ts';
import { headlineClaimOf, shownBlocks, toEntry, toMinutes } from './to-entry.ts';

/** The revision numbers of a lesson that is made from a draft. */
export interface Revisions {
  readonly lesson: number;
  readonly key: number;
}

/** The longest summary, in words and in UTF-16 units. */
const SUMMARY_WORDS = 40;
const SUMMARY_UNITS = 400;

function summaryOf(draft: Draft): string {
  const { summary, language } = draft.details;
  if (summary !== '') return summary;
  const text = draft.blocks.find(({ kind }) => kind === 'paragraph')?.text ?? draft.blocks[0]?.text ?? '';
  const { first } = firstSentences(text, language, SUMMARY_WORDS);
  if (first.length <= SUMMARY_UNITS) return first;
  const cut = SUMMARY_UNITS - 2;
  return `${first.slice(0, cutsLetter(first, cut) ? cut - 1 : cut).trimEnd()} …`;
}

/** The student's half of a draft with some of its claims; contains nothing from the key. */
export function toStudentHalf(draft: Draft, claims: readonly DraftClaim[], revision: number): StudentHalf {
  const { details } = draft;
  const quoted = claims.flatMap((claim): readonly Claim[] => {
    const quote = makeQuote(textOf(draft, claim.block), claim);
    return quote === null ? [] : [{ id: claim.id, block: claim.block, quote }];
  });
  const half: StudentHalf = {
    ...{ id: draft.lesson, revision, language: details.language, title: details.title, summary: summaryOf(draft) },
    ...{ level: details.level, minutes: details.minutes ?? 1, isFictional: details.isFictional },
    contentWarning: details.contentWarning === '' ? null : details.contentWarning,
    article: {
      title: details.articleTitle === '' ? details.title : details.articleTitle,
      byline: details.byline === '' ? null : details.byline,
      ...{ publisher: details.publisher, date: details.date, provenance: details.provenance },
      ...{ licence: details.licence, contextNote: details.contextNote },
      blocks: shownBlocks(draft).map(({ id, kind, text }) => ({ id, kind, text })),
      ...(details.address === '' ? {} : { address: details.address }),
      ...(details.rights === null ? {} : { rights: details.rights }),
    },
    // Without a marked headline the format still requires a value; completeness is checked before export.
    headlineClaim: headlineClaimOf(draft)?.id ?? quoted[0]?.id ?? ('none' as ClaimId),
    claims: quoted,
  };
  return half;
}

/** The key of a draft for some of its claims; those without a label have no entry. `half` is the student's half. */
export function toAnswerKey(
  draft: Draft,
  claims: readonly DraftClaim[],
  half: StudentHalf,
  revision: number,
): AnswerKey {
  const { debrief, teacher, madeFrom, readers } = draft;
  const ids = new Set<string>(half.claims.map(({ id }) => id));
  return {
    lesson: hashOf(half),
    revision,
    entries: claims.flatMap((claim) => {
      const entry = toEntry(draft, claim, claim.id === half.headlineClaim);
      return entry === null || !ids.has(claim.id) ? [] : [{ claim: claim.id, ...entry }];
    }),
    annotations: readers.map((_, at) => toAnnotation(draft, at, ids)),
    debrief,
    ...(teacher === null ? {} : { teacher }),
    ...(madeFrom.length === 0 ? {} : { madeFrom }),
  };
}

/** A reader's answers, for measuring agreement. The name is not exported: the reader becomes "reader 1". */
function toAnnotation(draft: Draft, at: number, ids: ReadonlySet<string>): AnswerKey['annotations'][number] {
  const words = new Map(
    draft.claims.map((claim) => [claim.id, textOf(draft, claim.block).slice(claim.start, claim.end)]),
  );
  const answers = (draft.readers[at]?.answers ?? []).filter(
    (answer) => ids.has(answer.claim) && words.get(answer.claim) === answer.words,
  );
  const record = <T>(of: (answer: (typeof answers)[number]) => T | null): Record<ClaimId, T> => {
    // The keys of the entries are claim ids, which the type of an entry list does not keep.
    return Object.fromEntries(answers.flatMap((one) => (of(one) === null ? [] : [[one.claim, of(one)]]))) as Record<
      ClaimId,
      T
    >;
  };
  const [cues, families, reasons] = [
    record(({ cues: marked }) => marked),
    record(({ family }) => family),
    record(({ reason }) => reason || null),
  ];
  return {
    keyer: `reader ${String(at + 1)}`,
    labels: record(({ label }) => label),
    ...(Object.keys(cues).length === 0 ? {} : { cues }),
    ...(Object.keys(families).length === 0 ? {} : { families }),
    ...(Object.keys(reasons).length === 0 ? {} : { reasons }),
  };
}

/**
 * The lesson file of a draft, with its key sealed, in the oldest version that can hold it. Does not check completeness,
 * which `listTodo` does: missing required fields are empty or left out.
 */
export function toLesson(draft: Draft, revisions: Revisions): LessonFile & { readonly key: AnswerKey } {
  const half = withMinutes(draft, toStudentHalf(draft, draft.claims, revisions.lesson));
  const key = toAnswerKey(draft, draft.claims, half, revisions.key);
  return { ...toLessonFile({ lesson: half, key }), key };
}

/** The half with the estimated minutes, unless the author set them. */
export function withMinutes(draft: Draft, half: StudentHalf): StudentHalf {
  if (draft.details.minutes !== null) return half;
  const entries = draft.claims.flatMap((claim) => {
    const { label } = claim.key;
    return label === null ? [] : [{ label, rationales: { [label]: reasonOf(draft, claim, label) } }];
  });
  return { ...half, minutes: toMinutes(countMinutes({ lesson: half, key: { entries } })) };
}
