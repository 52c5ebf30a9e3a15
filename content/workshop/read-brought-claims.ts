import { findIllFormed } from '../base/is-well-formed.ts';
import { err, type Result } from '../base/result.ts';
import { type BroughtClaims, type BroughtRefusal, MAX_BROUGHT_UNITS } from './brought-claims.ts';
import { readAnnotations } from './read-annotations.ts';
import { readClaimTable } from './read-claim-table.ts';

/** Reads claims from a text of either kind: JSON is a list of annotations, and everything else is a table. */
export function readBroughtClaims(text: string): Result<BroughtClaims, BroughtRefusal> {
  if (text.length > MAX_BROUGHT_UNITS) return err({ fault: 'too-large', row: null });
  if (text.trim() === '') return err({ fault: 'empty', row: null });
  const isJson = /^\uFEFF?\s*[[{]/u.test(text);
  const read = isJson ? readAnnotations(text) : readClaimTable(text);
  if (!read.ok) return read;
  // A lone surrogate has no UTF-8 form: such a text could be neither hashed nor stored.
  const faulty = read.value.claims.find((claim) => findIllFormed(claim) !== null);
  return faulty === undefined ? read : err({ fault: isJson ? 'damaged-json' : 'damaged-table', row: faulty.row });
}
