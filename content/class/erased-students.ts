import { hashOf } from '../base/hash.ts';
import type { ErasedRecord, RosterRecord } from './class-records.ts';
import { normaliseName, toSameName } from './fold-name.ts';
import type { Author, Students } from './match-students.ts';

/** What a student who was erased is known by: what they are called, their ids, and the records and attempts of their work. */
export interface ErasedTraits {
  readonly names: readonly string[];
  /** Of the list of students, and what was given as a number. */
  readonly ids: readonly string[];
  readonly records: readonly string[];
  /** The same work that is handed in again under another name is in another record, and keeps its attempt. */
  readonly attempts: readonly string[];
}

/** A piece of work that comes in, by what tells whose it is. */
export interface ErasableWork {
  /** Of the record that it would be kept as. */
  readonly id: string;
  readonly attempt: string;
  readonly author: Author;
}

/** A line of a list of students, as what a student is known by. */
export const traitsOfLine = ({ name, id }: RosterRecord['students'][number]): ErasedTraits => ({
  ...{ names: [name], ids: id === null ? [] : [id], records: [], attempts: [] },
});

/** The most hashes that are kept of a class; the oldest are forgotten first. */
const MAX_HASHES = 100_000;

const traitsOf = ({ names, ids, records, attempts }: ErasedTraits): readonly string[] => [
  ...new Set(names.flatMap((name) => [toSameName(name) || normaliseName(name)].map((same) => `name ${same}`))),
  ...new Set(ids.map((id) => `id ${normaliseName(id)}`)),
  ...records.map((record) => `record ${record}`),
  ...new Set(attempts.map((attempt) => `attempt ${attempt.toLowerCase()}`)),
];

const hashTrait = (salt: string, trait: string) => hashOf([salt, trait]);

/** With one more student who was erased. `salt`: a random text, taken where none has been yet. */
export function rememberErased(before: ErasedRecord | null, erased: ErasedTraits, salt: string): ErasedRecord {
  const kept = before ?? { salt, hashes: [] };
  const hashes = traitsOf(erased).map((trait) => hashTrait(kept.salt, trait));
  return { salt: kept.salt, hashes: [...new Set([...kept.hashes, ...hashes])].slice(-MAX_HASHES) };
}

/** Without a student who was brought back. */
export function forgetErased(before: ErasedRecord, back: ErasedTraits): ErasedRecord {
  const gone = new Set<string>(traitsOf(back).map((trait) => hashTrait(before.salt, trait)));
  return { ...before, hashes: before.hashes.filter((hash) => !gone.has(hash)) };
}

/** Tells of a student whether somebody with this name, one of these ids, records or attempts was erased. */
export function createIsErased(record: ErasedRecord | null): (student: Partial<ErasedTraits>) => boolean {
  if (record === null) return () => false;
  const hashes = new Set<string>(record.hashes);
  return ({ names = [], ids = [], records = [], attempts = [] }) =>
    traitsOf({ names, ids, records, attempts }).some((trait) => hashes.has(hashTrait(record.salt, trait)));
}

/**
 * Tells of work whether it is of somebody who was erased: by its record, its attempt, its number, or its name. The name
 * says nothing where the teacher or a number of the list says whose the work is; an id may stand in the place of the name.
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

/** By what a file that stays out is known again: like all else of somebody who was erased, not readable in it. */
export const keptOutId = ({ salt }: Pick<ErasedRecord, 'salt'>, record: string): string =>
  `kept-out ${hashTrait(salt, `record ${record}`)}`;
