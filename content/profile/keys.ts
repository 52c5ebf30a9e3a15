// The keys for sorting. No schema is here, because screens import it.

/** The key of each action before a person changes any, as in `KeyboardEvent.key`, in lower case. */
export const DEFAULT_KEYS = {
  evidence: '1',
  attribution: '2',
  rhetoric: '3',
  guess: 'q',
  fairly: 'w',
  sure: 'e',
  skip: 's',
  overview: 'o',
} as const;

/** The actions that a single key may trigger while sorting. */
export type KeyAction = keyof typeof DEFAULT_KEYS;
