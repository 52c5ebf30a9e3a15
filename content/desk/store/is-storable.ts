import { isWellFormed } from '../../base/is-well-formed.ts';

/**
 * Whether a store can keep a text unchanged. A lone surrogate has no UTF-8 form, and a database treats NUL as the end
 * of a text, so both would come back changed. Every store refuses them with `storage-failed`. In JSON, NUL is escaped
 * and therefore allowed.
 */
export const isStorableText = (text: string): boolean => isWellFormed(text) && !text.includes('\0');
