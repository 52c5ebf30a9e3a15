import * as path from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding } from './axe.ts';
import { expectNoTrap, press } from './by-keyboard.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor, worstLabel } from './key-of.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { readPdf } from './read-pdf.ts';
import { seedAttempt } from './seed-attempt.ts';

const key = redPenFor('airdrop-story');
const right = Object.fromEntries(key.entries.map(({ claim, label }) => [claim, label]));
const wrong = Object.fromEntries(key.entries.map((entry) => [entry.claim, worstLabel(entry)]));
/** Every third claim wrong. */
const mixed = { ...right, ...Object.fromEntries(Object.entries(wrong).filter((_, at) => at % 3 === 1)) };
const pointsFor = (answers: typeof right): number =>
  key.entries.reduce((sum, { claim, credits }) => sum + credits[answers[claim] ?? 'evidence'], 0);
/** Claims without their full point. */
const missedIn = (answers: typeof right): number =>
  key.entries.filter(({ claim, credits }) => credits[answers[claim] ?? 'evidence'] < 1).length;

/** Goes in, finishes the lesson once for each of these, and opens the last result. */
async function finish(window: Page, attempts: readonly (typeof right)[]): Promise<ResultPage> {
  await new WelcomePage(window).enterAs('Ada');
  await expect(new LibraryPage(window).title).toBeVisible();
  for (const answers of attempts) await seedAttempt(window, { lesson: key.title, answers, then: 'hand-in' });
  await window.reload();
  await new LibraryPage(window).seeResult(key.title);
  const result = new ResultPage(window);
  await expect(result.scored).toBeFocused();
  return result;
}

const topOf = async (claim: ReturnType<Page['locator']>): Promise<number> => (await claim.boundingBox())?.y ?? 0;

test('a student sees points, change, mix-up and one next step at a glance, and gets around the page by pointer', async ({
  launch,
}) => {
  const { window } = await launch();
  const result = await finish(window, [wrong, mixed]);
  const debrief = new DebriefPage(window);

  await test.step('the top of the page says it all', async () => {
    await expect(result.top).toContainText(`${String(pointsFor(mixed))} of 29 points`);
    await expect(result.top).toContainText(`Last time you got ${String(pointsFor(wrong))} of 29 points.`);
    const better = key.entries.filter(({ claim, credits }) => {
      return credits[mixed[claim] ?? 'evidence'] > credits[wrong[claim] ?? 'evidence'];
    }).length;
    await expect(result.top).toContainText(`${String(better)} better, none worse`);
    await expect(result.top).toContainText(/most common mix-ups?: calling \w+ “\w+”/);
    await expect(result.top).toContainText('You practised on 1 day this week.');
    await expect(result.next).toHaveText(`Retry the ${String(missedIn(mixed))} you missed`);
    await expect(result.next).toBeInViewport();
    await expect(window.getByRole('main').locator('button[data-look="primary"]:visible')).toHaveCount(1);
  });

  await test.step('the headline and the claims to review are reached from anywhere', async () => {
    await result.placeLink('Keep it').click();
    await expect(result.savePdf).toBeInViewport();
    await result.placeLink('What supports the headline?').click();
    await expect(debrief.title).toBeInViewport();
    await result.placeLink('Claims to review').click();
    await expect(result.missed.first()).toBeInViewport();
    await result.placeLink('Your result').click();
    await expect(result.next).toBeInViewport();
  });

  await test.step('from a missed claim one comes back to where one was', async () => {
    await window.getByRole('button', { name: /^Show \d+ more$/ }).click();
    const claim = result.missed.nth(8);
    await claim.scrollIntoViewIfNeeded();
    const before = await topOf(claim);
    const name = await claim.innerText();
    await claim.click();
    const number = /Claim (\d+)/.exec(name)?.[1] ?? '';
    await expect(new SortingPage(window).place).toHaveText(`Claim ${number} of 29`);
    await window.getByRole('banner').getByRole('button', { name: 'Back to your result' }).click();
    await expect(claim).toBeFocused();
    await expect(claim).toHaveText(name, { useInnerText: true });
    expect(Math.abs((await topOf(claim)) - before)).toBeLessThan(2);
  });
});

test('a student opens a missed claim by keyboard, turns to another, and comes back to where they were', async ({
  launch,
}) => {
  const { window } = await launch();
  const result = await finish(window, [mixed]);
  await press(window, window.getByRole('button', { name: /^Show \d+ more$/ }));
  const claim = result.missed.nth(8);
  await press(window, claim);
  await expect(new SortingPage(window).feedback).toBeVisible();
  await window.keyboard.press('ArrowRight');
  await press(window, window.getByRole('banner').getByRole('button', { name: 'Back to your result' }));
  await expect(claim).toBeFocused();
  await expect(claim).toBeInViewport();
});

test('a student with everything right is told so, and is led on by keyboard alone', async ({ launch }) => {
  const { window } = await launch();
  const result = await finish(window, [right]);
  await expect(result.top).toContainText('You got every point there is here.');
  await expectNoTrap(window, 'result');

  await press(window, result.placeLink('What supports the headline?'));
  await window.keyboard.press('Tab');
  // Tab goes on from the part that was gone to: first to the claims over which careful readers differ.
  await expect(window.locator('summary:focus')).toContainText('careful readers disagree whether they are signs');
  await window.keyboard.press('Tab');
  await expect(window.getByRole('button', { name: 'Review in the article' })).toBeFocused();
  await press(window, window.getByRole('button', { name: 'Review in the article' }));
  await expect(new SortingPage(window).place).toHaveText('Claim 1 of 29');
  await press(window, window.getByRole('banner').getByRole('button', { name: 'Back to your result' }));
  await expect(window.getByRole('button', { name: 'Review in the article' })).toBeFocused();

  await expect(result.next).toHaveText('Practise 5 short passages');
  await press(window, result.next);
  await expect(window.getByRole('heading', { level: 1, name: 'Practice' })).toBeFocused();
});

test('a student with nothing right is told what to do, without blame', async ({ launch }) => {
  const { window } = await launch();
  const none = Object.fromEntries(
    key.entries.flatMap((entry) => (entry.credits[worstLabel(entry)] > 0 ? [] : [[entry.claim, worstLabel(entry)]])),
  );
  const result = await finish(window, [none]);
  await expect(result.top).toContainText('No points yet. Read why each claim has its label, then retry them.');
});

test('a student keeps the result as a PDF with name, date, points and reasons', async ({ launch, folder }) => {
  const { app, window } = await launch();
  const result = await finish(window, [mixed]);
  const file = path.join(folder, 'mine.pdf');
  await answerDialogs(app, { save: file });
  await app.evaluate(({ dialog }) => {
    const save = dialog.showSaveDialog.bind(dialog);
    // What is proposed is seen only by the person at the dialog.
    dialog.showSaveDialog = (...args: unknown[]) => {
      Object.assign(globalThis, {
        proposed: args.find((arg) => typeof arg === 'object' && arg !== null && 'defaultPath' in arg),
      });
      return (save as (...of: unknown[]) => ReturnType<typeof save>)(...args);
    };
  });
  await press(window, result.savePdf);
  await expect(new LibraryPage(window).messages).toContainText('mine.pdf');
  const proposed = await app.evaluate(() => JSON.stringify(Reflect.get(globalThis, 'proposed')));
  expect(proposed).toMatch(/An airdrop story, result of \d{4}-\d{2}-\d{2}\.pdf/);

  const pdf = await readPdf(file);
  expect(pdf.title).toMatch(/^Result: An airdrop story/);
  expect(pdf.roles, 'it is tagged').toContain('H1');
  expect(pdf.pages.join(''), 'each glyph stands for a character').not.toContain('\u0000');
  // A line may end anywhere, and so may a page.
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  const said = squeeze(pdf.pages.join(''));
  expect(said).toMatch(/Ada,\d{1,2}[A-Z][a-z]+\d{4}/);
  expect(said).toContain(squeeze(`${String(pointsFor(mixed))} of 29 points`));
  for (const { label, rationales, words } of key.entries) {
    expect(said).toContain(squeeze(words));
    expect(said).toContain(squeeze(rationales[label]));
  }
});

for (const how of ['by key', 'by pointer'] as const) {
  test(`a student copies an address, and a reference where there is none, ${how}`, async ({ launch }) => {
    const { app, window } = await launch();
    await finish(window, [right]);
    const { dossier, openFirst } = new DebriefPage(window);
    await expect(dossier).toBeHidden();
    const skip = openFirst.getByRole('button', { name: 'Skip this' });
    if (how === 'by key') await press(window, skip);
    else await skip.click();
    // What can be typed into a browser is copied alone; without an address, the whole reference is.
    const byAddress = key.dossier.find(({ reference }) => reference.address !== undefined);
    const byName = key.dossier.find(({ reference }) => reference.address === undefined);
    if (byAddress === undefined || byName === undefined)
      throw new Error('the airdrop story has references of both kinds');
    for (const [{ statement, reference }, name] of [
      [byAddress, /^Copy address/],
      [byName, /^Copy reference/],
    ] as const) {
      const item = dossier.getByRole('listitem').filter({ hasText: statement });
      const copy = item.getByRole('button', { name });
      if (how === 'by key') await press(window, copy);
      else await copy.click();
      await expect(item.getByRole('button', { name: /^Copied/ })).toBeVisible();
      const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
      if (reference.address === undefined) expect(copied).toContain(reference.publisher);
      else expect(copied).toBe(reference.address);
    }
  });
}

test('the page reads well in a small window and has no accessibility finding', async ({ launch }) => {
  test.slow();
  const { app, window } = await launch();
  await finish(window, [wrong, mixed]);
  await expectNoFinding(window, 'result after a second attempt');
  await app.evaluate(({ BrowserWindow }) => {
    const [main] = BrowserWindow.getAllWindows();
    main?.setMinimumSize(200, 200);
    main?.setContentSize(320, 640);
  });
  await expect.poll(() => window.evaluate(() => document.documentElement.clientWidth)).toBeLessThanOrEqual(320);
  const overflow = () =>
    window.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow()).toBe(0);
});
