import * as z from 'zod';
import { type Failure, failure } from '../base/failure.ts';
import { findIllFormed } from '../base/is-well-formed.ts';
import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { toLineAndColumn } from '../base/to-line-and-column.ts';
import { utf8Length } from '../base/utf8-length.ts';
import { err, ok, type Result } from '../base/result.ts';
import { isContested } from '../lesson/is-contested.ts';
import { locateQuote } from '../lesson/locate-quote.ts';
import { pathToPlace, toDetail, toPlace } from '../lesson/to-place.ts';
import { labelOf } from './families.ts';
import { PASSAGE_FORMAT_VERSION, passageFileSchema, type Passage } from './format.ts';

/** The most bytes of a passage file: enough for a thousand passages with every field at its maximum length. */
export const MAX_PASSAGE_FILE_BYTES = 8 * 1024 * 1024;

const LIMITS = { depth: MAX_DEPTH, list: 4000, values: 500_000 };

const envelopeSchema = z.object({ format: z.literal('claimsort-passages'), version: z.int().min(1) });

/**
 * Parses the text of a passage file. Size and nesting are limited before parsing; the result satisfies the schema, has
 * no duplicate ids, and every quote can be found.
 *
 * Failures: `file-too-large`; `not-ours` for other JSON; `newer-format`; `damaged-passages` with the first faulty
 * place, such as `passages[3].quote`, or with line and column.
 */
export function parsePassageFile(text: string): Result<readonly Passage[], Failure> {
  if (text.length > MAX_PASSAGE_FILE_BYTES || utf8Length(text) > MAX_PASSAGE_FILE_BYTES)
    return err(failure('file-too-large'));
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, LIMITS);
  if (fault !== null) return damaged(toLineAndColumn(json, fault.at), fault.what);
  const value: unknown = JSON.parse(json);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return err(failure('not-ours', toPlace(envelope.error.issues)));
  const { version } = envelope.data;
  if (version > PASSAGE_FORMAT_VERSION) return err(failure('newer-format', 'version', String(version)));
  const parsed = passageFileSchema.safeParse(value);
  if (!parsed.success) return damaged(toPlace(parsed.error.issues), toDetail(parsed.error.issues));
  // A lone surrogate has no UTF-8 form: such a text could be neither hashed nor stored.
  const illFormed = findIllFormed(parsed.data);
  if (illFormed !== null) return damaged(pathToPlace(illFormed), 'half of a surrogate pair');
  const { passages } = parsed.data;
  const ids = new Set<string>();
  for (const [at, passage] of passages.entries()) {
    const wrong = ids.has(passage.id) ? 'id' : findFault(passage);
    if (wrong !== null) return damaged(`passages[${String(at)}].${wrong}`);
    ids.add(passage.id);
  }
  return ok(passages);
}

const damaged = (place: string | null, detail: string | null = null): { readonly ok: false; readonly error: Failure } =>
  err(failure('damaged-passages', place, detail));

/** The field of a passage that is inconsistent with the others; null if none is. */
function findFault({ family, text, quote, entry }: Passage): string | null {
  const { label, credits, cues, techniques, whyContested } = entry;
  if (!locateQuote(text, quote).ok) return 'quote';
  if (label !== labelOf(family)) return 'family';
  if (credits[label] !== 1) return 'entry.credits';
  if (cues.some((cue) => !locateQuote(quote.exact, cue).ok)) return 'entry.cues';
  if (techniques.some(({ words }) => !locateQuote(quote.exact, words).ok)) return 'entry.techniques';
  return isContested(entry) === (whyContested !== null) ? null : 'entry.whyContested';
}
