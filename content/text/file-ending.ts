/**
 * The ending of every file of ours that people open: lessons, exams, files with the key, hand-ins and profiles. Windows
 * and macOS know a file by what stands behind its last full stop, so it is one word that no other program uses.
 */
export const FILE_ENDING = 'claimsort';

/**
 * Endings as names that we propose have them: the plain one, and those of two parts, which files had before and which
 * open for ever.
 */
const ENDING = /\.(?:(?:lesson|handin|profile|student)\.json|[a-z0-9]{1,12})$/i;

/**
 * A file's name without its ending, and the ending with its full stop; an empty ending for a name without one.
 *
 * @example splitFileName('Ms. Ito – exam.claimsort') // ['Ms. Ito – exam', '.claimsort']
 * @example splitFileName('ada.handin.json') // ['ada', '.handin.json']
 */
export function splitFileName(name: string): readonly [stem: string, ending: string] {
  const ending = ENDING.exec(name)?.[0] ?? '';
  return [name.slice(0, name.length - ending.length), ending];
}
