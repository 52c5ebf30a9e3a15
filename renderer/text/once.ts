/**
 * Creates a value when it is first requested, and returns the same one from then on: for values that take long to create
 * and are not needed at the start, such as the formatters of `Intl`.
 */
export function once<T>(create: () => T): () => T {
  let created: { readonly value: T } | null = null;
  return () => (created ??= { value: create() }).value;
}
