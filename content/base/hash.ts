import canonicalize from 'canonicalize';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { ContentHash } from './content-hash.ts';

/**
 * The canonical text of a JSON value (RFC 8785, JSON Canonicalization Scheme); `hashOf` is the SHA-256 of its UTF-8. A
 * value that is not JSON has no such text; passing one is a bug, and throws.
 *
 * @example toCanonicalJson({ b: 1, a: [true] }) // '{"a":[true],"b":1}'
 */
export function toCanonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('Only a JSON value has a canonical text.');
  return text;
}

/**
 * The content hash of a JSON value: `sha256:` and the SHA-256 of its canonical form (RFC 8785, JSON Canonicalization
 * Scheme) in UTF-8. The order of keys and the spacing of a file do not change it; everything else does.
 *
 * Pass only values known to be JSON: anything else (NaN, a circular reference, a lone surrogate) has no canonical form;
 * passing it is a bug, and throws. Untrusted input is checked first (`parseLessonFile`, `isWellFormed`).
 *
 * @example hashOf({}) // 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
 */
export function hashOf(value: unknown): ContentHash {
  // This is the only place that creates a content hash, so the cast to the branded type is safe.
  return `sha256:${bytesToHex(sha256(utf8ToBytes(toCanonicalJson(value))))}` as ContentHash;
}
