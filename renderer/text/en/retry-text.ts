/** The words of discarding a retry. */
export const retryText = {
  drop: 'Drop this retry',
  /** The short form for narrow windows; it is contained in the full name. */
  dropShort: 'Drop',
  dropTitle: 'Drop this retry?',
  dropWhat: 'Your result stays as it is. The answers you gave in this retry are no longer shown anywhere.',
  keep: 'Keep it',
  close: 'Close',
} as const;
