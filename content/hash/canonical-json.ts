import canonicalize from 'canonicalize';

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
