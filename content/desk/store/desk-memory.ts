/** The caches of a desk's parts, in one place, so that they can all be cleared at once. */
export interface DeskMemory {
  /** A map for one part of the desk; `forget` clears it. */
  remember<K, V>(): Map<K, V>;
  /**
   * Clears every map. Call it when the store was changed without going through the caching parts: after a profile was
   * erased or imported from a file.
   */
  forget(): void;
}

/** Creates an empty memory. */
export function createDeskMemory(): DeskMemory {
  const maps: Map<unknown, unknown>[] = [];
  return {
    remember<K, V>() {
      const map = new Map<K, V>();
      maps.push(map);
      return map;
    },
    forget() {
      for (const map of maps) map.clear();
    },
  };
}
