import * as z from 'zod';
import { toCanonicalJson } from '../base/hash.ts';
import { isWellFormed } from '../base/is-well-formed.ts';
import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { utf8Length } from '../base/utf8-length.ts';
import { foldAttempt } from '../journal/fold-attempt.ts';
import { isNewer } from '../journal/payload-versions.ts';
import { attemptStream } from '../journal/stream.ts';
import { verifyChain } from '../journal/verify-chain.ts';
import { toPlace } from '../lesson/to-place.ts';
import { err, ok, type Result } from '../base/result.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import {
  HAND_IN_FORMAT_VERSION,
  type HandIn,
  handInFileSchema,
  MAX_HAND_IN_NAME,
  type SignedHandIn,
  type Verify,
  versionOfHandIn,
} from './hand-in.ts';
import { MAX_HAND_IN_BYTES } from './limits.ts';
import type { FileFlag, HandInFault } from './import-report.ts';

/** The format has six levels; 8 MB hold some 20,000 events of 15 values, plus one for each claim or marked word. */
const LIMITS = { depth: MAX_DEPTH, list: 50_000, values: 500_000 };

/**
 * Parses the text of a hand-in file. Size and nesting are limited before parsing; the result satisfies the schema, has
 * a valid signature or is marked as unsigned, and is the complete, unbroken journal of one attempt that was handed in.
 * The signature only proves that nothing was changed since signing, not who signed it.
 */
export function readHandIn(text: string, verify: Verify): Result<SignedHandIn, HandInFault> {
  if (text.length > MAX_HAND_IN_BYTES || utf8Length(text) > MAX_HAND_IN_BYTES) return fault('too-large');
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  if (json.trim() === '') return fault('empty');
  const broken = scanJson(json, LIMITS);
  if (broken !== null)
    return fault(
      broken.what === 'syntax' ? flagOfBroken(json, broken.at) : 'damaged',
      `character ${String(broken.at + 1)}`,
    );
  const value: unknown = JSON.parse(json);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return fault('not-a-hand-in', toPlace(envelope.error.issues));
  const named = namedSchema.safeParse(value);
  const name = named.success ? named.data.handIn.name : null;
  if (envelope.data.version > HAND_IN_FORMAT_VERSION) return fault('newer-format', 'version', name);
  const parsed = handInFileSchema.safeParse(value);
  if (!parsed.success) return fault('damaged', toPlace(parsed.error.issues), name);
  const { handIn, signature, version } = parsed.data;
  if (version < versionOfHandIn(handIn, signature)) return fault('damaged', 'version', name);
  if (!isWellFormed(handIn) || toPlainName(handIn.name) === '') return fault('damaged', 'handIn.name');
  const isSigned = signature.algorithm !== 'none';
  if (isSigned && !verify(toCanonicalJson(handIn), signature)) return fault('changed-after-hand-in', null, name);
  const checked = checkJournal(handIn);
  return checked.ok ? ok({ handIn, publicKey: isSigned ? signature.publicKey : null }) : checked;
}

const envelopeSchema = z.object({ format: z.literal('claimsort-hand-in'), version: z.int().min(1) });

/** The only field that is read from an invalid hand-in: the name of its student. */
const namedSchema = z.object({ handIn: z.object({ name: z.string().max(MAX_HAND_IN_NAME) }) });

const fault = (flag: FileFlag, place: string | null = null, name: string | null = null) =>
  err({ flag, place, name: name === null || name.trim() === '' ? null : name });

/** The first characters of every hand-in file that this program wrote. */
const BEGINNING = '{"format":"claimsort-hand-in"';

function flagOfBroken(json: string, at: number): FileFlag {
  const squeezed = json.slice(0, 200).replace(/\s/g, '');
  if (!squeezed.startsWith(BEGINNING) && !BEGINNING.startsWith(squeezed)) return 'not-a-hand-in';
  // A truncated file is valid up to its end; a truncated word is a valid prefix of a word.
  const rest = json.slice(at).trimEnd();
  return rest === '' || /^(?:[a-z]{1,4}|-|\\.{0,5})$/.test(rest) ? 'cut-off' : 'damaged';
}

/** Checks what a schema cannot: that the events are the complete journal of this attempt. */
function checkJournal(handIn: HandIn): Result<HandIn, HandInFault> {
  const { attempt, profile, events, lesson, name } = handIn;
  const chain = verifyChain(events);
  if (!chain.ok) return fault('broken-journal', `handIn.events[${String(chain.error.at)}].${chain.error.what}`, name);
  if (events[0]?.stream !== attemptStream(attempt)) return fault('broken-journal', 'handIn.attempt', name);
  if (events[0].profile !== profile) return fault('broken-journal', 'handIn.profile', name);
  if (events.some(isNewer)) return fault('newer-format', 'handIn.events', name);
  const state = foldAttempt(events);
  if (state === null) return fault('broken-journal', 'handIn.events', name);
  if (state.lesson !== lesson.hash) return fault('broken-journal', 'handIn.lesson', name);
  return state.isHandedIn ? ok(handIn) : fault('not-handed-in', null, name);
}
