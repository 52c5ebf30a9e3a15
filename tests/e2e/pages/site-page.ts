import type { Locator, Page } from '@playwright/test';

/** The practice edition in a browser: what it says of itself and of what the browser keeps. */
export class SitePage {
  readonly window: Page;
  readonly keeping: Locator;
  readonly startsAlone: Locator;
  readonly notKept: Locator;
  readonly newVersion: Locator;
  readonly loadNewVersion: Locator;
  readonly isOpenElsewhere: Locator;
  readonly goOnHere: Locator;

  constructor(window: Page) {
    this.window = window;
    this.keeping = window.getByRole('region', { name: 'Where your work is', exact: true });
    this.startsAlone = this.keeping.getByText('it starts without a network');
    this.notKept = window.getByRole('alert').filter({ hasText: 'This browser does not keep what you do' });
    this.newVersion = window.getByRole('status').filter({ hasText: 'A new version is ready' });
    this.loadNewVersion = window.getByRole('button', { name: 'Load the new version' });
    this.isOpenElsewhere = window.getByRole('heading', { level: 1, name: 'Claimsort is open in another tab' });
    this.goOnHere = window.getByRole('button', { name: 'Go on here' });
  }

  /** Goes to one of the places in the bar. */
  async goTo(place: 'Lessons' | 'Practice' | 'Progress'): Promise<void> {
    await this.window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: place }).click();
    await this.window.getByRole('heading', { level: 1, name: place }).waitFor();
  }

  async openSettings(): Promise<void> {
    await this.window.getByRole('button', { name: 'Settings' }).click();
    await this.window.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  }

  /** Chooses a profile file and takes it in. */
  async bring(file: string, act: 'Add this person' | 'Add what is missing'): Promise<void> {
    const chooser = this.window.waitForEvent('filechooser');
    await this.window.getByRole('button', { name: 'Choose a profile file…' }).click();
    await (await chooser).setFiles(file);
    await this.window.getByRole('dialog').getByRole('button', { name: act }).click();
  }
}
