/**
 * Whether every string in a JSON value, keys included, is well-formed Unicode. JSON can escape half of a surrogate
 * pair (`"\ud83d"`); such a string has no UTF-8 form, and so no canonical form and no hash.
 */
export function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return !LONE_SURROGATE.test(value);
  if (Array.isArray(value)) return value.every(isWellFormed);
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).every(([key, part]) => isWellFormed(key) && isWellFormed(part));
  }
  return true;
}

// With the flag `u` a whole pair is one code point, so only halves match.
const LONE_SURROGATE = /\p{Surrogate}/u;
