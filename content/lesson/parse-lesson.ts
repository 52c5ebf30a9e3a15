import * as z from 'zod';
import { type Failure, failure } from '../failure.ts';
import { findIllFormed } from '../json/is-well-formed.ts';
import { scanJson } from '../json/scan-json.ts';
import { toLineAndColumn } from '../json/to-line-and-column.ts';
import { utf8Length } from '../json/utf8-length.ts';
import { err, ok, type Result } from '../result.ts';
import { checkLessonFile } from './check-lesson.ts';
import { LESSON_FORMAT_VERSION, type LessonFile, MAX_LESSON_BYTES } from './format.ts';
import { readByVersion } from './read-by-version.ts';
import { pathToPlace, toDetail, toPlace } from './to-place.ts';

/** The format needs seven levels, lists of 4,000, and for a lesson of 4,000 claims some 200,000 values. */
const LIMITS = { depth: 32, list: 4000, values: 500_000 };

/**
 * Reads the text of a lesson file. Size and nesting are limited before anything is parsed; what comes back has passed
 * the schema and `checkLessonFile`, and `prefix` and `suffix` are filled in where a quote left them out.
 *
 * Failures: `file-too-large`; `not-json` with its line and column; `not-a-lesson` for JSON of another kind;
 * `newer-format`; `key-of-another-lesson`; `damaged-lesson` with the first place that is wrong. A lesson file that was
 * cut off is no JSON either; it still says at its beginning what it was, and so is called damaged.
 */
export function parseLessonFile(text: string): Result<LessonFile, Failure> {
  // A text never has fewer bytes than units, so a huge one is refused without counting.
  if (text.length > MAX_LESSON_BYTES || utf8Length(text) > MAX_LESSON_BYTES) return err(failure('file-too-large'));
  // Some editors put a byte order mark in front, which JSON does not know.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, LIMITS);
  if (fault !== null) {
    const code = fault.what !== 'syntax' || namesTheFormat(json) ? 'damaged-lesson' : 'not-json';
    return err(failure(code, toLineAndColumn(json, fault.at), fault.what));
  }
  return readLessonFile(JSON.parse(json));
}

function readLessonFile(value: unknown): Result<LessonFile, Failure> {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return err(failure('not-a-lesson', toPlace(envelope.error.issues)));
  if (envelope.data.version > LESSON_FORMAT_VERSION) {
    return err(failure('newer-format', 'version', String(envelope.data.version)));
  }
  const parsed = readByVersion(value);
  if (!parsed.success) {
    return err(failure('damaged-lesson', toPlace(parsed.error.issues), toDetail(parsed.error.issues)));
  }
  // Half of a surrogate pair has no UTF-8 form: such a text has no hash and could not be kept.
  const illFormed = findIllFormed(parsed.data);
  if (illFormed !== null) return err(failure('damaged-lesson', pathToPlace(illFormed), 'half of a surrogate pair'));
  const [problem] = checkLessonFile(parsed.data);
  if (problem === undefined) return ok(parsed.data);
  const code = problem.kind === 'key-of-another-lesson' ? 'key-of-another-lesson' : 'damaged-lesson';
  return err(failure(code, problem.place, problem.kind));
}

const envelopeSchema = z.object({ format: z.literal('claimsort-lesson'), version: z.int().min(1) });

const namesTheFormat = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"claimsort-lesson"/.test(text);
