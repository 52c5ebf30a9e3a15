import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { Label } from '../../content/lesson/label.ts';
import { lessonText } from '../builders/lesson-file.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { tabTo } from './tab-to.ts';

const TITLE = 'The well of the village';
const KEY = ['attribution', 'evidence', 'rhetoric', 'evidence'] as const satisfies readonly Label[];
const KEYS_OF = { evidence: '1', attribution: '2', rhetoric: '3' } as const;

/** Two whole papers, one of them with a claim left empty, and one that the power cuts short. */
const PAPERS: readonly { readonly name: string; readonly answers: readonly (Label | null)[] }[] = [
  { name: 'Ada', answers: ['attribution', 'evidence', 'rhetoric', 'evidence'] },
  { name: 'Ben', answers: ['rhetoric', 'evidence', null, 'attribution'] },
  { name: 'Chi', answers: ['attribution', 'rhetoric'] },
];

const pencil = (answers: readonly (Label | null)[]): number =>
  answers.filter((answer, at) => answer === KEY[at]).length;

/** A name, Enter, and one key for each claim. */
async function type(window: Page, name: string, answers: readonly (Label | null)[]): Promise<void> {
  await expect(window.getByRole('combobox', { name: 'Name on the paper' })).toBeFocused();
  await window.keyboard.type(name);
  await window.keyboard.press('Enter');
  for (const answer of answers) await window.keyboard.press(answer === null ? '0' : KEYS_OF[answer]);
  const answered = answers.filter((answer) => answer !== null).length;
  await expect(window.getByText(`Saved: ${name}, ${String(answered)} of 4 answered.`)).toBeVisible();
}

test('a teacher types in answers from paper by keyboard, and every key that was said to be saved is', async ({
  launch,
  folder,
}) => {
  test.slow();
  const file = path.join(folder, 'well.claimsort');
  await fs.writeFile(file, lessonText({ id: 'the-well', title: TITLE, claims: KEY }));
  const { app, window } = await launch({ args: [file] });
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(window);
  await tabTo(window, window.getByRole('navigation').getByRole('button', { name: 'Classes' }));
  await window.keyboard.press('Enter');
  await tabTo(window, window.getByRole('textbox', { name: 'Name of the class' }));
  await window.keyboard.type('9b');
  await window.keyboard.press('Enter');
  await tabTo(window, inClass.lesson(TITLE).getByRole('button', { name: /^Type in from paper/ }));
  await window.keyboard.press('Enter');

  for (const [at, { name, answers }] of PAPERS.entries()) {
    await type(window, name, answers);
    if (at === PAPERS.length - 1) break;
    // After the last claim the focus waits on the button for the next student.
    await expect(window.getByRole('button', { name: 'Next student' })).toBeFocused();
    await window.keyboard.press('Enter');
  }
  await expect(window.getByText('Ben: 3 of 4 answered')).toBeVisible();

  await killAtOnce(app);
  const after = await launch();
  const afterwards = new ClassPage(after.window);
  await afterwards.open('9b');
  await afterwards.openReport(TITLE);
  for (const { name, answers } of PAPERS) {
    await expect(afterwards.pointsOf(name)).toHaveText(String(pencil(answers)));
  }
  await expect(after.window.getByRole('rowheader', { name: /Ada/ })).toContainText('on paper');
});
