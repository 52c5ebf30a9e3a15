/** Closes a union: a forgotten variant is a compile error here, and an exception if it occurs at run time. */
export function assertNever(value: never): never {
  throw new Error(`A variant nobody expected: ${JSON.stringify(value)}`);
}
