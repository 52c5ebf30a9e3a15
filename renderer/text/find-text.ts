/** The words of the bar that finds words in the article. */
export const findText = {
  name: 'Find in the article',
  field: 'Find',
  previous: 'Previous match',
  next: 'Next match',
  close: 'Close',
  count: (at: number, of: number): string =>
    of === 0 ? 'Not found' : `${at.toLocaleString('en-GB')} of ${of.toLocaleString('en-GB')}`,
} as const;
