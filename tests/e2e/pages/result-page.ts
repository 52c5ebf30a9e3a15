import type { Locator, Page } from '@playwright/test';

/** How you sorted, or what is still awaited. */
export class ResultPage {
  readonly window: Page;
  readonly scored: Locator;
  readonly waiting: Locator;
  /** What happens until the key comes. */
  readonly nextSteps: Locator;

  constructor(window: Page) {
    this.window = window;
    this.scored = window.getByRole('heading', { level: 1, name: 'How you sorted' });
    this.waiting = window.getByRole('heading', { level: 1, name: 'Handed in' });
    this.nextSteps = window.getByRole('region', { name: 'How your result opens' }).getByRole('listitem');
  }

  async openKeyFile(): Promise<void> {
    await this.window.getByRole('button', { name: 'Open the key file' }).click();
  }

  async leave(): Promise<void> {
    await this.window.getByRole('button', { name: 'Back to the lessons' }).click();
  }

  async seeDebrief(): Promise<void> {
    await this.window.getByRole('button', { name: 'What holds the headline up?' }).click();
  }
}
