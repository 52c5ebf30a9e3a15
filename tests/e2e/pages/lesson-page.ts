import type { Download, Locator, Page } from '@playwright/test';
import type { Label } from '../../../content/lesson/label.ts';
import { SortingPage } from './sorting-page.ts';

/** A page that holds one lesson, in a browser. */
export class LessonPage {
  readonly window: Page;
  readonly sorting: SortingPage;
  readonly start: Locator;
  readonly goOn: Locator;
  readonly notKept: Locator;

  constructor(window: Page) {
    this.window = window;
    this.sorting = new SortingPage(window);
    this.start = window.getByRole('button', { name: 'Start sorting' });
    this.goOn = window.getByRole('button', { name: /^Continue with claim/ });
    this.notKept = window.getByRole('alert').filter({ hasText: 'This browser does not keep your answers' });
  }

  /** Answers the claims of an exam from the one under judgement on, and stays at the last. */
  async answer(labels: readonly Label[]): Promise<void> {
    for (const [at, label] of labels.entries()) {
      if (at > 0) await this.window.keyboard.press('Enter');
      await this.sorting.question.waitFor();
      await this.sorting.sortByKeys(label, 'sure');
      await this.sorting.changeable.waitFor();
    }
  }

  /** Gives the finished work a name and saves it. */
  async save(name: string): Promise<Download> {
    await this.window.getByRole('textbox', { name: 'Your name in the file' }).fill(name);
    const download = this.window.waitForEvent('download');
    await this.window.getByRole('button', { name: 'Save the file…' }).click();
    return download;
  }

  /** What a person does with the card about their answers. */
  act(name: string): Locator {
    return this.window.getByRole('region', { name: 'Where your answers are' }).getByRole('button', { name });
  }
}
