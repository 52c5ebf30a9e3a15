import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { inventPapers, seedClass } from './seed-class.ts';

const LESSON = redPenFor('airdrop-story');
const FIGURES = /KR-20|Cronbach|Krippendorff|On average|standard deviation|Is the key right|did no better here/;

test('a teacher with a small class reads counts and words, and with a large one figures', async ({ launch }) => {
  const { app, window } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setMinimumSize(200, 200));
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(window);

  for (const students of [2, 6, 9, 10, 34]) {
    const papers = inventPapers(LESSON.entries, students);
    await seedClass(window, { className: `Class of ${String(students)}`, lesson: LESSON.title, papers });
    await inClass.open(`Class of ${String(students)}`);
    await inClass.openReport(LESSON.title);
    const isSmall = students < 10;
    const heading = window.getByRole('heading', { level: 2 }).first();
    await expect(heading).toHaveText('What to discuss');
    const main = await window.getByRole('main').innerText();
    if (isSmall) expect(main).not.toMatch(FIGURES);
    else expect(main).toMatch(/KR-20/);
    expect(main.includes('%')).toBe(!isSmall);
    await expect(window.getByRole('columnheader', { name: 'Like the key' })).toHaveCount(isSmall ? 1 : 0);

    // As narrow as a telephone, no line runs out of the page.
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(320, 800));
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(320);
    expect(await window.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1280);
    if (students === 6 || students === 34) await expectNoFinding(window, `a report on ${String(students)} students`);
    for (const back of ['Back to the class', 'Classes']) {
      await window.getByRole('button', { name: back, exact: true }).click();
    }
  }
});
