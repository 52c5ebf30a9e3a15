import { normaliseName } from '../classroom/fold-name.ts';

/**
 * Those of some persons who have a name that was typed again, whatever its case and its spaces, in their order; nobody
 * for a name of which nothing is left.
 *
 * @example findSameName([{ name: 'Ada' }, { name: null }], ' ADA') // [{ name: 'Ada' }]
 */
export function findSameName<P extends { readonly name: string | null }>(
  people: readonly P[],
  typed: string,
): readonly P[] {
  const wanted = normaliseName(typed);
  return wanted === '' ? [] : people.filter(({ name }) => name !== null && normaliseName(name) === wanted);
}
