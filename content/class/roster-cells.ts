import { toPlainName } from '../text/to-plain-name.ts';

/**
 * The name in a cell, on one line and without invisible characters (NFC).
 *
 * @example toRosterName(' Mia\n\u200BAhlers ') // 'Mia Ahlers'
 */
export const toRosterName = (cell: string): string => toPlainName(cell);

/**
 * The id in a cell: Excel writes ="00123" to keep leading zeros. null if there is none, or a placeholder for none.
 *
 * @example toRosterId('="00123"') // '00123'
 */
export function toRosterId(cell: string, isOfBrightspace: boolean): string | null {
  const text = toRosterName(cell);
  const own = (/^="(.*)"$/su.exec(text)?.[1] ?? text).trim();
  // Brightspace puts # before an id, so that a spreadsheet does not change it.
  const id = isOfBrightspace ? own.replace(/^#/u, '') : own;
  return /^(?:[-–—./]*|n\/a)$/iu.test(id) ? null : id;
}
