import type { Page } from '@playwright/test';
import { expectNoFinding } from './axe.ts';
import { expectFocusKept, expectNoTrap, expectScreen, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { bankByText, type BankPassage, tally } from './red-pen-bank.ts';
import { seedAttempt } from './seed-attempt.ts';

const lesson = redPenFor('airdrop-story');
const bank = bankByText();

/** Somebody who takes officials without a name for evidence, and everything else as the key has it. */
const officials = lesson.entries.filter(
  ({ label, source }) => label === 'attribution' && source.kind === 'unnamed-official',
);
const habit = Object.fromEntries(
  lesson.entries.map((entry) => [entry.claim, officials.includes(entry) ? ('evidence' as const) : entry.label]),
);

/** Of the family behind the habit, the five that come first when easy ones do. */
const LEVELS = ['easy', 'medium', 'hard'];
const inFamily = [...bank.values()].filter(({ family }) => family === 'unnamed-official').map(({ level }) => level);
const easiest = tally(inFamily.toSorted((one, other) => LEVELS.indexOf(one) - LEVELS.indexOf(other)).slice(0, 5));

async function goToPractice(window: Page): Promise<PracticePage> {
  await press(window, window.getByRole('navigation', { name: 'Places' }).getByRole('button', { name: 'Practice' }));
  await expectScreen(window, 'Practice');
  return new PracticePage(window);
}

/** The passage on the screen, found in the files of the bank. */
async function readPassage(practice: PracticePage): Promise<BankPassage> {
  const passage = bank.get(await practice.passage.innerText());
  if (passage === undefined) throw new Error('This passage is not in the bank.');
  return passage;
}

test('a person is told what costs them most, and mends it in seven passages and two sittings', async ({ launch }) => {
  const first = await launch();
  await new WelcomePage(first.window).enterAs('Ada');
  await expect(new LibraryPage(first.window).title).toBeVisible();
  await seedAttempt(first.window, { lesson: lesson.title, answers: habit, then: 'hand-in' });

  // One sentence, counted again in the lesson file, with the person's own words.
  const before = await goToPractice(first.window);
  await expect(before.coach).toContainText('You often call unnamed officials “evidence”.');
  const inRow = lesson.entries.filter(({ label }) => label === 'attribution').length;
  await expect(before.coach).toContainText(
    `It happened ${String(officials.length)} times among the ${String(inRow)} attribution claims you sorted, and cost ${String(officials.length)} points`,
  );
  const missed = officials.map(({ words }) => words);
  const examples = await before.examples.allInnerTexts();
  expect(examples).toHaveLength(3);
  expect(examples.filter((example) => !missed.includes(example))).toEqual([]);
  await expect(before.coach).toContainText('others are mixed in');
  await expectNoTrap(first.window, 'practice');
  await expectNoFinding(first.window, 'practice, with advice');

  const met: BankPassage[] = [];
  const sort = async (practice: PracticePage, isRight: boolean) => {
    await expect(practice.place(met.length + 1, 7)).toBeVisible();
    const passage = await readPassage(practice);
    met.push(passage);
    const { label } = passage.entry;
    await practice.answerAs(isRight ? label : label === 'attribution' ? 'evidence' : 'attribution');
    await expectFocusKept(practice.window, 'an answer');
    await practice.goOn();
    // To the next question, or to the end.
    await expect(practice.window.locator('h1:focus, h2:focus')).toHaveCount(1);
  };
  await press(first.window, before.coach.getByRole('button', { name: 'Practise 7 short passages' }));
  await expect(before.question).toBeFocused();
  for (let n = 1; n <= 3; n += 1) await sort(before, true);
  await expect(before.place(4, 7)).toBeVisible();
  await first.app.close();

  const { window } = await launch();
  await expect(new LibraryPage(window).title).toBeVisible();
  const practice = await goToPractice(window);
  await press(window, practice.coach.getByRole('button', { name: 'Continue: 4 passages left' }));
  await expectNoTrap(window, 'a passage of the coach');
  // One slip, at the first official that is left.
  let slips = 0;
  for (let n = 4; n <= 7; n += 1) {
    await expect(practice.place(n, 7)).toBeVisible();
    const isSlip = slips === 0 && (await readPassage(practice)).family === 'unnamed-official';
    slips += Number(isSlip);
    await sort(practice, !isSlip);
  }

  // What was met: five new ones of the family, easy ones first, and two of the label that was chosen in its place.
  await expectScreen(window, 'Done!');
  expect(new Set(met).size).toBe(7);
  const coached = met.filter(({ family }) => family === 'unnamed-official');
  expect(tally(coached.map(({ level }) => level))).toEqual(easiest);
  expect(tally(met.map(({ entry }) => entry.label))).toEqual({ attribution: 5, evidence: 2 });
  await expect(window.getByText(`${String(7 - slips)} of 7 right.`, { exact: true })).toBeVisible();
  await expect(practice.change).toHaveText(
    `Attribution: ${String(inRow - officials.length)} of ${String(inRow)} right in your lessons before, ${String(5 - slips)} of 5 right just now.`,
  );
  await expect(practice.sorted).toHaveCount(7);
  await expectNoTrap(window, 'the end of coaching');
  await expectNoFinding(window, 'the end of coaching');
  await press(window, window.getByRole('button', { name: 'Practice' }));
  await expect(practice.coach).not.toContainText('You often call unnamed officials');
});
