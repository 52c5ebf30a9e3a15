/**
 * Memoises a function by its first argument, an object. The other arguments must be the same whenever the object is.
 */
export function oncePer<K extends object, Rest extends readonly unknown[], V extends object>(
  work: (from: K, ...rest: Rest) => V,
): (from: K, ...rest: Rest) => V {
  const known = new WeakMap<K, V>();
  return (from, ...rest) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const value = work(from, ...rest);
    known.set(from, value);
    return value;
  };
}
