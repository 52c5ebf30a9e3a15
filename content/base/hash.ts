import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentHash } from './content-hash.ts';

/**
 * The one text of a JSON value (RFC 8785, JSON Canonicalization Scheme): the SHA-256 of its UTF-8 is what `hashOf` gives.
 * What is not JSON has no such text, and asking for it is a bug that throws.
 *
 * @example toCanonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only a JSON value has a canonical text.');
  return text;
}

/**
 * The name of a JSON value by its content: `sha256:` and the SHA-256 of its canonical form (RFC 8785, JSON
 * Canonicalization Scheme) in UTF-8. The order of keys and the spacing of a file do not change it; everything else does.
 *
 * Give it only what is known to be JSON: a value without one (NaN, a circle, half of a surrogate pair) has no canonical
 * form, and asking for its hash is a bug that throws. What comes from outside is looked at first (`parseLessonFile`,
 * `isWellFormed`).
 *
 * @example hashOf({}) // 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
 */
export function hashOf(value: unknown): ContentHash {
  // The brand is earned here: this is the one place that makes a content hash.
  return `sha256:${bytesToHex(sha256(utf8ToBytes(toCanonicalJson(value))))}` as ContentHash;
}
