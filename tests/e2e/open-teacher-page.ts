import type { Page } from '@playwright/test';
import { LibraryPage } from './pages/library-page.ts';
import { tabTo } from './tab-to.ts';

/** Opens the teacher’s page of a lesson from the list of lessons, by keyboard alone. */
export async function openTeacherPageByKeys(window: Page, title: string): Promise<void> {
  const lesson = new LibraryPage(window).lesson(title);
  await tabTo(window, lesson.locator('summary'));
  await window.keyboard.press('Enter');
  await tabTo(window, lesson.getByRole('button', { name: /^Teacher’s page/ }));
  await window.keyboard.press('Enter');
}
