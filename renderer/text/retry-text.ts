/** The words of dropping a retry. */
export const retryText = {
  drop: 'Drop this retry',
  dropTitle: 'Drop this retry?',
  dropWhat: 'Your result stays as it is. The answers you gave in this retry are no longer shown anywhere.',
  keep: 'Keep it',
  close: 'Close',
} as const;
