import * as z from 'zod';
import { type Failure, failure } from '../base/failure.ts';
import type { JournalEvent, Stream } from '../journal/event.ts';
import { foldProfile } from '../journal/fold-profile.ts';
import { practiceStream, profileStream } from '../journal/stream.ts';
import { verifyChain } from '../journal/verify-chain.ts';
import { findIllFormed } from '../base/is-well-formed.ts';
import { MAX_DEPTH, scanJson } from '../base/scan-json.ts';
import { toLineAndColumn } from '../base/to-line-and-column.ts';
import { pathToPlace, toDetail, toPlace } from '../lesson/to-place.ts';
import { err, ok, type Result, resultOf, valueOf } from '../base/result.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import { findUnfitLesson } from './find-unfit-lesson.ts';
import {
  findBeyondVersion1,
  MAX_PROFILE_UNITS,
  PROFILE_FORMAT_VERSION,
  type ProfileFile,
  profileFileSchema,
} from './profile-file.ts';

/** The format has nine levels, those of a key, and some 15 values for each of 600,000 events. */
const LIMITS = { depth: MAX_DEPTH, list: 2_000_000, values: 16_000_000 };

/** The streams of a profile file in the order of the file, each complete; `at` is the index of its first event. */
export type StreamsOfFile = ReadonlyMap<Stream, { readonly at: number; readonly events: readonly JournalEvent[] }>;

/** A consistent profile file. */
export interface ReadProfile {
  readonly file: ProfileFile;
  readonly streams: StreamsOfFile;
}

/**
 * Parses the text of a profile file. Size and nesting are limited before parsing; the result satisfies the schema,
 * every stream is an unbroken chain of one profile, and lessons and keys belong together.
 *
 * Failures: `profile-too-large`; `not-a-profile` for text that is not JSON or is other JSON; `newer-format`;
 * `damaged-profile` with line and column for a file that starts like a profile file, or with the first faulty place,
 * such as `events[12].previous`.
 */
export function parseProfileFile(text: string): Result<ReadProfile, Failure> {
  if (text.length > MAX_PROFILE_UNITS) return err(failure('profile-too-large'));
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, LIMITS);
  if (fault !== null) {
    const code = fault.what !== 'syntax' || namesTheFormat(json) ? 'damaged-profile' : 'not-a-profile';
    return err(failure(code, toLineAndColumn(json, fault.at), fault.what));
  }
  const value: unknown = JSON.parse(json);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return err(failure('not-a-profile', toPlace(envelope.error.issues)));
  if (envelope.data.version > PROFILE_FORMAT_VERSION) {
    return err(failure('newer-format', 'version', String(envelope.data.version)));
  }
  const parsed = profileFileSchema.safeParse(value);
  if (!parsed.success) return damaged(toPlace(parsed.error.issues), toDetail(parsed.error.issues));
  // A lone surrogate has no UTF-8 form: such a text could be neither hashed nor stored.
  const illFormed = findIllFormed(parsed.data);
  if (illFormed !== null) return damaged(pathToPlace(illFormed), 'half of a surrogate pair');
  const beyond =
    parsed.data.version === 1 ? findBeyondVersion1({ ...parsed.data, streams: streamsOf(parsed.data) }) : null;
  if (beyond !== null) return damaged(beyond, 'not in version 1');
  return checkProfile(parsed.data);
}

const envelopeSchema = z.object({ format: z.literal('claimsort-profile'), version: z.int().min(1) });

const namesTheFormat = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"claimsort-profile"/.test(text);

const streamsOf = ({ events }: ProfileFile): ReadonlySet<Stream> => new Set(events.map(({ stream }) => stream));

const damaged = (place: string | null, detail: string | null = null): { readonly ok: false; readonly error: Failure } =>
  err(failure('damaged-profile', place, detail));

/** The name as the journal returns it, where names are cleaned. */
const toName = (name: string | null): string | null => (name === null ? null : toPlainName(name) || null);

function checkProfile(file: ProfileFile): Result<ReadProfile, Failure> {
  return resultOf(function* () {
    const streams = yield* valueOf(checkStreams(file));
    const own = streams.get(profileStream(file.profile.id));
    const person = own === undefined ? null : foldProfile(own.events);
    if (person === null) return yield* valueOf(damaged('events', 'no profile is made'));
    if (person.name !== toName(file.profile.name)) return yield* valueOf(damaged('profile.name'));
    const place = findUnfitLesson(file) ?? findUnfitRecord(file, streams);
    return place === null ? { file, streams } : yield* valueOf(damaged(place));
  });
}

function checkStreams({ profile, events }: ProfileFile): Result<StreamsOfFile, Failure> {
  const streams = new Map<Stream, { readonly at: number; readonly events: JournalEvent[] }>();
  const ids = new Set<string>();
  const own: readonly Stream[] = [profileStream(profile.id), practiceStream(profile.id)];
  let last: Stream | null = null;
  for (const [at, event] of events.entries()) {
    const { stream, id } = event;
    const isForeign = /^(?:profile|practice):/.test(stream) && !own.includes(stream);
    // A stream that is interrupted by another one was reordered or pasted together.
    if (isForeign || (stream !== last && streams.has(stream))) return damaged(`events[${String(at)}].stream`);
    if (event.profile !== profile.id) return damaged(`events[${String(at)}].profile`);
    if (ids.has(id)) return damaged(`events[${String(at)}].id`);
    ids.add(id);
    const before = streams.get(stream);
    if (before === undefined) streams.set(stream, { at, events: [event] });
    else before.events.push(event);
    last = stream;
  }
  for (const stream of streams.values()) {
    const chain = verifyChain(stream.events);
    if (!chain.ok) return damaged(`events[${String(stream.at + chain.error.at)}].${chain.error.what}`);
  }
  return ok(streams);
}

/** The place of the first record that belongs to no class in the file, or whose text is not JSON. */
function findUnfitRecord({ records }: ProfileFile, streams: StreamsOfFile): string | null {
  const classes = new Set(
    [...streams.keys()].filter((stream) => stream.startsWith('class:')).map((stream) => stream.slice('class:'.length)),
  );
  const at = records.findIndex(
    (record) => !classes.has(record.class.toLowerCase()) || scanJson(record.json, LIMITS) !== null,
  );
  return at === -1 ? null : `records[${String(at)}]`;
}
