import * as z from 'zod';
import { lessonOfRecord, paperId, recordId } from '../class/class-records.ts';
import { authorIdOf } from '../class/match-students.ts';
import { type Failure, failure } from '../base/failure.ts';
import { hashOf } from '../base/hash.ts';
import { findIllFormed } from '../base/is-well-formed.ts';
import { scanJson } from '../base/scan-json.ts';
import { toLineAndColumn } from '../base/to-line-and-column.ts';
import { pathToPlace, toDetail, toPlace } from '../lesson/to-place.ts';
import { err, ok, type Result } from '../base/result.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import { findUnfitLesson } from './find-unfit-lesson.ts';
import {
  CLASS_FORMAT_VERSION,
  type ClassFile,
  type ClassFileRecord,
  classFileSchema,
  findBeyondClassVersion1,
  MAX_CLASS_UNITS,
} from './class-file.ts';

/** The format has eleven levels, those of a key, and a hand-in some 200 values. */
const LIMITS = { depth: 32, list: 200_000, values: 8_000_000 };

/**
 * Parses the text of a class file. Size and nesting are limited before parsing; the result satisfies the schema,
 * lessons and keys belong together, and each record has its correct id.
 *
 * Failures: `class-too-large`; `not-ours` for text that is not JSON or is other JSON; `newer-format`; `damaged-class`
 * with line and column for a file that starts like a class file, or with the first faulty place, such as
 * `records[12].id`.
 */
export function parseClassFile(text: string): Result<ClassFile, Failure> {
  if (text.length > MAX_CLASS_UNITS) return err(failure('class-too-large'));
  // Some editors put a byte order mark in front, which JSON does not allow.
  const json = text.startsWith('\ufeff') ? text.slice(1) : text;
  const fault = scanJson(json, LIMITS);
  if (fault !== null) {
    const code = fault.what !== 'syntax' || namesTheFormat(json) ? 'damaged-class' : 'not-ours';
    return err(failure(code, toLineAndColumn(json, fault.at), fault.what));
  }
  const value: unknown = JSON.parse(json);
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return err(failure('not-ours', toPlace(envelope.error.issues)));
  if (envelope.data.version > CLASS_FORMAT_VERSION) {
    return err(failure('newer-format', 'version', String(envelope.data.version)));
  }
  const parsed = classFileSchema.safeParse(value);
  if (!parsed.success) return damaged(toPlace(parsed.error.issues), toDetail(parsed.error.issues));
  // A lone surrogate has no UTF-8 form: such a text could be neither hashed nor stored.
  const illFormed = findIllFormed(parsed.data);
  if (illFormed !== null) return damaged(pathToPlace(illFormed), 'half of a surrogate pair');
  const file: ClassFile = parsed.data;
  const name = toPlainName(file.class.name);
  const beyond = file.version === 1 ? findBeyondClassVersion1(file.records) : null;
  if (beyond !== null) return damaged(beyond, 'not in version 1');
  const place = name === '' ? 'class.name' : (findUnfitLesson(file) ?? findUnfitRecord(file) ?? findTwice(file));
  if (place !== null) return damaged(place);
  const from = file.from === null ? null : toPlainName(file.from) || null;
  return ok({ ...file, class: { ...file.class, name }, from });
}

const envelopeSchema = z.object({ format: z.literal('claimsort-class'), version: z.int().min(1) });

const namesTheFormat = (text: string): boolean => /^\s*\{\s*"format"\s*:\s*"claimsort-class"/.test(text);

const damaged = (place: string | null, detail: string | null = null): { readonly ok: false; readonly error: Failure } =>
  err(failure('damaged-class', place, detail));

/** The place of the first record whose id does not match its content. */
function findUnfitRecord({ records }: ClassFile): string | null {
  const at = records.findIndex((record) => !fitsItsId(record));
  return at === -1 ? null : `records[${String(at)}].id`;
}

function fitsItsId(one: ClassFileRecord): boolean {
  switch (one.kind) {
    case 'hand-in':
      // The second part is the hash of the journal, which is not in this file but in the hand-in file.
      return lessonOfRecord(one.id) === one.record.lesson && /^\S+ sha256:[0-9a-f]{64}$/.test(one.id);
    case 'paper':
      return one.id === paperId(one.record);
    case 'vote': {
      const lesson = lessonOfRecord(one.id);
      return lesson !== null && one.id === recordId(lesson, one.record.claim);
    }
    case 'decision': {
      const lesson = lessonOfRecord(one.id);
      return lesson !== null && one.id === recordId(lesson, hashOf(one.record.handIns));
    }
    case 'identity':
      return one.id === authorIdOf(one.record);
    case 'roster':
      return true;
  }
}

/** The place of the first duplicate in the file. */
function findTwice({ records, readings, revisions, sheets }: ClassFile): string | null {
  const lists = {
    records: records.map(({ kind, id }) => `${kind} ${id}`),
    readings: readings.map(({ lesson, claim }) => `${lesson} ${claim}`),
    revisions: revisions.map(({ lesson }) => lesson),
    sheets: sheets.map(({ lesson }) => lesson),
  };
  for (const [part, names] of Object.entries(lists)) {
    const seen = new Set<string>();
    const at = names.findIndex((name) => seen.size === seen.add(name).size);
    if (at !== -1) return `${part}[${String(at)}]`;
  }
  return null;
}
