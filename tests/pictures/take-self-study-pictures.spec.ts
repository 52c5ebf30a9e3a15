import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { expect, test } from '../e2e/fixtures.ts';
import { redPenFor, worstLabel } from '../e2e/key-of.ts';
import { LibraryPage } from '../e2e/pages/library-page.ts';
import { PracticePage } from '../e2e/pages/practice-page.ts';
import { ProgressPage } from '../e2e/pages/progress-page.ts';
import { WelcomePage } from '../e2e/pages/welcome-page.ts';
import { seedAttempt } from '../e2e/seed-attempt.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');

/** Answers of which fewer and fewer are wrong. */
function answersOf(lesson: 'airdrop-story' | 'ashfell-pumps', right: number): Readonly<Record<string, Label>> {
  const { entries } = redPenFor(lesson);
  return Object.fromEntries(
    entries.map((entry, at) => [entry.claim, at % 10 < right ? entry.label : worstLabel(entry)]),
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the screens of a person who studies alone, ${colorScheme}`, async ({ launch }) => {
    test.slow();
    const { app, window } = await launch({ colorScheme });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const name = colorScheme === 'light' ? '1280' : '1280-dark';
    const take = async (screen: string) => {
      await window.evaluate(async () => document.fonts.ready);
      await window.screenshot({ path: path.join(folder, `${screen}-${name}.png`), animations: 'disabled' });
    };
    await new WelcomePage(window).enterAs('Ada');
    await expect(new LibraryPage(window).title).toBeVisible();
    for (const right of [5, 6, 7, 7, 8]) {
      for (const lesson of ['airdrop-story', 'ashfell-pumps'] as const) {
        const { title } = redPenFor(lesson);
        await seedAttempt(window, { lesson: title, answers: answersOf(lesson, right), then: 'hand-in' });
      }
    }
    await window.reload();
    await expect(new LibraryPage(window).title).toBeVisible();

    const places = window.getByRole('navigation');
    const practice = new PracticePage(window);
    await places.getByText('Practice').click();
    await expect(practice.title).toBeVisible();
    await expect(practice.coach.getByRole('button')).toBeVisible();
    await take('practice');
    await practice.coach.getByRole('button').click();
    await practice.answer('2', 'w');
    await take('practising');

    await window.reload();
    const progress = new ProgressPage(window);
    await places.getByText('Progress').click();
    await expect(progress.summary).toBeVisible();
    await take('progress');
    await progress.more.click();
    await expect(progress.pointsPlot).toBeVisible();
    await progress.calibration.scrollIntoViewIfNeeded();
    await take('calibration');
    await progress.allAttempts.click();
    await expect(progress.history).toBeVisible();
    await take('attempts');
  });
}
