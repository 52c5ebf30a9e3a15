// Everything that is pressed is at least 44 px each way: with a mouse what one presses often, with a finger all of it.
// The claims in the article are as high as its lines: they stand in a text (WCAG 2.2, 2.5.8, "inline").
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';

const KEY = redPenFor('biscuit-tin');

/** What can be pressed and is smaller than 44 px one way or the other; of the bars alone, or everywhere. */
const findSmall = (window: Page, where: 'bars' | 'everywhere'): Promise<readonly string[]> =>
  window.evaluate((isEverywhere) => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const within = isEverywhere ? '' : ':is(header, nav, aside, dialog) ';
    return [
      ...scope.querySelectorAll(
        ['button', 'summary', 'a[href]', '[role="option"]'].map((one) => `${within}${one}`).join(),
      ),
    ]
      .filter((one) => one.checkVisibility() && one.closest('article') === null)
      .map((one) => ({ name: one.textContent, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
      .map(({ name, box }) => `${name}: ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`);
  }, where === 'everywhere');

for (const where of ['bars', 'everywhere'] as const) {
  test(`a student ${where === 'bars' ? 'with a mouse has large ways between the screens' : 'with a touch screen has large controls everywhere'}`, async ({
    launch,
  }) => {
    test.slow();
    const { window } = await launch();
    const expectLarge = async (screen: string) => {
      expect.soft(await findSmall(window, where), screen).toEqual([]);
    };
    await expect(new WelcomePage(window).name).toBeVisible();
    if (where === 'everywhere') {
      const session = await window.context().newCDPSession(window);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await expect.poll(() => window.evaluate(() => matchMedia('(any-pointer: coarse)').matches)).toBe(true);
    }
    await expectLarge('welcome');
    await new WelcomePage(window).enterAs('Ada');
    const library = new LibraryPage(window);
    await expect(library.title).toBeVisible();
    const answers = Object.fromEntries(
      KEY.entries.map((entry, at) => [entry.claim, at % 2 === 0 ? worstLabel(entry) : entry.label]),
    );
    await seedAttempt(window, { lesson: KEY.title, answers, then: 'hand-in' });
    await window.reload();
    await expectLarge('lessons');

    await library.seeResult(KEY.title);
    const result = new ResultPage(window);
    await expect(result.scored).toBeVisible();
    await expectLarge('the result');
    await result.leave();

    await library.openButton(KEY.title).click();
    await expect(new OpeningPage(window).startButton).toBeVisible();
    await expectLarge('a lesson');
    await new OpeningPage(window).askWhichWords(true);
    await new OpeningPage(window).start();
    const sorting = new SortingPage(window);
    await expect(sorting.question).toBeVisible();
    await expectLarge('a claim');
    await sorting.sortByPointer('evidence', 'sure');
    await expect(sorting.firstWord).toBeVisible();
    await expectLarge('its words');
    await window.getByRole('button', { name: /^Skip this step/ }).click();
    await expect(sorting.feedback).toBeVisible();
    await expectLarge('its reason');
    await window.getByRole('button', { name: /^All claims/ }).click();
    await expectLarge('all claims');
    await window.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await window.getByRole('button', { name: 'Glossary and background' }).click();
    await expectLarge('the glossary');
    await window.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).click();
    await sorting.leave();

    const places = window.getByRole('navigation', { name: 'Places' });
    await places.getByRole('button', { name: 'Practice' }).click();
    const practice = new PracticePage(window);
    await expect(practice.coach.getByRole('button')).toBeVisible();
    await expectLarge('practice');
    await practice.coach.getByRole('button').click();
    await expect(practice.question).toBeVisible();
    await practice.answerByPointer('rhetoric', 'Sure');
    await expectLarge('a passage');
    await window.getByRole('button', { name: 'Stop' }).click();
    await places.getByRole('button', { name: 'Progress' }).click();
    await window.getByText('More statistics').click();
    await expectLarge('progress');
    await window.getByRole('button', { name: 'All attempts' }).click();
    await expect(window.getByRole('heading', { level: 1, name: 'All attempts' })).toBeVisible();
    await expectLarge('all attempts');
  });
}
