import { expect, type Locator, type Page } from '@playwright/test';

/** Who is reading? Asked once. */
export class WelcomePage {
  readonly window: Page;
  readonly name: Locator;
  readonly warmUp: Locator;
  readonly startButton: Locator;

  constructor(window: Page) {
    this.window = window;
    this.warmUp = window.getByRole('checkbox', { name: 'Begin with the warm-up' });
    this.startButton = window.getByRole('button', { name: 'Start', exact: true });
    this.name = window.getByRole('textbox', { name: 'Name' });
  }

  /** Goes to the lessons; the warm-up has a story of its own. */
  async enterAs(name: string): Promise<void> {
    await this.withoutWarmUp();
    await this.name.fill(name);
    await this.window.keyboard.press('Enter');
  }

  /** Goes to the exam that was opened before anybody was here; nothing is promised of a warm-up. */
  async enterForExamAs(name: string): Promise<void> {
    await expect(this.name).toBeVisible();
    await expect(this.warmUp).toHaveCount(0);
    await this.name.fill(name);
    await this.window.keyboard.press('Enter');
  }

  async enterAsTeacher(name: string): Promise<void> {
    await this.window.getByRole('checkbox', { name: 'I teach' }).check();
    await this.name.fill(name);
    await this.window.keyboard.press('Enter');
  }

  async enterWithoutName(): Promise<void> {
    await this.withoutWarmUp();
    await this.window.getByRole('button', { name: 'Continue without a name' }).click();
  }

  private async withoutWarmUp(): Promise<void> {
    await this.warmUp.uncheck();
  }
}
