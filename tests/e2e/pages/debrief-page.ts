import type { Locator, Page } from '@playwright/test';

/** What supports the headline, on the page of the result. */
export class DebriefPage {
  readonly window: Page;
  readonly title: Locator;
  /** The answer in one paragraph, under the title. */
  readonly sentence: Locator;
  /** The claims over which careful readers differ, folded away. */
  readonly debatable: Locator;
  readonly sources: Locator;
  /** The last cell of each row of the sources' table: how many claims came this way. */
  readonly sourceCounts: Locator;
  readonly techniques: Locator;
  readonly techniqueNames: Locator;
  readonly dossier: Locator;
  /** What the author of the lesson says of its sources and counts. */
  readonly notes: Locator;
  /** Which source would be opened first, before what was found is shown. */
  readonly openFirst: Locator;
  /** Opens the sources' table. */
  readonly showTable: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 2, name: 'What supports the headline?' });
    // Notes on a lesson may begin in the same words.
    this.sentence = window
      .getByRole('region', { name: 'What supports the headline?' })
      .getByText(/^The headline says /);
    this.debatable = window
      .locator('details')
      .filter({ has: window.getByText(/careful readers disagree whether (?:it is a sign|they are signs)$/) })
      .getByRole('listitem', { includeHidden: true });
    this.sources = window.getByRole('region', { name: 'Whose word is it?' });
    this.sourceCounts = this.sources.getByRole('table').getByRole('row').locator('td:last-child');
    this.techniques = window.getByRole('region', { name: 'Persuasion techniques' });
    this.techniqueNames = this.techniques.getByRole('term');
    this.dossier = window.getByRole('region', { name: 'Look outside the article' });
    this.openFirst = window.getByRole('region', { name: 'Before you look: which would you open first?' });
    this.notes = window.getByRole('region', { name: 'Keep in mind' });
    this.showTable = this.sources.locator('summary');
  }

  /** The claims under one label that bear on the headline, those behind "Show more" among them. */
  bearing(word: 'Evidence' | 'Attribution' | 'Rhetoric'): Locator {
    return this.window
      .getByRole('main')
      .getByRole('list', { name: new RegExp(`${word}$`) })
      .getByRole('listitem', { includeHidden: true });
  }
}
