import { toPlainName } from '../text/to-plain-name.ts';

/**
 * Compares letters only (Unicode UTS #10, strength 1): ignores case, accents, composed or decomposed forms, spaces and
 * punctuation. A person called Zoë types “zoe” on a keyboard without ë.
 */
const BY_LETTERS = new Intl.Collator('und', { sensitivity: 'base', ignorePunctuation: true });

/**
 * The persons whose name may be the one that was typed again, in their order: those with the same letters, ignoring
 * case, accents, spaces and punctuation; empty for a name without letters or digits. Ask before using a match: Zoe and
 * Zoë may be two people.
 *
 * @example findSameName([{ name: 'Zoë' }, { name: null }], ' ZOE') // [{ name: 'Zoë' }]
 */
export function findSameName<P extends { readonly name: string | null }>(
  people: readonly P[],
  typed: string,
): readonly P[] {
  const wanted = toPlainName(typed);
  const isMeant = (name: string | null): boolean =>
    name !== null && BY_LETTERS.compare(toPlainName(name), wanted) === 0;
  return wanted === '' ? [] : people.filter(({ name }) => isMeant(name));
}
