import { hashOf } from '../base/hash.ts';
import type { ErasedRecord, RosterRecord } from './class-records.ts';
import { normaliseName, toSameName } from './fold-name.ts';
import type { Author, Students } from './match-students.ts';

/** How an erased student is recognised: names, ids, and the records and attempts of their work. */
export interface ErasedTraits {
  readonly names: readonly string[];
  /** From the list of students, and student numbers. */
  readonly ids: readonly string[];
  readonly records: readonly string[];
  /** The same work handed in again under another name has a different record but the same attempt. */
  readonly attempts: readonly string[];
}

/** Incoming work, with everything that shows whose it is. */
export interface ErasableWork {
  /** Of the record that it would be kept as. */
  readonly id: string;
  readonly attempt: string;
  readonly author: Author;
}

/** An entry of a list of students, as recognition data. */
export const traitsOfLine = ({ name, id }: RosterRecord['students'][number]): ErasedTraits => ({
  ...{ names: [name], ids: id === null ? [] : [id], records: [], attempts: [] },
});

/** The maximum number of hashes kept for a class; the oldest are dropped first. */
const MAX_HASHES = 100_000;

const traitsOf = ({ names, ids, records, attempts }: ErasedTraits): readonly string[] => [
  ...new Set(names.flatMap((name) => [toSameName(name) || normaliseName(name)].map((same) => `name ${same}`))),
  ...new Set(ids.map((id) => `id ${normaliseName(id)}`)),
  ...records.map((record) => `record ${record}`),
  ...new Set(attempts.map((attempt) => `attempt ${attempt.toLowerCase()}`)),
];

const hashTrait = (salt: string, trait: string) => hashOf([salt, trait]);

/** Adds an erased student. `salt`: random text, used if the class has none yet. */
export function rememberErased(before: ErasedRecord | null, erased: ErasedTraits, salt: string): ErasedRecord {
  const kept = before ?? { salt, hashes: [] };
  const hashes = traitsOf(erased).map((trait) => hashTrait(kept.salt, trait));
  return { salt: kept.salt, hashes: [...new Set([...kept.hashes, ...hashes])].slice(-MAX_HASHES) };
}

/** Removes a student who was brought back. */
export function forgetErased(before: ErasedRecord, back: ErasedTraits): ErasedRecord {
  const gone = new Set<string>(traitsOf(back).map((trait) => hashTrait(before.salt, trait)));
  return { ...before, hashes: before.hashes.filter((hash) => !gone.has(hash)) };
}

/** Whether somebody with this name, or one of these ids, records or attempts, was erased. */
export function createIsErased(record: ErasedRecord | null): (student: Partial<ErasedTraits>) => boolean {
  if (record === null) return () => false;
  const hashes = new Set<string>(record.hashes);
  return ({ names = [], ids = [], records = [], attempts = [] }) =>
    traitsOf({ names, ids, records, attempts }).some((trait) => hashes.has(hashTrait(record.salt, trait)));
}

/**
 * Whether work belongs to somebody who was erased: by its record, attempt, number, or name. The name is ignored if the
 * teacher or a number on the list determines whose the work is; an id may be given in place of the name.
 */
export function createIsOfErased(
  record: ErasedRecord | null,
  students: Pick<Students, 'isKnownBesidesName'>,
): (work: ErasableWork) => boolean {
  const isErased = createIsErased(record);
  return ({ id, attempt, author }) => {
    const { name, number } = author;
    const isOther = students.isKnownBesidesName(author);
    return isErased({
      ...{ records: [id], attempts: [attempt], names: isOther ? [] : [name] },
      ids: [...(number === undefined ? [] : [number]), ...(isOther ? [] : [name])],
    });
  };
}

/**
 * The hash by which a rejected file is recognised; like everything about erased students, it does not reveal the
 * content.
 */
export const keptOutId = ({ salt }: Pick<ErasedRecord, 'salt'>, record: string): string =>
  `kept-out ${hashTrait(salt, `record ${record}`)}`;
