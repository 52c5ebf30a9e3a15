import { expect, type Page } from '@playwright/test';
import type { SettingsChanges } from '../../content/profile/settings.ts';
import { ask, whoIsHere } from './ask.ts';
import { type LessonFileName, redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

export interface BeginLesson {
  readonly lesson: LessonFileName;
  readonly mode?: 'Guided' | 'Exam';
  readonly settings?: SettingsChanges;
}

/** Ada comes to the first claim of a lesson; what she chose in the settings is chosen. */
export async function beginLesson(
  window: Page,
  { lesson, mode = 'Guided', settings }: BeginLesson,
): Promise<SortingPage> {
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  if (settings !== undefined) {
    await ask(window, 'changeSettings', { profile: await whoIsHere(window), changes: settings });
    await window.reload();
  }
  await new LibraryPage(window).open(redPenFor(lesson).title);
  await new OpeningPage(window).choose(mode);
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await expect(sorting.question).toBeVisible();
  return sorting;
}
