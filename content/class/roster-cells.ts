import { toPlainName } from '../text/to-plain-name.ts';

/**
 * A name as it stands in a cell, on one line and without what cannot be seen (NFC).
 *
 * @example toRosterName(' Mia\n\u200BAhlers ') // 'Mia Ahlers'
 */
export const toRosterName = (cell: string): string => toPlainName(cell);

/**
 * An id as it stands in a cell: Excel writes ="00123" to keep its zeros. null where there is none, or a sign for none.
 *
 * @example toRosterId('="00123"') // '00123'
 */
export function toRosterId(cell: string, isOfBrightspace: boolean): string | null {
  const text = toRosterName(cell);
  const own = (/^="(.*)"$/su.exec(text)?.[1] ?? text).trim();
  // Brightspace puts the sign before an id, so that a spreadsheet leaves it alone.
  const id = isOfBrightspace ? own.replace(/^#/u, '') : own;
  return /^(?:[-–—./]*|n\/a)$/iu.test(id) ? null : id;
}
