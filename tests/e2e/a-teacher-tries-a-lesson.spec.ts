// A teacher tries a lesson in the making in each way in which it will be met, and nothing of it is kept.
import type { Page } from '@playwright/test';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { heapHolds } from './heap.ts';
import { beginDraft, fillInDetails, markClaims, sayHeadline, sayKey, TITLE } from './make-lesson.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ProjectorPage } from './pages/projector-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import type { WorkshopPage } from './pages/workshop-page.ts';
import { tabTo } from './tab-to.ts';

/** A reason that only the key says. */
const REASON = 'A number in a register can be looked up by anybody.';

/** Comes to the last step with a whole lesson. */
async function makeWhole(window: Page): Promise<WorkshopPage> {
  const workshop = await beginDraft(window, 'Ms Green');
  await fillInDetails(window, workshop);
  await markClaims(workshop);
  await sayKey(window, workshop);
  await sayHeadline(workshop);
  await workshop.goTo('Key');
  await window.getByRole('button', { name: /^Claim 3, / }).click();
  await workshop.fill('Why it is Evidence', REASON);
  await workshop.goTo('Finish');
  return workshop;
}

const stop = (window: Page) => window.getByRole('button', { name: 'Stop trying' }).click();
const trying = (window: Page) => window.getByRole('region', { name: 'Trying your lesson' });

test('a teacher tries a lesson guided and as an exam, and one key leads to the key of a claim and back', async ({
  launch,
}) => {
  const { window } = await launch();
  await makeWhole(window);
  await expectNoFinding(window, 'the last step');
  await tabTo(window, window.getByRole('button', { name: 'Guided', exact: true }));
  await window.keyboard.press('Enter');
  await expect(trying(window)).toContainText('You are trying your lesson, guided. Nothing is recorded.');
  await expect(window.getByRole('heading', { level: 1, name: TITLE })).toBeVisible();
  await expectNoFinding(window, 'the start of a lesson that is tried');
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await sorting.turnToPlace(3);
  await sorting.sortByKeys('rhetoric', 'fairly');
  await sorting.sayNoWords();
  await expect(sorting.feedback).toBeVisible();
  await expectNoFinding(window, 'a claim that is tried');

  await window.keyboard.press('F2');
  await expect(window.getByRole('heading', { name: 'Claim 3 of 5' })).toBeVisible();
  await window.keyboard.press('F2');
  await sorting.expectPlace(3);
  await expect(trying(window)).toContainText('guided');
  await stop(window);
  await expect(window.getByRole('heading', { name: 'Finish', exact: true })).toBeVisible();

  await window.getByRole('button', { name: 'As an exam' }).click();
  await new OpeningPage(window).start();
  for (let at = 1; at <= 5; at++) {
    await sorting.turnToPlace(at);
    await sorting.sortByKeys('attribution', 'sure');
    await expect(sorting.changeable).toBeVisible();
  }
  await sorting.handIn();
  await expect(window.getByText(/3 of 5/).first()).toBeVisible();
  await expectNoFinding(window, 'the result of a lesson that is tried');
  await stop(window);

  // Nothing of it is anywhere, and the key is not in the page once the workshop is left.
  const profile = await whoIsHere(window);
  const start = await ask(window, 'readStart', {});
  expect(JSON.stringify(start)).not.toContain(TITLE);
  expect(JSON.stringify(await ask(window, 'listClasses', { profile }))).toBe('{"ok":true,"value":[]}');
  expect(await heapHolds(window, [REASON])).toEqual([REASON]);
  await window.getByRole('button', { name: 'Your own lessons' }).click();
  await expect(window.getByRole('heading', { level: 1, name: 'Your own lessons' })).toBeVisible();
  expect(await heapHolds(window, [REASON])).toEqual([]);
});

test('a teacher tries a lesson on the projector and on paper', async ({ launch }) => {
  const { window } = await launch();
  await makeWhole(window);
  await window.getByRole('button', { name: 'On the projector' }).click();
  const projector = new ProjectorPage(window);
  await expect(projector.claim(1, 5)).toBeVisible();
  await projector.typeHands(3, 9, 2);
  await expect(projector.firstVote).toBeVisible();
  await expectNoFinding(window, 'a projector that is tried');
  await stop(window);

  await window.getByRole('button', { name: 'On paper' }).click();
  await expect(trying(window)).toContainText('on paper');
  await expect(window.getByRole('radio', { name: 'Worksheet' })).toBeChecked();
  await expectNoFinding(window, 'a worksheet that is tried');
  await window.getByRole('button', { name: 'Lessons' }).click();
  await expect(window.getByRole('heading', { name: 'Finish', exact: true })).toBeVisible();
});
