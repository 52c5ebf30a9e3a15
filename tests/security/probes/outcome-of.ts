import type { Page } from '@playwright/test';

/** What something that a page does comes to: `done`, or the words by which it is refused. */
export const outcomeOf = <A>(page: Page, deed: (given: A) => unknown, given: A): Promise<string> =>
  page.evaluate<unknown, A>(deed as Parameters<typeof page.evaluate<unknown, A>>[0], given).then(() => 'done', String);
