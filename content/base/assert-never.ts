/** Closes a union: a variant that was forgotten is a compile error here, and a thrown bug if it arrives at run time. */
export function assertNever(value: never): never {
  throw new Error(`A variant nobody expected: ${JSON.stringify(value)}`);
}
