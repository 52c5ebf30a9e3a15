/** Long enough to know a person by, short enough that the whole name fits any file system. */
const MAX_PART = 40;

/**
 * A text as a part of a file name that every file system takes: Latin letters without their marks, digits and hyphens,
 * at most 40 of them. `otherwise` stands in where nothing is left, as of a name in another script.
 *
 * @example toSafePart('Zoë  Ångström!', 'student') // 'Zoe-Angstrom'
 */
export function toSafePart(text: string, otherwise: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, MAX_PART)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? otherwise : plain;
}
