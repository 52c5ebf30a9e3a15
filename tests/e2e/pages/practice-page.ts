import type { Locator, Page } from '@playwright/test';

/** The short passages: what there is to do now, and one passage after the other. */
export class PracticePage {
  readonly window: Page;
  readonly title: Locator;
  /** What the program says to do now. */
  readonly today: Locator;
  readonly coach: Locator;
  readonly question: Locator;
  readonly kind: Locator;
  readonly end: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'Practice' });
    this.today = window.getByRole('region').filter({ hasText: 'Your next step' });
    this.coach = window.getByRole('region', { name: 'What costs you most' });
    this.question = window.getByRole('heading', { name: /What does the passage give you/ });
    this.kind = window.getByText(/^The kind: /);
    this.end = window.getByRole('heading', { level: 1, name: 'That was it' });
  }

  place(n: number, of: number): Locator {
    return this.window.getByText(`Passage ${String(n)} of ${String(of)}`, { exact: true });
  }

  /** Says what there is for believing the passage on the screen, and how sure one is. */
  async answer(label: '1' | '2' | '3', sureness: 'q' | 'w' | 'e'): Promise<void> {
    await this.question.waitFor();
    await this.window.keyboard.press(label);
    await this.window.keyboard.press(sureness);
    await this.kind.waitFor();
  }

  async goOn(): Promise<void> {
    await this.window.keyboard.press('Enter');
  }
}
