import type { Locator, Page } from '@playwright/test';

/** The screens on which a lesson is made. */
export class WorkshopPage {
  readonly window: Page;
  readonly marked: Locator;

  constructor(window: Page) {
    this.window = window;
    this.marked = window.getByRole('option', { selected: true });
  }

  part(number: number): Locator {
    return this.window.getByRole('listitem', { name: `Part ${String(number)}`, exact: true });
  }

  kindOf(number: number): Locator {
    return this.window.getByRole('combobox', { name: `Kind of part ${String(number)}`, exact: true });
  }

  /** Pastes a text as it comes from a program that copies plain text. */
  async paste(text: string): Promise<void> {
    await this.window.getByRole('textbox', { name: 'Paste the article here' }).evaluate((field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async fill(label: string, value: string): Promise<void> {
    const field = this.window.getByRole('textbox', { name: label, exact: true });
    await field.fill(value);
    await field.blur();
  }

  async goTo(step: string): Promise<void> {
    await this.window.getByRole('navigation', { name: 'Steps' }).getByRole('button', { name: step }).click();
  }

  async mark(beginning: string): Promise<void> {
    await this.window.getByRole('option', { name: beginning }).click();
  }

  async label(word: string): Promise<void> {
    await this.window.getByRole('button', { name: word, exact: true }).click();
  }

  async pressWord(word: string): Promise<void> {
    await this.window.getByRole('option', { name: word, exact: true }).click();
  }
}
