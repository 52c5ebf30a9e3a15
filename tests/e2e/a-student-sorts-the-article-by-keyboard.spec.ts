import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const SURE = ['guess', 'fairly', 'sure'] as const;

test('a student sorts the whole article with the keyboard alone and reads why after each claim', async ({ launch }) => {
  test.slow();
  const { window } = await launch();
  const key = redPenFor('airdrop-story');
  const sorting = new SortingPage(window);

  await new WelcomePage(window).enterAs('Ada');
  const library = new LibraryPage(window);
  await expect(library.title).toBeVisible();
  await library.lesson(key.title).getByRole('button', { name: /^Open/ }).press('Enter');
  await new OpeningPage(window).start();

  let points = 0;
  for (const [at, entry] of key.entries.entries()) {
    const label = at % 4 === 3 ? worstLabel(entry) : entry.label;
    points += entry.credits[label];
    await expect(sorting.place).toHaveText(`Claim ${String(at + 1)} of ${String(key.entries.length)}`);
    await expect(sorting.currentClaim).toBeInViewport();
    await expect(sorting.feedback).toBeHidden();

    await sorting.sortByKeys(label, SURE[at % 3] ?? 'sure');
    await expect(sorting.firstWord).toBeVisible();
    await expect(sorting.feedback).toBeHidden();
    if (entry.cues.length === 0) await sorting.sayNoWords();
    else await sorting.markFirstWordByKeys();

    await expect(sorting.feedback).toContainText(entry.rationales[entry.label]);
    if (label !== entry.label) await expect(sorting.feedback).toContainText(entry.rationales[label]);
    await sorting.goOn();
  }

  const bearing = key.entries.filter(({ bearsOn }) => bearsOn === 'headline');
  const evidence = bearing.filter(({ label }) => label === 'evidence');
  const debrief = new DebriefPage(window);
  await expect(debrief.title).toBeFocused();
  await expect(debrief.bearing('Evidence')).toHaveCount(evidence.length);
  await expect(debrief.bearing('Attribution').or(debrief.bearing('Rhetoric'))).toHaveCount(
    bearing.length - evidence.length,
  );
  await debrief.goToResult();

  await expect(window.getByRole('main')).toContainText(`${String(points)} of ${String(key.entries.length)} points`);
});
