import type { Locator, Page } from '@playwright/test';
import type { Label } from '../../../content/lesson/label.ts';

const LABEL_KEYS = { evidence: '1', attribution: '2', rhetoric: '3' } as const satisfies Record<Label, string>;
const SURE_KEYS = { guess: 'q', fairly: 'w', sure: 'e' } as const;

export type Sureness = keyof typeof SURE_KEYS;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The article, the claim under judgement, and the panel beside it. */
export class SortingPage {
  readonly window: Page;
  readonly article: Locator;
  readonly panel: Locator;
  /** What Enter does. */
  readonly darkButton: Locator;
  readonly sure: Locator;
  /** The words of the claim where they stand in the article, while they are asked for. */
  readonly wordsInArticle: Locator;
  readonly currentClaim: Locator;
  readonly place: Locator;
  readonly question: Locator;
  /** What the key says about the claim under judgement, once it may be said. */
  readonly feedback: Locator;
  /** The first word of the claim, where words are asked for. */
  readonly firstWord: Locator;

  /** What is said of a response that did not reach the disk. */
  readonly notSaved: Locator;
  /** What stands under a response in an exam. */
  readonly changeable: Locator;

  constructor(window: Page) {
    this.window = window;
    this.panel = window.getByRole('complementary', { name: 'The claim you are sorting' });
    this.darkButton = this.panel.locator('[data-look="primary"]');
    this.sure = window.getByRole('group', { name: /^How sure are you/ });
    this.wordsInArticle = window.getByRole('article').getByRole('listbox', { name: /Which words gave it away/ });
    this.article = window.getByRole('article');
    this.currentClaim = this.article.locator('[aria-current="true"]');
    this.place = window.getByText(/^Claim \d+ (of \d+|\(\d+ of \d+\))$/).first();
    this.question = window.getByRole('heading', { name: 'What reason does the article give you to believe this?' });
    this.firstWord = window
      .getByRole('listbox', { name: 'Which words gave it away?', exact: true })
      .getByRole('option')
      .first();
    this.notSaved = window.getByRole('alert').filter({ hasText: 'Not saved yet' });
    this.changeable = window.getByText('You can change this until you hand in.');
    this.feedback = window.getByRole('region', { name: /^(Yes|Partly right|Not quite|The key says)/ });
  }

  async sortByKeys(label: Label, sureness: Sureness): Promise<void> {
    // A person presses when the question stands there; the click before it may still be saving.
    await this.label(label).waitFor();
    await this.window.keyboard.press(LABEL_KEYS[label]);
    await this.window.keyboard.press(SURE_KEYS[sureness]);
  }

  async sortByPointer(label: Label, sureness: Sureness): Promise<void> {
    await this.window.getByRole('button', { name: capital(label), exact: true }).click();
    await this.window.getByRole('button', { name: new RegExp(`^${capital(sureness)}`) }).click();
  }

  /** Marks the first of the claim's words as those that decided it, with the keyboard. */
  async markFirstWordByKeys(): Promise<void> {
    // The focus came to the words with the question.
    await this.window.keyboard.press('Home');
    await this.window.keyboard.press(' ');
    await this.window.keyboard.press('Enter');
  }

  /** One of the three answers, as a control. */
  label(label: Label): Locator {
    return this.panel.getByRole('button', { name: capital(label), exact: true });
  }

  /** A claim in the article, unless its words are the controls. */
  mark(number: number): Locator {
    return this.article.getByRole('button', { name: new RegExp(`^Claim ${String(number)} (of|\\()`) });
  }

  /** A part of the note that is folded until it is asked for. */
  fold(title: string): Locator {
    return this.feedback.locator('details', { hasText: title });
  }

  /** What has the focus, read out as its text. */
  async expectPlace(number: number): Promise<void> {
    await this.window
      .getByText(new RegExp(`^Claim ${String(number)} (of \\d+|\\(\\d+ of \\d+\\))$`))
      .first()
      .waitFor();
  }

  async sayNoWords(): Promise<void> {
    // The question comes when the label has been saved.
    await this.firstWord.waitFor();
    await this.window.keyboard.press('0');
  }

  async goOn(): Promise<void> {
    await this.window.keyboard.press('Enter');
  }

  async turnTo(number: number): Promise<void> {
    await this.article.getByRole('button', { name: new RegExp(`^Claim ${String(number)} (of|\\()`) }).click();
  }

  /** To the claim at a place among those that are asked, from 1: where not all are, it has another number. */
  async turnToPlace(place: number): Promise<void> {
    await this.article
      .getByRole('button', { name: /^Claim \d+ (of|\()/ })
      .nth(place - 1)
      .click();
  }

  async openOverview(): Promise<void> {
    await this.window.keyboard.press('o');
  }

  /** Hands in from the list of all claims, and says yes to what is still open. */
  async handIn(): Promise<void> {
    await this.openOverview();
    const dialog = this.window.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hand in' }).click();
    await dialog.getByRole('heading', { name: 'Hand in now?' }).waitFor();
    await dialog.getByRole('button', { name: 'Hand in' }).click();
  }

  async leave(): Promise<void> {
    await this.window.getByRole('button', { name: /^Back to lessons/ }).click();
  }
}
