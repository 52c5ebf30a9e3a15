import * as z from 'zod';
import { type Failure, failure } from '../base/failure.ts';
import { findIllFormed } from '../base/is-well-formed.ts';
import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { toLineAndColumn } from '../base/to-line-and-column.ts';
import { utf8Length } from '../base/utf8-length.ts';
import { err, ok, type Result } from '../base/result.ts';
import { checkLessonFile } from './check-lesson.ts';
import { LESSON_FORMAT_VERSION, type LessonFile } from './format.ts';
import { MAX_LESSON_BYTES } from './limits.ts';
import { readByVersion } from './read-by-version.ts';
import { pathToPlace, toFaults, toPlace } from './to-place.ts';

/** The format needs seven levels, lists of 4,000, and for a lesson of 4,000 claims some 200,000 values. */
const LIMITS = { depth: MAX_DEPTH, list: 4000, values: 500_000 };

/**
 * Reads the text of a lesson file. Size and nesting are limited before anything is parsed; what comes back has passed
 * the schema and `checkLessonFile`, and `prefix` and `suffix` are filled in where a quote left them out.
 *
 * Failures: `file-too-large`; `not-json` with its line and column; `not-a-lesson` for JSON of another kind;
 * `newer-format`; `key-of-another-lesson`; `damaged-lesson` with the first place that is wrong. A lesson file that was
 * cut off is no JSON either; it still says at its beginning what it was, and so is called damaged.
 */
export function parseLessonFile(text: string): Result<LessonFile, Failure> {
  const checked = checkLessonText(text);
  return checked.ok ? checked : err(checked.error[0]);
}

/** The same, but returns all faults, in the order of the file, for the author of the file; never an empty list. */
export function checkLessonText(text: string): Result<LessonFile, Faults> {
  const value = readLessonJson(text);
  return value.ok ? readLessonFile(value.value) : err([value.error]);
}

/** At least one fault. */
export type Faults = readonly [Failure, ...(readonly Failure[])];

/**
 * The JSON of a lesson file, before it is validated against the schema. Fails like `parseLessonFile` if the text is too
 * large, nested too deeply or not JSON.
 */
export function readLessonJson(text: string): Result<unknown, Failure> {
  // A text never has fewer bytes than units, so a huge one is refused without counting.
  if (text.length > MAX_LESSON_BYTES || utf8Length(text) > MAX_LESSON_BYTES) return err(failure('file-too-large'));
  // Some editors put a byte order mark in front, which JSON does not know.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, LIMITS);
  if (fault !== null) {
    const code = fault.what !== 'syntax' || namesTheFormat(json) ? 'damaged-lesson' : 'not-json';
    return err(failure(code, toLineAndColumn(json, fault.at), fault.what));
  }
  return ok(JSON.parse(json) as unknown);
}

function readLessonFile(value: unknown): Result<LessonFile, Faults> {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return err([failure('not-a-lesson', toPlace(envelope.error.issues))]);
  if (envelope.data.version > LESSON_FORMAT_VERSION) {
    return err([failure('newer-format', 'version', String(envelope.data.version))]);
  }
  const parsed = readByVersion(value);
  return parsed.success ? checkForm(parsed.data) : err(faultsOfForm(parsed.error));
}

/** What a schema found wrong. */
export function faultsOfForm({ issues }: z.ZodError): Faults {
  const [first, ...rest] = toFaults(issues).map(({ place, detail }) => failure('damaged-lesson', place, detail));
  return [first ?? failure('damaged-lesson'), ...rest];
}

/** What a schema cannot say of a lesson file that has the right form. */
export function checkForm(file: LessonFile): Result<LessonFile, Faults> {
  // Half of a surrogate pair has no UTF-8 form: such a text has no hash and could not be kept.
  const illFormed = findIllFormed(file);
  if (illFormed !== null) return err([failure('damaged-lesson', pathToPlace(illFormed), 'half of a surrogate pair')]);
  const [first, ...rest] = checkLessonFile(file).map(({ kind, place }) =>
    failure(kind === 'key-of-another-lesson' ? 'key-of-another-lesson' : 'damaged-lesson', place, kind),
  );
  return first === undefined ? ok(file) : err([first, ...rest]);
}

const envelopeSchema = z.object({ format: z.literal('claimsort-lesson'), version: z.int().min(1) });

const namesTheFormat = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"claimsort-lesson"/.test(text);
