import type { Locator, Page } from '@playwright/test';

/** The result of an attempt with its debrief, or what is still awaited. */
export class ResultPage {
  readonly window: Page;
  readonly scored: Locator;
  readonly waiting: Locator;
  /** What happens until the key comes. */
  readonly nextSteps: Locator;
  /** The result in one look, at the top. */
  readonly top: Locator;
  /** The one dark button. */
  readonly next: Locator;
  /** The ways to each part of the page. */
  readonly nav: Locator;
  /** The claims to review, each a way into the article. */
  readonly missed: Locator;
  readonly savePdf: Locator;
  readonly dropButton: Locator;

  constructor(window: Page) {
    this.window = window;
    this.scored = window.getByRole('heading', { level: 1, name: 'Your result' });
    this.waiting = window.getByRole('heading', { level: 1, name: 'Finished. Now give it to your teacher.' });
    this.nextSteps = window.getByRole('region', { name: 'When you’ll see your result' }).getByRole('listitem');
    this.top = window.getByRole('region', { name: /of \d+ points?$/ });
    this.next = window.getByRole('main').locator('button[data-look="primary"]').first();
    this.nav = window.getByRole('navigation', { name: 'On this page' });
    this.missed = window.getByRole('region', { name: /^(Review these first|Still to review)$/ }).getByRole('button', {
      name: /^Claim \d+/,
    });
    this.savePdf = window.getByRole('button', { name: 'Save as PDF…' });
    this.dropButton = window.getByRole('button', { name: 'Drop this retry' });
  }

  /** How a retry ended. */
  fixed(n: number, of: number): Locator {
    return this.window.getByRole('heading', { level: 1, name: `You fixed ${String(n)} of ${String(of)}` });
  }

  retryButton(n: number): Locator {
    return this.window.getByRole('button', { name: `Retry the ${n === 1 ? 'one' : String(n)} you missed` });
  }

  placeLink(name: string): Locator {
    return this.nav.getByRole('link', { name });
  }

  async openKeyFile(): Promise<void> {
    await this.window.getByRole('button', { name: 'Open the key file' }).click();
  }

  async leave(): Promise<void> {
    await this.window.getByRole('banner').getByRole('button').first().click();
  }
}
