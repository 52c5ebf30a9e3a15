import { expect, test, type Running } from './fixtures.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const DARK = { native: '#161719', css: 'rgb(22, 23, 25)' };

/** What is visible before the store has answered: the window's own background, and the page without the stored theme. */
async function firstFrame({ app, window }: Running) {
  const ground = await app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    ground: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  }));
  const page = await window.evaluate(() => {
    const root = document.documentElement;
    const theme = root.dataset['theme'];
    delete root.dataset['theme'];
    const { backgroundColor } = getComputedStyle(root);
    if (theme !== undefined) root.dataset['theme'] = theme;
    return backgroundColor;
  });
  return { ...ground, page };
}

test('a person who chose dark colours meets no light frame at the next start', async ({ launch }) => {
  const first = await launch({ colorScheme: null });
  await new WelcomePage(first.window).enterAs('Ada');
  await first.window.getByRole('button', { name: 'Settings' }).click();
  await first.window.getByRole('radio', { name: 'Dark' }).check();
  await expect(first.window.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await first.app.close();

  const second = await launch({ colorScheme: null });

  expect(await firstFrame(second)).toEqual({ theme: 'dark', ground: DARK.native, page: DARK.css });
  await expect(second.window.locator('html')).toHaveAttribute('data-theme', 'dark');
});
