import { isWellFormed } from '../../base/is-well-formed.ts';

/**
 * Whether a store may take a text as it is. Half of a surrogate pair has no UTF-8 form, and a database takes NUL for the
 * end of a text: both would come back as something else. Every store refuses them with `storage-failed`. In JSON a NUL
 * is escaped, so it may stand in what is kept as JSON.
 */
export const isStorableText = (text: string): boolean => isWellFormed(text) && !text.includes('\0');
