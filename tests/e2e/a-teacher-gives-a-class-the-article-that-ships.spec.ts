import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import type { ClassReport } from '../../content/class/class-report.ts';
import type { Label } from '../../content/lesson/label.ts';
import { hashOf } from '../../content/base/hash.ts';
import { importIntoBrightspace } from '../builders/importers/brightspace.ts';
import { importIntoCanvas } from '../builders/importers/canvas.ts';
import { importIntoMoodle } from '../builders/importers/moodle.ts';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { press } from './by-keyboard.ts';
import { expect, killAtOnce, test, type LaunchOptions, type Running } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { inventAnswers, pencil } from './pencil.ts';
import { readCsv } from './read-csv.ts';
import { attemptOf, giveToTeacher, sitExam } from './sit-exam.ts';

const key = redPenFor('airdrop-story');
const REASON = 'The sentence only repeats what somebody said. Nothing in it can be looked up.';
/** Who is on the list of the class, with the number by which other programs know them. */
const LIST = ['Ada Brandt', 'Ben Oder', 'Chi Ito', 'Dua Noor', 'Eli Roth', 'Eve Stone', 'Fay Lund', 'Gus Hall'];

/** The lesson as a later version of the program might ship it: one note is put right, and every claim is as it was. */
function laterRevision(): { readonly text: string; readonly revision: number } {
  const file = JSON.parse(key.text) as { lesson: { article: object; revision: number }; key: object };
  const article = { ...file.lesson.article, contextNote: 'A note that was put right.' };
  const lesson = { ...file.lesson, revision: file.lesson.revision + 1, article };
  const text = JSON.stringify({ ...file, lesson, key: { ...file.key, lesson: hashOf(lesson) } });
  return { text, revision: lesson.revision };
}

/** What is asked in an exam file. */
async function askedIn(file: string): Promise<readonly string[]> {
  const { assignment } = JSON.parse(await fs.readFile(file, 'utf8')) as { assignment: { claims: string[] } };
  return assignment.claims;
}

test('a teacher gives a class the article that ships, and each point is the one that a pencil gives', async ({
  launch,
  folder,
}) => {
  const at = (name: string): string => path.join(folder, name);
  const box = at('box');
  await fs.mkdir(box);
  await fs.writeFile(at('list.csv'), `Name,ID\n${LIST.map((name, n) => `${name},${String(1001 + n)}`).join('\n')}\n`);
  const later = laterRevision();
  await fs.writeFile(at('second.claimsort'), later.text);
  const launchAs = (who: string, options: LaunchOptions = {}): Promise<Running> =>
    // A computer of its own: two programs over one folder of Electron would be one.
    launch({
      ...options,
      args: [`--user-data-dir=${at(`${who}-computer`)}`, ...(options.args ?? [])],
      env: { CLAIMSORT_DATA_DIR: at(who) },
    });

  // The teacher makes a class, takes the list, and hands out a dozen claims with the folder to hand in to.
  const home = await launchAs('teacher');
  await new WelcomePage(home.window).enterAsTeacher('Ms Green');
  const inClass = new ClassPage(home.window);
  await inClass.create('9b');
  await inClass.takeList(home.app, at('list.csv'));
  await answerDialogs(home.app, { save: at('exam.claimsort') });
  await inClass.handOutDozen(key.title, box);
  await expect(new LibraryPage(home.window).messages).toContainText(at('exam.claimsort'));
  const asked = await askedIn(at('exam.claimsort'));
  expect(asked).toHaveLength(12);

  // Before the others have theirs, a corrected revision comes, and the rest of the class gets that one.
  await inClass.leaveDialog();
  await answerDialogs(home.app, { open: at('second.claimsort'), save: at('exam2.claimsort') });
  await inClass.leave();
  await home.window.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
  await home.window.getByRole('button', { name: 'Open files…' }).click();
  await expect(new LibraryPage(home.window).messages).toContainText(key.title);
  await inClass.open('9b');
  await inClass.handOutDozen(key.title, box);
  await expect(new LibraryPage(home.window).messages).toContainText(at('exam2.claimsort'));
  expect(await askedIn(at('exam2.claimsort'))).toEqual(asked);
  await inClass.leaveDialog();

  // Six computers that never saw the program.
  const answersOf = (student: number) => inventAnswers(key, asked, student);
  const sit = async (who: string, exam: string, student: number, names: readonly string[]): Promise<void> => {
    const { app, window } = await launchAs(who, { args: [at(exam)] });
    await new WelcomePage(window).enterForExamAs(names[0] ?? who);
    await expect(new OpeningPage(window).startButton).toBeVisible();
    const { attempt, claims } = await sitExam(window, key.title, answersOf(student));
    expect(claims).toEqual(asked);
    for (const name of names) await giveToTeacher(window, attempt, name);
    await app.close();
  };
  const ada = await launchAs('ada', { args: [at('exam.claimsort')] });
  await new WelcomePage(ada.window).enterForExamAs('Ada Brandt');
  await new OpeningPage(ada.window).start();
  const sorting = new SortingPage(ada.window);
  for (const [place, label] of answersOf(1).entries()) {
    if (label === null) continue;
    await sorting.turnToPlace(place + 1);
    await sorting.sortByKeys(label, place % 2 === 0 ? 'sure' : 'guess');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
  // Every computer has the key of this article; the result waits for the teacher all the same.
  await expect(new ResultPage(ada.window).waiting).toBeVisible();
  await expect(ada.window.getByRole('heading', { name: 'When you’ll see your result' })).toBeVisible();
  await giveToTeacher(ada.window, await attemptOf(ada.window, key.title), 'Ada Brandt');
  await ada.app.close();
  expect(await fs.readdir(box)).toHaveLength(1);
  await sit('ben', 'exam.claimsort', 2, ['Ben Odre', 'Ben Oder']);
  await sit('chi', 'exam.claimsort', 3, ['Chi Ito']);
  await sit('dua', 'exam.claimsort', 4, ['Dua Noor', 'Eli Roth']);
  await sit('fay', 'exam2.claimsort', 5, ['Fay Lund']);
  await sit('gus', 'exam2.claimsort', 6, ['Gus Hall', 'Eve Stone']);

  // What came back: a name that was put right, a pair, a copy, and two revisions with the same claims.
  await answerDialogs(home.app, { open: box });
  await inClass.collect(key.title);
  const dialog = home.window.getByRole('dialog');
  await expect(dialog.getByText('9 new files were collected.')).toBeVisible();
  await expect(dialog.getByText('4 hand-ins wait for your decision. Open the report to decide.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: /^Ben-Odre/ })).toContainText('The newer file of the same work counts');
  await expect(dialog.getByRole('row', { name: /^Eve-Stone/ })).toContainText('Neither counts until you decide');
  await expect(dialog.getByText('revision')).toBeHidden();
  await expectNoFinding(home.window, 'collected, with hand-ins that wait');
  await dialog.getByRole('button', { name: 'Done' }).click();

  await inClass.openReport(key.title);
  await expect(home.window.getByText('4 hand-ins wait for your decision')).toBeVisible();
  for (const name of ['Dua Noor', 'Eli Roth', 'Eve Stone', 'Gus Hall']) {
    await expect(inClass.pointsOf(name)).toHaveText('undecided');
  }
  await expect(home.window.getByText('4 of 8 students have work that counts')).toBeVisible();
  await expectNoFinding(home.window, 'report with work that waits');

  // The teacher decides by keyboard: a pair, and a copy.
  const decide = home.window.getByRole('dialog', { name: 'Whose work is it?' });
  await press(home.window, home.window.getByRole('button', { name: /^Decide….*Dua Noor and Eli Roth/ }));
  await decide.getByRole('radio', { name: /^They did it together/ }).check();
  await expectNoFinding(home.window, 'whose work is it');
  await press(home.window, decide.getByRole('button', { name: 'Save the decision' }));
  await expect(decide).toBeHidden();
  await press(home.window, home.window.getByRole('button', { name: /^Decide….*Eve Stone and Gus Hall/ }));
  await decide.getByRole('radio', { name: /^Only one of them did it/ }).check();
  await decide.getByRole('radio', { name: /^Gus Hall/ }).check();
  await press(home.window, decide.getByRole('button', { name: 'Save the decision' }));
  await expect(home.window.getByText('Only Gus Hall counts. Not counted: Eve Stone.')).toBeVisible();
  await expect(inClass.pointsOf('Eve Stone')).toHaveText('you left this work out');

  // Every point once more with a pencil, before and after the key is changed.
  const earned = new Map<string, number>(
    [1, 2, 3, 4, 4, 5, 6].map((student, place) => {
      const name = ['Ada Brandt', 'Ben Oder', 'Chi Ito', 'Dua Noor', 'Eli Roth', 'Fay Lund', 'Gus Hall'][place] ?? '';
      return [name, student];
    }),
  );
  const pointsOf = (name: string, changes: Parameters<typeof pencil>[3] = {}): number =>
    pencil(key, asked, answersOf(earned.get(name) ?? 0), changes);
  for (const name of earned.keys()) await expect(inClass.pointsOf(name)).toHaveText(String(pointsOf(name)));

  const changed = asked[1] ?? '';
  const entry = key.entries.find(({ claim }) => claim === changed);
  if (entry === undefined) throw new Error('The key has the claim.');
  const label = (['evidence', 'attribution', 'rhetoric'] as const).find((one) => one !== entry.label) ?? 'rhetoric';
  const credits: Record<Label, number> = { evidence: 0, attribution: 0, rhetoric: 0, [label]: 1 };
  const rest = (['evidence', 'attribution', 'rhetoric'] as const).filter((one) => one !== label && one !== entry.label);
  for (const one of rest) credits[one] = entry.credits[one];
  const number = key.entries.indexOf(entry) + 1;
  await inClass.changeKey(number, label === 'evidence' ? 'Evidence' : 'Attribution', REASON);
  const changes = { [changed]: credits };
  for (const name of earned.keys()) await expect(inClass.pointsOf(name)).toHaveText(String(pointsOf(name, changes)));
  await expect(home.window.getByRole('region', { name: 'Where you changed the key' })).toContainText(REASON);
  await expectNoFinding(home.window, 'report with a changed key and decisions');

  // All that goes out, read by others.
  const points = new Map(LIST.map((name, n) => [1001 + n, earned.has(name) ? pointsOf(name, changes) : null] as const));
  const withPoints = new Map([...points].flatMap(([id, one]) => (one === null ? [] : [[id, one] as const])));
  const save = async (form: string): Promise<string> => {
    const file = at(`${form.replace(/\W/g, '')}.out`);
    await answerDialogs(home.app, { save: file });
    await inClass.saveGradebook(form);
    await expect(new LibraryPage(home.window).messages).toContainText(file);
    return fs.readFile(file, 'utf8');
  };
  for (const row of readCsv(await save('Gradebook (Excel or CSV)…'))) {
    const known = points.get(Number(row['ID'])) ?? null;
    expect([row['Points'], row['Out of']]).toEqual(known === null ? ['', ''] : [String(known), '12']);
  }
  const users = LIST.map((name, n) => ({ id: 1001 + n, key: String(1001 + n), name, sortableName: name }));
  const moodle = await save('For Moodle…');
  for (const version of ['older', 'newest'] as const) {
    expect(importIntoMoodle(moodle, users, { version, column: 0, max: 12 })).toMatchObject({ grades: withPoints });
  }
  const brightspace = importIntoBrightspace(await save('For Brightspace…'), users);
  expect(brightspace).toMatchObject({ max: 12, unknown: [], grades: withPoints });
  const canvas = importIntoCanvas(await save('For Canvas…'), {
    users: users.map(({ id, name, sortableName }) => ({ id: 50_000 + id, name, sortableName, sisId: String(id) })),
    assignments: [{ id: 1, title: key.title, pointsPossible: 12 }],
    customColumns: [],
  });
  expect(canvas.assignments).toMatchObject([{ title: `${key.title} (out of 12)`, pointsPossible: '12' }]);
  for (const [id, earnedBy] of withPoints) expect(canvas.grades.get(50_000 + id)).toEqual([String(earnedBy)]);
  const figures = at('figures.json');
  await answerDialogs(home.app, { save: figures });
  await home.window.getByRole('button', { name: 'All figures (JSON)…' }).click();
  await expect(new LibraryPage(home.window).messages).toContainText(figures);
  const report = JSON.parse(await fs.readFile(figures, 'utf8')) as ClassReport;
  expect(report.figures.points.map(({ n, of }) => [n, of])).toEqual([[7, 12]]);
  expect(report.keyChanges.map(({ claim, reason }) => [claim, reason])).toEqual([[changed, REASON]]);

  // Pages to take home, with the teacher's reason and none of the old label's.
  await home.window.getByRole('button', { name: 'A page for each student…' }).click();
  const page = home.window.getByRole('article').filter({ hasText: 'You said' }).filter({ hasText: entry.words });
  await expect(page.first()).toContainText(REASON);
  expect(await home.window.getByRole('main').textContent()).not.toContain(entry.rationales[entry.label]);
  await answerDialogs(home.app, { save: at('pages.pdf') });
  await home.window.getByRole('button', { name: 'Save as PDF…' }).click();
  await expect(new LibraryPage(home.window).messages).toContainText(at('pages.pdf'));
  expect((await fs.readFile(at('pages.pdf'))).subarray(0, 5).toString()).toBe('%PDF-');
  await home.window.getByRole('button', { name: 'Report' }).click();
  await home.window.getByRole('button', { name: 'Back to the class' }).click();

  // The key goes out for each revision that was worked on, and opens what waits on a student's computer.
  await answerDialogs(home.app, { save: at('key2.claimsort') });
  await inClass.release(key.title, `Save the file with the key for revision ${String(later.revision)}…`);
  await expect(new LibraryPage(home.window).messages).toContainText(at('key2.claimsort'));
  await inClass.leaveDialog();
  await answerDialogs(home.app, { save: at('key1.claimsort') });
  await inClass.release(key.title, `Save the file with the key for revision ${String(later.revision - 1)}…`);
  await expect(new LibraryPage(home.window).messages).toContainText(at('key1.claimsort'));
  await killAtOnce(home.app);
  const openedAgain = await launchAs('ada', { args: [at('key1.claimsort')] });
  await expect(new LibraryPage(openedAgain.window).messages).toContainText(
    `The answer key for “${key.title}” has arrived.`,
  );
  await expect(openedAgain.window.getByRole('main')).toContainText(
    `${String(pointsOf('Ada Brandt', changes))} of 12 points`,
  );
  await openedAgain.app.close();
  const fay = await launchAs('fay', { args: [at('key2.claimsort')] });
  await expect(new ResultPage(fay.window).scored).toBeVisible();
  const result = fay.window.getByRole('main');
  await expect(result).toContainText(`${String(pointsOf('Fay Lund', changes))} of 12 points`);
  await fay.app.close();

  // And what was decided is there after the power went out.
  const after = await launchAs('teacher');
  const again = new ClassPage(after.window);
  await again.open('9b');
  await again.openReport(key.title);
  for (const name of earned.keys()) await expect(again.pointsOf(name)).toHaveText(String(pointsOf(name, changes)));
  await after.window.getByRole('button', { name: /^Take the decision back.*Eve Stone and Gus Hall/ }).click();
  await expect(again.pointsOf('Gus Hall')).toHaveText('undecided');
});
