import { hashOf } from '../base/hash.ts';
import { type ErasedRecord } from './class-records.ts';
import { normaliseName, toSameName } from './fold-name.ts';

/** What a student who was erased is known by: what they are called, their id on the list, and the ids of their records. */
export interface ErasedTraits {
  readonly names: readonly string[];
  readonly id: string | null;
  readonly records: readonly string[];
}

/** The most hashes that are kept of a class; the oldest are forgotten first. */
const MAX_HASHES = 100_000;

const traitsOf = ({ names, id, records }: ErasedTraits): readonly string[] => [
  ...new Set(names.flatMap((name) => [toSameName(name) || normaliseName(name)].map((same) => `name ${same}`))),
  ...(id === null ? [] : [`id ${normaliseName(id)}`]),
  ...records.map((record) => `record ${record}`),
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

/** Tells of a student whether somebody with this name, this id or one of these records was erased. */
export function createIsErased(record: ErasedRecord | null): (student: ErasedTraits) => boolean {
  if (record === null) return () => false;
  const hashes = new Set<string>(record.hashes);
  return (student) => traitsOf(student).some((trait) => hashes.has(hashTrait(record.salt, trait)));
}
