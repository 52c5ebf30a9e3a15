import type { Locator, Page } from '@playwright/test';

/** Every attempt, newest first, and two of them side by side. */
export class HistoryPage {
  readonly window: Page;
  /** One for each attempt. */
  readonly rows: Locator;
  readonly first: Locator;
  readonly second: Locator;
  /** What changed between two attempts. */
  readonly changed: Locator;

  constructor(window: Page) {
    this.window = window;
    this.rows = window.locator('tbody').getByRole('row');
    this.first = window.getByRole('combobox', { name: 'First attempt' });
    this.second = window.getByRole('combobox', { name: 'Second attempt' });
    this.changed = window.getByRole('region', { name: 'What changed' });
  }

  open(at: number): Locator {
    return this.rows.nth(at).getByRole('button', { name: /^(View|Continue)/ });
  }

  compare(at: number): Locator {
    return this.rows.nth(at).getByRole('button', { name: /^Compare/ });
  }
}
