import type { Reasoning } from '../attempt/sentence.ts';
import { chooseClaims } from '../attempt/choose-claims.ts';
import { type Failure, failure } from '../base/failure.ts';
import { type AnswerKey, type Assignment, type ClaimId, type LessonFile, type StudentHalf } from '../lesson/format.ts';
import { MAX_NAMES_TO_CHOOSE } from '../lesson/limits.ts';
import { toLessonFile } from '../lesson/to-lesson-file.ts';
import { err, ok, type Result } from '../base/result.ts';

/** What a teacher hands out. */
export interface HandOut {
  readonly lesson: StudentHalf;
  /** Only for choosing a balanced dozen; nothing of it goes into the file. */
  readonly key: AnswerKey;
  /** `dozen` for twelve that the app spreads over the article and its labels; null for all. */
  readonly claims: readonly ClaimId[] | 'dozen' | null;
  /** Where students hand in, as their computers know it; null when they are to choose. */
  readonly folder: string | null;
  /** What students say of themselves when they hand in: a name that they type, with their number, or one of these names. */
  readonly asks: 'name' | 'number' | { readonly names: readonly string[] };
  /** Whether each label is to be explained in a sentence, and whether it must be. */
  readonly reasoning: Reasoning;
  /** Whether it is asked what each claim bears on. */
  readonly asksBearing: boolean;
  /** Whether students may have the text read aloud by their computer. */
  readonly readsAloud: boolean;
}

/**
 * A lesson file without its key, and what is asked of those who get it. The student's half is left as it is, so that
 * its hash stays, and the key that comes later belongs to it. `bad-request` for claims that are not in the lesson, and
 * for no names or more than a file takes. Names that stand twice go out once: choosing could not tell them apart.
 */
export function makeExamEdition({
  lesson,
  key,
  claims,
  folder,
  asks,
  reasoning,
  asksBearing,
  readsAloud,
}: HandOut): Result<LessonFile, Failure> {
  const choice = claims === 'dozen' ? ({ kind: 'dozen' } as const) : { kind: 'these' as const, claims: claims ?? [] };
  const chosen = claims === null ? ok(null) : chooseClaims(lesson, key, choice);
  if (!chosen.ok) return err(failure('bad-request', 'claims', chosen.error));
  const names = typeof asks === 'object' ? [...new Set(asks.names)] : null;
  if (names !== null && (names.length === 0 || names.length > MAX_NAMES_TO_CHOOSE)) {
    return err(failure('bad-request', 'names'));
  }
  const assignment: Assignment = {
    ...(chosen.value === null ? {} : { claims: chosen.value }),
    ...(folder === null ? {} : { folder }),
    ...(asks === 'number' ? { asksFor: asks } : {}),
    ...(names === null ? {} : { names }),
    ...(reasoning === 'none' ? {} : { asksReasoning: true }),
    ...(reasoning === 'required' ? { requiresReasoning: true } : {}),
    ...(asksBearing ? { asksBearing } : {}),
    // Left out it is allowed, so that an edition that says nothing opens in every version.
    ...(readsAloud ? {} : { readsAloud }),
  };
  const asksSomething = Object.keys(assignment).length > 0;
  return ok(toLessonFile(asksSomething ? { lesson, assignment } : { lesson }));
}
