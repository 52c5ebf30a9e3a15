import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { examEditionOf, redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

for (const how of ['by key', 'by pointer'] as const) {
  test(`a person who removes a lesson ${how} keeps their place among the lessons`, async ({ launch }) => {
    const { window } = await launch();
    const library = new LibraryPage(window);
    await new WelcomePage(window).enterAs('Ada');
    await expect(library.title).toBeVisible();
    const { withKey } = examEditionOf(redPenFor('warm-up'), 'mine', 'My lesson');
    await ask(window, 'installLesson', { text: withKey });
    await window.reload();

    const remove = library.lesson('My lesson').getByRole('button', { name: /^Remove/ });
    if (how === 'by key') {
      await tabTo(window, remove);
      await window.keyboard.press('Enter');
    } else await remove.click();
    await expect(library.lesson('My lesson')).toHaveCount(0);
    await expect(window.getByRole('heading', { level: 2 }).and(window.locator(':focus'))).toHaveCount(1);
  });
}
