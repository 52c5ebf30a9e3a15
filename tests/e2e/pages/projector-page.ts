import type { Locator, Page } from '@playwright/test';

/** A lesson on the projector, driven by keys alone. */
export class ProjectorPage {
  readonly window: Page;
  readonly firstVote: Locator;
  readonly secondVote: Locator;
  readonly answer: Locator;
  readonly talk: Locator;
  readonly blank: Locator;

  constructor(window: Page) {
    this.window = window;
    this.firstVote = window.getByRole('region', { name: 'First vote' });
    this.secondVote = window.getByRole('region', { name: 'Second vote' });
    this.answer = window.getByText('The key says');
    this.talk = window.getByText('Now talk to your neighbour: which word decides it?');
    this.blank = window.getByText('The screen is blank.');
  }

  claim(number: number, of: number): Locator {
    return this.window.getByRole('heading', { level: 1, name: `Claim ${String(number)} of ${String(of)}` });
  }

  /** Types the raised hands, each with Enter, once the first of the three fields waits for them. */
  async typeHands(evidence: number, attribution: number, rhetoric: number): Promise<void> {
    await this.window.locator('input:focus').waitFor();
    for (const hands of [evidence, attribution, rhetoric]) {
      await this.window.keyboard.type(String(hands));
      await this.window.keyboard.press('Enter');
    }
  }

  /** What the button of a presenter's remote sends. */
  async goOn(): Promise<void> {
    await this.window.keyboard.press('PageDown');
  }

  async goBack(): Promise<void> {
    await this.window.keyboard.press('PageUp');
  }
}
