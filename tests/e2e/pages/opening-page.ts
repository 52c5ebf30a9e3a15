import type { Locator, Page } from '@playwright/test';

/** What to know and to choose before a lesson. */
export class OpeningPage {
  readonly window: Page;
  readonly options: Locator;
  readonly whichWords: Locator;
  readonly startButton: Locator;

  constructor(window: Page) {
    this.window = window;
    this.options = window.locator('summary', { hasText: 'Options' });
    this.whichWords = window.getByRole('checkbox', { name: 'Ask for the key words' });
    this.startButton = window.getByRole('button', { name: 'Start sorting' });
  }

  async choose(option: 'Guided' | 'Exam' | '12 claims'): Promise<void> {
    await this.openOptions();
    await this.window.getByRole('radio', { name: option }).check();
  }

  async askHowSure(isAsked: boolean): Promise<void> {
    await this.openOptions();
    await this.window.getByRole('checkbox', { name: 'Ask how sure I am' }).setChecked(isAsked);
  }

  async askWhichWords(isAsked: boolean): Promise<void> {
    await this.openOptions();
    await this.whichWords.setChecked(isAsked);
  }

  async openOptions(): Promise<void> {
    const isOpen = await this.options.evaluate(({ parentElement }) => parentElement?.hasAttribute('open') ?? false);
    if (!isOpen) await this.options.click();
  }

  async readFirst(): Promise<void> {
    await this.window.getByRole('button', { name: 'Read the article first' }).click();
    await this.window.getByRole('button', { name: 'Done reading' }).waitFor();
  }

  async doneReading(): Promise<void> {
    await this.window.getByRole('button', { name: 'Done reading' }).click();
  }

  async start(): Promise<void> {
    await this.startButton.click();
  }
}
