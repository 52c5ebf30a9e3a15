import type { Locator, Page } from '@playwright/test';

/** What holds the headline up? */
export class DebriefPage {
  readonly window: Page;
  readonly title: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'What holds the headline up?' });
  }

  /** The claims under one label that bear on the headline, those behind "Show more" among them. */
  bearing(word: 'Evidence' | 'Attribution' | 'Rhetoric'): Locator {
    return this.window
      .getByRole('main')
      .getByRole('list', { name: new RegExp(`${word}$`) })
      .getByRole('listitem', { includeHidden: true });
  }

  async goToResult(): Promise<void> {
    await this.window.getByRole('button', { name: 'See how you sorted' }).click();
  }
}
