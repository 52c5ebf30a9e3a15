/** The words of dropping a retry. */
export const retryText = {
  drop: 'Drop this retry',
  /** Where there is no room for more; it is part of the full name. */
  dropShort: 'Drop',
  dropTitle: 'Drop this retry?',
  dropWhat: 'Your result stays as it is. The answers you gave in this retry are no longer shown anywhere.',
  keep: 'Keep it',
  close: 'Close',
} as const;
