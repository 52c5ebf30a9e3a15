/**
 * What cannot be seen and changes no name: spaces of no width, and marks that turn the direction. The joiners of Persian
 * and Indian names, and of some pictures, stay.
 */
const UNSEEN = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu;

/** No name or id is as long, and bringing a million marks into their order takes minutes. */
const MAX_CELL = 1000;

/**
 * A name as it stands in a cell, on one line and without what cannot be seen (NFC).
 *
 * @example toRosterName(' Mia\n\u200BAhlers ') // 'Mia Ahlers'
 */
export const toRosterName = (cell: string): string => (cell.length > MAX_CELL ? cell : clean(cell));

const clean = (cell: string): string => cell.normalize('NFC').replace(UNSEEN, '').replace(/\s+/gu, ' ').trim();

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
