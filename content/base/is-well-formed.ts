/**
 * Whether every string in a JSON value, keys included, is well-formed Unicode. JSON can contain an escaped lone
 * surrogate (`"\ud83d"`); such a string has no UTF-8 form, and so no canonical form and no hash.
 */
export const isWellFormed = (value: unknown): boolean => findIllFormed(value) === null;

/** The path to the first string that is not well-formed, as keys and list indices; null if all are. */
export function findIllFormed(value: unknown): readonly (string | number)[] | null {
  if (typeof value === 'string') return LONE_SURROGATE.test(value) ? [] : null;
  if (typeof value !== 'object' || value === null) return null;
  const parts: Iterable<readonly [string | number, unknown]> = Array.isArray(value)
    ? value.entries()
    : Object.entries(value);
  for (const [key, part] of parts) {
    const inside = findIllFormed(key) ?? findIllFormed(part);
    if (inside !== null) return [key, ...inside];
  }
  return null;
}

// With the flag `u` a whole pair is one code point, so only halves match.
const LONE_SURROGATE = /\p{Surrogate}/u;
