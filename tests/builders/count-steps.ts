const WALKING = [
  ...['includes', 'indexOf', 'lastIndexOf', 'find', 'findIndex', 'findLast', 'findLastIndex', 'some', 'every'],
  ...['filter', 'map', 'flatMap', 'forEach', 'reduce', 'slice', 'concat', 'join', 'sort', 'toSorted', 'with'],
  ...['splice', 'shift', 'unshift', 'values'],
] as const;

/**
 * How many elements of lists `work` goes past, counted and not timed: every method of an array that walks through it
 * counts as long as the array is, and so does every spread and every loop over one.
 */
export function countSteps(work: () => unknown): number {
  let steps = 0;
  const counted = [...WALKING, Symbol.iterator];
  const before = counted.map((name) => Object.getOwnPropertyDescriptor(Array.prototype, name));
  for (const name of counted) {
    const method: unknown = Reflect.get(Array.prototype, name);
    if (typeof method !== 'function') throw new Error(`Lists have no ${String(name)}.`);
    Object.defineProperty(Array.prototype, name, {
      configurable: true,
      writable: true,
      value: function (this: readonly unknown[], ...given: readonly unknown[]): unknown {
        steps += this.length;
        return Reflect.apply(method, this, given);
      },
    });
  }
  try {
    work();
    return steps;
  } finally {
    for (const [at, name] of counted.entries()) Object.defineProperty(Array.prototype, name, before[at] ?? {});
  }
}
