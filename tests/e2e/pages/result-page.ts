import type { Locator, Page } from '@playwright/test';

/** What an attempt amounted to. */
export class ResultPage {
  readonly window: Page;
  readonly main: Locator;

  constructor(window: Page) {
    this.window = window;
    this.main = window.getByRole('main');
  }

  async sortMissedAgain(): Promise<void> {
    await this.window.getByRole('button', { name: /^Sort .* again/ }).click();
  }
}
