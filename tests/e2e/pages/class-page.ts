import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { answerDialogs } from '../answer-dialogs.ts';

/** The classes of a teacher, one class, and its report. */
export class ClassPage {
  readonly window: Page;

  constructor(window: Page) {
    this.window = window;
  }

  async show(): Promise<void> {
    await this.window.getByRole('navigation').getByRole('button', { name: 'Classes' }).click();
    await this.window.getByRole('heading', { level: 1, name: 'Classes' }).waitFor();
  }

  async create(name: string): Promise<void> {
    await this.show();
    await this.window.getByRole('textbox', { name: 'Name of the class' }).fill(name);
    await this.window.keyboard.press('Enter');
    await this.window.getByRole('heading', { level: 1, name }).waitFor();
  }

  async open(name: string): Promise<void> {
    await this.show();
    await this.window.getByRole('button', { name: new RegExp(`^Open\\b.*${name}$`) }).click();
    await this.window.getByRole('heading', { level: 1, name }).waitFor();
  }

  lesson(title: string): Locator {
    return this.window.getByRole('listitem').filter({ has: this.window.getByRole('heading', { name: title }) });
  }

  /** Saves the exam edition of all claims, and leaves the dialog. */
  async handOut(title: string, folder: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Hand out/ })
      .click();
    const dialog = this.window.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Folder to hand in to' }).fill(folder);
    await dialog.getByRole('button', { name: 'Save the file for students…' }).click();
    await this.window.keyboard.press('Escape');
  }

  /** Saves the exam edition of a dozen claims; the dialog stays. */
  async handOutDozen(title: string, folder: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Hand out/ })
      .click();
    const dialog = this.window.getByRole('dialog');
    await dialog.getByRole('radio', { name: /^A dozen/ }).check();
    await dialog.getByRole('textbox', { name: 'Folder to hand in to' }).fill(folder);
    await dialog.getByRole('button', { name: 'Save the file for students…' }).click();
  }

  /** Saves a file with the key. */
  async release(title: string, button: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Hand out/ })
      .click();
    await this.window.getByRole('dialog').getByRole('button', { name: button }).click();
  }

  /** Goes from one class back to all. */
  async leave(): Promise<void> {
    await this.window.getByRole('banner').getByRole('button', { name: 'Classes' }).click();
    await this.window.getByRole('heading', { level: 1, name: 'Classes' }).waitFor();
  }

  async leaveDialog(): Promise<void> {
    await this.window.keyboard.press('Escape');
    await this.window.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Takes a list of students from a file. */
  async takeList(app: ElectronApplication, file: string): Promise<void> {
    await answerDialogs(app, { open: file });
    await this.window.getByRole('button', { name: 'Choose a list…' }).click();
    await this.window.getByRole('dialog').getByRole('button', { name: 'Use this list' }).click();
    await this.window.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** Opens the dialog and takes what is in the folder that is chosen. */
  async collect(title: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Collect/ })
      .click();
    await this.window.getByRole('dialog').getByRole('button', { name: 'Choose a folder…' }).click();
  }

  async openReport(title: string): Promise<void> {
    await this.lesson(title)
      .getByRole('button', { name: /^Report/ })
      .click();
    await this.window.getByRole('heading', { level: 1, name: `Report: ${title}` }).waitFor();
  }

  /** The cell with the points of a student in the gradebook. */
  pointsOf(name: string): Locator {
    return this.window
      .getByRole('table', { name: /^Each cell shows/ })
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .getByRole('cell')
      .first();
  }

  async changeKey(claim: number, label: 'Evidence' | 'Attribution' | 'Rhetoric', reason?: string): Promise<void> {
    await this.window.getByRole('button', { name: `Change the key… for claim ${String(claim)}`, exact: true }).click();
    const dialog = this.window.getByRole('dialog');
    await dialog.getByRole('radio', { name: label }).check();
    if (reason !== undefined) await dialog.getByRole('textbox', { name: /^Your reason/ }).fill(reason);
    await dialog.getByRole('button', { name: 'Change it' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async saveGradebook(form: string): Promise<void> {
    const list = this.window.locator('details', { hasText: 'Save as a file' });
    if (!(await list.evaluate((one) => one.hasAttribute('open'))))
      await this.window.getByText('Save as a file').click();
    await this.window.getByRole('button', { name: form }).click();
    await this.window.getByRole('dialog').getByRole('button', { name: 'Save…' }).click();
  }
}
