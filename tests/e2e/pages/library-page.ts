import type { Locator, Page } from '@playwright/test';

/** The lessons, and what one may do with them. */
export class LibraryPage {
  readonly window: Page;
  readonly title: Locator;
  readonly nextStep: Locator;
  readonly messages: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'Lessons' });
    this.nextStep = window.getByRole('region').filter({ hasText: 'Your next step' });
    this.messages = window.getByRole('region', { name: 'Messages' });
  }

  lesson(title: string): Locator {
    return this.window.getByRole('listitem').filter({ has: this.window.getByRole('heading', { name: title }) });
  }

  openButton(title: string): Locator {
    return this.lesson(title).getByRole('button', { name: /^(Open|Try again)/ });
  }

  async open(title: string): Promise<void> {
    await this.openButton(title).click();
  }

  async resume(title: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Continue (with )?claim/ })
      .click();
  }

  async seeResult(title: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^(See the result|See your answers|Give it to your teacher)/ })
      .click();
  }

  async remove(title: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Remove/ })
      .click();
  }

  async undo(): Promise<void> {
    await this.window.getByRole('button', { name: 'Undo' }).click();
  }

  /** Lets a file fall onto the window, as a person drags it there. */
  async drop(name: string, text: string): Promise<void> {
    const transfer = await this.window.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content], fileName, { type: 'application/json' }));
        return data;
      },
      [name, text] as const,
    );
    await this.window.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await this.window.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await this.window.dispatchEvent('body', 'drop', { dataTransfer: transfer });
  }
}
