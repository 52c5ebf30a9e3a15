import type { Locator, Page } from '@playwright/test';

/** How a person has been doing, every attempt, and two of them side by side. */
export class ProgressPage {
  readonly window: Page;
  readonly title: Locator;
  readonly empty: Locator;
  /** In a few sentences and one picture. */
  readonly summary: Locator;
  /** The statistics, folded. */
  readonly more: Locator;
  readonly points: Locator;
  readonly pointsPlot: Locator;
  readonly calibration: Locator;
  readonly skills: Locator;
  readonly allAttempts: Locator;
  readonly history: Locator;
  readonly comparison: Locator;

  constructor(window: Page) {
    this.window = window;
    this.title = window.getByRole('heading', { level: 1, name: 'Progress' });
    this.empty = window.getByRole('region', { name: 'Nothing to show yet' });
    this.summary = window.getByRole('region', { name: 'How you’re doing' });
    this.more = window.getByText('More statistics');
    this.points = window.getByRole('region', { name: 'Points' });
    this.pointsPlot = this.points.getByRole('application', { name: 'Points' });
    this.calibration = window.getByRole('region', { name: 'How sure you were, and how often you were right' });
    this.skills = window.getByRole('region', { name: 'Your types of claim' });
    this.allAttempts = window.getByRole('button', { name: 'All attempts' });
    this.history = window.getByRole('heading', { level: 1, name: 'All attempts' });
    this.comparison = window.getByRole('heading', { level: 1, name: /^Two attempts: / });
  }

  /** The rows of the table under the points, from its summary on. */
  async openNumbers(card: Locator): Promise<Locator> {
    await card.getByText('The numbers').click();
    return card.getByRole('row');
  }
}
