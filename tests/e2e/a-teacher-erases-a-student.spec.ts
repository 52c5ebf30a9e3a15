import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { press } from './by-keyboard.ts';
import { filesWith } from './files-with.ts';
import { expect, killAtOnce, test } from './fixtures.ts';
import { LESSON_TITLE, listOf34, workOf } from './invent-class.ts';
import { ClassPage } from './pages/class-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';

const ZOE = 'Zoë Müller';
const ADA = 'Ada Brandt';

test('a student who was erased comes back only after a question, whichever way the work comes', async ({
  launch,
  folder,
}) => {
  const at = (name: string): string => path.join(folder, name);
  await fs.mkdir(at('box'));
  await fs.writeFile(at('box/one.claimsort'), workOf(2, ZOE));
  await fs.writeFile(at('box/two.claimsort'), workOf(1, ADA));
  await fs.writeFile(at('list.csv'), listOf34());
  const data = at('data');
  let { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  let inClass = new ClassPage(window);
  await inClass.create('9b');
  await inClass.takeList(app, at('list.csv'));
  const inbox = () => window.getByRole('region', { name: 'Inbox' });
  const things = () => inbox().getByRole('list', { name: 'To look at' }).getByRole('listitem');
  const dialog = () => window.getByRole('dialog');
  const collect = async (says: string) => {
    await answerDialogs(app, { open: at('box') });
    await press(window, inbox().getByRole('button', { name: 'Collect…' }));
    await press(window, dialog().getByRole('button', { name: 'Choose a folder…' }));
    await expect(dialog().getByText(says)).toBeVisible();
  };
  await collect('2 new files were collected.');
  await press(window, dialog().getByRole('button', { name: 'Done' }));

  const erase = async (name: string) => {
    await inClass.openReport(LESSON_TITLE);
    await press(window, window.getByRole('button', { name: new RegExp(`^Erase this student’s work…, .*${name}`) }));
    await press(window, dialog().getByRole('button', { name: 'Erase it' }));
    await expect(dialog()).toBeHidden();
    await window.getByRole('button', { name: 'Back to the class' }).click();
  };
  await erase(ZOE);
  await expect(inbox()).toBeVisible();
  expect(await filesWith(data, ZOE)).toEqual([]);

  // The file is still in the folder. Nothing of it is kept before the teacher says so.
  await collect('1 is by a student you erased and was left out.');
  await expect(dialog().getByRole('row', { name: /one\.claimsort/ })).toContainText('The inbox asks you what to do.');
  await expectNoFinding(window, 'collected, with the file of a student who was erased');
  await press(window, dialog().getByRole('button', { name: 'Done' }));
  await expect(things()).toHaveCount(1);
  await expect(things()).toContainText('Nothing of this file was kept.');
  await expectNoFinding(window, 'an inbox that asks about a student who was erased');
  expect(await filesWith(data, ZOE)).toEqual([]);
  await press(window, things().getByRole('button', { name: /^Leave it out/ }));
  await expect(inbox().getByText('Left out. You will not be asked about this file again.')).toBeVisible();
  await collect('1 is by a student you erased and was left out.');
  await expect(dialog().getByRole('row', { name: /one\.claimsort/ })).toHaveCount(0);
  await press(window, dialog().getByRole('button', { name: 'Done' }));
  await expect(inbox().getByText('Nothing to look at.')).toBeVisible();

  // A watched folder asks, too, and again after the power was out.
  await answerDialogs(app, { open: at('box') });
  await press(window, inbox().getByRole('button', { name: 'Watch a folder…' }));
  await fs.writeFile(at('box/three.claimsort'), workOf(50, 'Muller, Zoe'));
  await expect(things()).toHaveCount(1);
  await killAtOnce(app);
  for (const name of [ZOE, 'Muller']) expect(await filesWith(data, name)).toEqual([]);
  ({ app, window } = await launch());
  inClass = new ClassPage(window);
  await inClass.open('9b');
  await expect(things()).toHaveCount(1);
  await press(window, things().getByRole('button', { name: /^Take it in/ }));
  await expect(inbox().getByText(/Muller, Zoe.* is back in this class\./)).toBeVisible();
  await inClass.openReport(LESSON_TITLE);
  await expect(inClass.pointsOf('Muller, Zoe')).toHaveText(/^\d/);
  await window.getByRole('button', { name: 'Back to the class' }).click();

  // A list on which somebody stands who was erased.
  await erase(ADA);
  await press(window, window.getByRole('button', { name: 'Paste a list…' }));
  await dialog().getByRole('textbox', { name: 'The list' }).fill(listOf34());
  await press(window, dialog().getByRole('button', { name: 'Use this list' }));
  await expect(dialog().getByRole('alert')).toContainText('You erased 2 students of this list from the class');
  await expect(dialog().getByRole('alert')).toContainText(`${ADA} (1001)`);
  await expectNoFinding(window, 'a list with a student who was erased');
  await press(window, dialog().getByRole('button', { name: 'Use it without them' }));
  await expect(dialog()).toBeHidden();
  await expect(window.getByText('32 students on the list')).toBeVisible();

  // A paper that is typed in under the name.
  await press(window, inClass.lesson(LESSON_TITLE).getByRole('button', { name: /^Type in from paper/ }));
  await window.getByRole('combobox', { name: 'Name on the paper' }).fill(ADA);
  await window.keyboard.press('Enter');
  await window.keyboard.press('1');
  await expect(window.getByRole('alert')).toContainText(`You erased ${ADA} from this class`);
  await expectNoFinding(window, 'a paper of a student who was erased');
  expect(await filesWith(data, ADA)).toEqual([]);
  await press(window, window.getByRole('button', { name: 'Save this paper' }));
  await expect(window.getByText(`Saved: ${ADA}, 1 of 29 answered.`)).toBeVisible();
});
