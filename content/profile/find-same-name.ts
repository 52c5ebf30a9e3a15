import { toPlainName } from '../text/to-plain-name.ts';

/**
 * Letters alone (Unicode UTS #10, strength 1): case, accents, composed and decomposed forms, spaces and punctuation are
 * passed over. Somebody called Zoë types “zoe” where the keyboard has no ë.
 */
const BY_LETTERS = new Intl.Collator('und', { sensitivity: 'base', ignorePunctuation: true });

/**
 * Those of some persons whose name may be meant by one that was typed again, in their order: its letters are the same,
 * whatever its case, accents, spaces and punctuation; nobody for a name of which nothing is left. It is for asking, since
 * Zoe and Zoë may be two people.
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
