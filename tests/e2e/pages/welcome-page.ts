import type { Locator, Page } from '@playwright/test';

/** Who is reading? Asked once. */
export class WelcomePage {
  readonly window: Page;
  readonly name: Locator;

  constructor(window: Page) {
    this.window = window;
    this.name = window.getByRole('textbox', { name: 'Name' });
  }

  async enterAs(name: string): Promise<void> {
    await this.name.fill(name);
    await this.window.keyboard.press('Enter');
  }

  async enterWithoutName(): Promise<void> {
    await this.window.getByRole('button', { name: 'Go on without a name' }).click();
  }
}
