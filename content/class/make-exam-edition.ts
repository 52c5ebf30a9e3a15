import type { Reasoning } from '../attempt/sentence.ts';
import { chooseClaims } from '../attempt/choose-claims.ts';
import { type Failure, failure } from '../base/failure.ts';
import { type AnswerKey, type Assignment, type ClaimId, type LessonFile, type StudentHalf } from '../lesson/format.ts';
import { MAX_NAMES_TO_CHOOSE } from '../lesson/limits.ts';
import { toLessonFile } from '../lesson/to-lesson-file.ts';
import { err, ok, type Result } from '../base/result.ts';

/** The options for handing out a lesson. */
export interface HandOut {
  readonly lesson: StudentHalf;
  /** Only used to choose a balanced dozen; not written into the file. */
  readonly key: AnswerKey;
  /** `dozen` for twelve claims that the app spreads over the article and its labels; null for all. */
  readonly claims: readonly ClaimId[] | 'dozen' | null;
  /** The hand-in folder, as a path on the students' computers; null if students choose. */
  readonly folder: string | null;
  /** How students identify themselves at hand-in: a typed name, also a number, or a name chosen from a list. */
  readonly asks: 'name' | 'number' | { readonly names: readonly string[] };
  /** Whether students explain each label in a sentence, and whether this is required. */
  readonly reasoning: Reasoning;
  /** Whether students answer what each claim bears on. */
  readonly asksBearing: boolean;
  /** Whether students may have the text read aloud by their computer. */
  readonly readsAloud: boolean;
}

/**
 * A lesson file without its key, with the teacher's options. The student's half is unchanged, so that its hash stays
 * the same and the key that comes later belongs to it. `bad-request` for claims that are not in the lesson, and for no
 * names or more than a file may contain. Duplicate names are written once, because students could not tell them apart.
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
    // The default is true and is left out, so that such an edition opens in every version.
    ...(readsAloud ? {} : { readsAloud }),
  };
  const asksSomething = Object.keys(assignment).length > 0;
  return ok(toLessonFile(asksSomething ? { lesson, assignment } : { lesson }));
}
