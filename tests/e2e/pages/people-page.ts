import type { Locator, Page } from '@playwright/test';

/** What the settings say about a person’s own data: taking it along, bringing it in, erasing it, and where it lies. */
export class PeoplePage {
  readonly window: Page;
  readonly name: Locator;
  readonly saveName: Locator;
  readonly nowReading: Locator;
  readonly somebodyElse: Locator;
  readonly saveAll: Locator;
  readonly saveTable: Locator;
  readonly choose: Locator;
  readonly dialog: Locator;
  /** What came of the file that was brought in. */
  readonly brought: Locator;
  readonly refused: Locator;
  readonly erase: Locator;
  readonly folder: Locator;
  readonly messages: Locator;

  constructor(window: Page) {
    this.window = window;
    const bring = window.getByRole('region', { name: 'Bring in work' });
    this.name = window.getByRole('textbox', { name: 'Name' });
    this.saveName = window.getByRole('button', { name: 'Save the name' });
    this.nowReading = window.getByText(/^Using Claimsort as: /);
    this.somebodyElse = window.getByRole('button', { name: 'Switch user' });
    this.saveAll = window.getByRole('button', { name: 'Save everything as a file…' });
    this.saveTable = window.getByRole('button', { name: 'Save your answers as CSV…' });
    this.choose = window.getByRole('button', { name: 'Choose a profile file…' });
    this.dialog = window.getByRole('dialog');
    this.brought = bring.getByRole('status');
    this.refused = bring.getByRole('alert');
    this.erase = window.getByRole('button', { name: 'Delete…' });
    this.folder = window.getByRole('region', { name: 'Where your work is kept' });
    this.messages = window.getByRole('region', { name: 'Messages' });
  }

  /** Somebody on the first screen, by name. */
  person(name: string): Locator {
    return this.window.getByRole('button', { name: new RegExp(`^${name}`) });
  }
}
