import type { Locator, Page } from '@playwright/test';

/** What to know and to choose before a lesson. */
export class OpeningPage {
  readonly window: Page;
  readonly whichWords: Locator;
  readonly startButton: Locator;

  constructor(window: Page) {
    this.window = window;
    this.whichWords = window.getByRole('checkbox', { name: 'Ask which words decided it' });
    this.startButton = window.getByRole('button', { name: 'Start sorting' });
  }

  async choose(option: 'Guided' | 'Exam' | 'A dozen'): Promise<void> {
    await this.window.getByRole('radio', { name: option }).check();
  }

  async askHowSure(isAsked: boolean): Promise<void> {
    await this.window.getByRole('checkbox', { name: 'Ask how sure I am' }).setChecked(isAsked);
  }

  async askWhichWords(isAsked: boolean): Promise<void> {
    await this.whichWords.setChecked(isAsked);
  }

  async readFirst(): Promise<void> {
    await this.window.getByRole('button', { name: 'Read the article first' }).click();
  }

  async doneReading(): Promise<void> {
    await this.window.getByRole('button', { name: 'I have read it' }).click();
  }

  async start(): Promise<void> {
    await this.startButton.click();
  }
}
