/** What the parts of a desk remember between two questions, in one place, so that it can be forgotten all at once. */
export interface DeskMemory {
  /** A map of one part's own; it is emptied when the desk forgets. */
  remember<K, V>(): Map<K, V>;
  /**
   * Empties every map. To be called when the store was changed past the parts that remember it: after somebody was
   * erased or brought in from a file.
   */
  forget(): void;
}

/** Makes a memory that holds nothing. */
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
