import type { Page } from '@playwright/test';
import { expectScreen, press } from './by-keyboard.ts';
import { PeoplePage } from './pages/people-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

/** Gives a name on the first screen, and comes to the lessons. */
export async function enter(window: Page, name: string): Promise<void> {
  await new WelcomePage(window).enterAs(name);
  await expectScreen(window, 'Lessons');
}

/** Opens the settings, where a person's own data are. */
export async function goToSettings(window: Page): Promise<PeoplePage> {
  await press(window, window.getByRole('button', { name: 'Settings' }));
  await expectScreen(window, 'Settings');
  return new PeoplePage(window);
}
