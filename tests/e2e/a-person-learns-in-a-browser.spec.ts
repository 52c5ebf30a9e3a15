// The practice edition in Chromium, from a web server on this computer, as `npm run web` builds it.
import type { Page } from '@playwright/test';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { answerDialogs } from './answer-dialogs.ts';
import { expectNoFinding, expectNoFindingAtAnyWidth } from './axe.ts';
import { lacksChromium, openBrowser } from './browsers.ts';
import { expect, test as base } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { ClassPage } from './pages/class-page.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { PracticePage } from './pages/practice-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SitePage } from './pages/site-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { serveSite, type Site } from './site.ts';
import { reachOutFrom } from './reach-out.ts';

const test = base.extend<{ site: Site }>({
  site: async ({ browserName: _ }, use) => {
    const site = await serveSite();
    await use(site);
    await site.end();
  },
});

test.skip(lacksChromium !== null, lacksChromium ?? '');
// The edition is built before the first of them, where it is not yet.
test.slow();

const KEY = redPenFor('warm-up');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Answers the first claims of the warm-up as the key does, and goes on after each. */
async function sortSome(sorting: SortingPage, from: number, to: number): Promise<void> {
  for (const { label } of KEY.entries.slice(from, to)) {
    await sorting.question.waitFor();
    await sorting.sortByKeys(label, 'sure');
    await sorting.feedback.waitFor();
    await sorting.goOn();
  }
}

/** Opens the warm-up without being asked for the deciding words. */
async function begin(library: LibraryPage, opening: OpeningPage): Promise<void> {
  await library.open(KEY.title);
  await opening.startButton.waitFor();
  await opening.askWhichWords(false);
  await opening.startButton.click();
}

/** Has the browser look for a newer version, until it has kept one. */
async function keepNewVersion(page: Page): Promise<void> {
  const waiting = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (installing !== null)
      await new Promise<void>((resolve) => {
        installing.onstatechange = () => {
          if (installing.state === 'installed') resolve();
        };
      });
    return registration.waiting !== null;
  });
  expect(waiting).toBe(true);
}

test('a teacher takes their own learning to a telephone and back, and the class stays at home', async ({
  launch,
  folder,
  site,
}) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAsTeacher('Ms Green');
  const classes = new ClassPage(window);
  await classes.create('9b of Puddenham');
  await window
    .getByRole('button', { name: /classes$/i })
    .first()
    .click();
  await window.getByRole('navigation').getByRole('button', { name: 'Lessons' }).click();
  await begin(new LibraryPage(window), new OpeningPage(window));
  await sortSome(new SortingPage(window), 0, 2);
  await window
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  await window.getByRole('button', { name: 'Settings' }).click();
  const out = path.join(folder, 'own.claimsort');
  await answerDialogs(app, { save: out });
  await window.getByRole('button', { name: 'Save a file for a browser…' }).click();
  await expect(new LibraryPage(window).messages).toContainText(out);
  const text = await fs.readFile(out, 'utf8');
  expect(text).toContain('Ms Green');
  expect(text).not.toContain('Puddenham"');

  const phone = await openBrowser(path.join(folder, 'phone'), PHONE);
  const page = new SitePage(phone.page);
  await phone.page.goto(site.address);
  await page.bring(out, 'Add this person');
  await phone.page.getByRole('button', { name: /^Ms Green/ }).click();
  const library = new LibraryPage(phone.page);
  // Nobody teaches here.
  await expect(phone.page.getByText('For teachers')).toHaveCount(0);
  await expect(phone.page.getByRole('button', { name: 'Classes' })).toHaveCount(0);
  await library.resume(KEY.title);
  await sortSome(new SortingPage(phone.page), 2, 4);
  await phone.page
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  await page.openSettings();
  const download = phone.page.waitForEvent('download');
  await new PeoplePage(phone.page).saveAll.click();
  const back = path.join(folder, 'back.claimsort');
  await (await download).saveAs(back);
  expect([...phone.said, ...phone.asked.filter((address) => !address.startsWith(site.address))]).toEqual([]);
  await phone.close();

  await answerDialogs(app, { open: back });
  await new PeoplePage(window).choose.click();
  await window.getByRole('dialog').getByRole('button', { name: 'Add what is missing' }).click();
  await expect(new PeoplePage(window).brought).toContainText('Ms Green');
  await window
    .getByRole('button', { name: /^(Done|Back)/ })
    .first()
    .click();
  await expect(new LibraryPage(window).lesson(KEY.title)).toContainText('Continue with claim 5');
  await window.getByRole('button', { name: 'Classes' }).click();
  await expect(window.getByRole('main')).toContainText('9b of Puddenham');
});

test('a person who was there once learns on without a network, and after the browser was killed', async ({
  folder,
  site,
}) => {
  const at = path.join(folder, 'me');
  const first = await openBrowser(at, PHONE);
  await first.page.goto(site.address);
  await expect(new SitePage(first.page).startsAlone).toBeVisible();
  await site.end();
  await first.page.reload();
  const look = (screen: string) => expectNoFindingAtAnyWidth(first.page, screen);
  await new WelcomePage(first.page).name.waitFor();
  await look('welcome');
  await new WelcomePage(first.page).enterAs('Ada');
  const opening = new OpeningPage(first.page);
  await new LibraryPage(first.page).open(KEY.title);
  await opening.startButton.waitFor();
  await look('opening');
  await opening.readFirst();
  await look('reading');
  await opening.doneReading();
  await opening.startButton.waitFor();
  await opening.askWhichWords(false);
  await opening.startButton.click();
  const sorting = new SortingPage(first.page);
  await sorting.question.waitFor();
  await look('sorting');
  await sorting.sortByKeys(KEY.entries[0]?.label ?? 'evidence', 'sure');
  await sorting.feedback.waitFor();
  await look('the reason');
  await sorting.goOn();
  await sortSome(sorting, 1, 3);
  await first.kill();

  const later = await openBrowser(at, PHONE);
  const lookLater = (screen: string) => expectNoFindingAtAnyWidth(later.page, screen);
  await later.page.goto(site.address);
  await new LibraryPage(later.page).title.waitFor();
  await lookLater('lessons');
  await new LibraryPage(later.page).resume(KEY.title);
  await sortSome(new SortingPage(later.page), 3, KEY.entries.length);
  await expect(new ResultPage(later.page).scored).toBeVisible();
  await lookLater('the result');
  const all = String(KEY.entries.length);
  await expect(later.page.getByRole('main')).toContainText(`${all} of ${all} points`);
  // The debrief and the practice bank were kept as well, though nobody had opened them.
  await later.page
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  const places = new SitePage(later.page);
  await places.goTo('Progress');
  await lookLater('progress');
  await places.openSettings();
  await lookLater('settings');
  await later.page
    .getByRole('button', { name: /^(Done|Back)/ })
    .first()
    .click();
  await places.goTo('Practice');
  await lookLater('practice');
  await later.page
    .getByRole('button', { name: /^(Start|Begin|Practise|Review)/ })
    .first()
    .click();
  const practice = new PracticePage(later.page);
  await practice.question.waitFor();
  await lookLater('practising');
  await practice.answer('1', 'w');
  await lookLater('the reason of a passage');
  await later.close();
});

test('a newer version waits until its reader wants it', async ({ folder, site }) => {
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  const shown = new SitePage(page);
  await page.goto(site.address);
  await expect(shown.startsAlone).toBeVisible();
  await page.reload();
  await new WelcomePage(page).enterAs('Ada');
  await begin(new LibraryPage(page), new OpeningPage(page));
  await sortSome(new SortingPage(page), 0, 1);
  site.renew();
  await keepNewVersion(page);
  // In the middle of answering nothing is said, and nothing changes.
  await expect(shown.newVersion).toHaveCount(0);
  await page.reload();
  await expect(new SortingPage(page).question).toBeVisible();
  await expect(page.locator('html')).not.toHaveAttribute('data-newer');
  await sortSome(new SortingPage(page), 1, 2);
  await page
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  await expect(shown.newVersion).toBeVisible();
  await expectNoFinding(page, 'a new version');
  await shown.loadNewVersion.click();
  await expect(page.locator('html')).toHaveAttribute('data-newer');
  await expect(new LibraryPage(page).lesson(KEY.title)).toContainText('Continue with claim 3');
  await expect(shown.newVersion).toHaveCount(0);
  await close();
});

test('a person with two tabs loads a newer version in one, and later goes on in the other', async ({
  folder,
  site,
}) => {
  const { context, page, close } = await openBrowser(path.join(folder, 'me'));
  const shown = new SitePage(page);
  // The page of the first visit, which was there before its service worker.
  await page.goto(site.address);
  await expect(shown.startsAlone).toBeVisible();
  await new WelcomePage(page).enterAs('Ada');
  const other = await context.newPage();
  const stopped = new SitePage(other);
  await other.goto(site.address);
  await expect(stopped.isOpenElsewhere).toBeVisible();
  // A page that is loaded again forgets this.
  await other.evaluate(() => {
    document.documentElement.dataset['replacements'] = '0';
    navigator.serviceWorker.addEventListener('controllerchange', () => {
      document.documentElement.dataset['replacements'] = '1';
    });
  });
  site.renew();
  await keepNewVersion(page);
  await shown.loadNewVersion.click();
  await expect(page.locator('html')).toHaveAttribute('data-newer');
  await expect(new LibraryPage(page).title).toBeVisible();
  // Its files were replaced as well, and it stays stopped: two pages that are loaded again would race for who goes on.
  await expect(other.locator('html')).toHaveAttribute('data-replacements', '1');
  await expect(stopped.isOpenElsewhere).toBeVisible();
  await stopped.goOnHere.click();
  await expect(other.locator('html')).toHaveAttribute('data-newer');
  await expect(new LibraryPage(other).title).toBeVisible();
  await expect(shown.isOpenElsewhere).toBeVisible();
  await expectNoFinding(page, 'open in another tab');
  // Both have the newer files now, so nothing has to be loaded again.
  await shown.goOnHere.click();
  await expect(new LibraryPage(page).title).toBeVisible();
  await expect(stopped.isOpenElsewhere).toBeVisible();
  await close();
});

test('a person whose browser keeps nothing is told at once, and takes the work along', async ({ folder, site }) => {
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(site.address);
  const shown = new SitePage(page);
  await expect(shown.notKept).toBeVisible();
  await expectNoFinding(page, 'not kept');
  await new WelcomePage(page).enterAs('Ada');
  await begin(new LibraryPage(page), new OpeningPage(page));
  await sortSome(new SortingPage(page), 0, 1);
  const download = page.waitForEvent('download');
  await shown.notKept.getByRole('button', { name: 'Save everything as a file' }).click();
  expect(await fs.readFile(await (await download).path(), 'utf8')).toContain('"responded"');
  await close();
});

test('a person whose browser opens a database and has no room in it is told at once', async ({ folder, site }) => {
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(site.address);
  await expect(new SitePage(page).notKept).toBeVisible();
  await new WelcomePage(page).enterAs('Ada');
  await expect(new LibraryPage(page).title).toBeVisible();
  await close();
});

test('a person erases everything, and the browser has no word of it left', async ({ folder, site }) => {
  const { page, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(site.address);
  await new WelcomePage(page).enterAs('Ada Canary');
  await begin(new LibraryPage(page), new OpeningPage(page));
  await sortSome(new SortingPage(page), 0, 2);
  await page
    .getByRole('button', { name: /^(Back to )?(the )?lessons/i })
    .first()
    .click();
  const kept = () =>
    page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('claimsort-practice-edition');
          opening.onerror = () => reject(new Error('no database'));
          opening.onsuccess = () => {
            const all = opening.result.transaction('commands').objectStore('commands').getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(JSON.stringify(all.result));
            };
          };
        }),
    );
  expect(await kept()).toContain('Ada Canary');
  await new SitePage(page).openSettings();
  await new PeoplePage(page).erase.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('from what this browser keeps');
  await dialog.getByRole('textbox').fill('ada canary');
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await expect(new WelcomePage(page).name).toBeVisible();
  await expect(new LibraryPage(page).messages).toContainText('has been deleted here');
  expect(await kept()).not.toMatch(/Canary|responded/);
  await page.reload();
  await expect(new WelcomePage(page).name).toBeVisible();
  await close();
});

test('the practice edition asks its own server for its own files, and can reach nothing else', async ({
  folder,
  site,
}) => {
  const { page, asked, said, close } = await openBrowser(path.join(folder, 'me'));
  await page.goto(site.address);
  await expect(new SitePage(page).startsAlone).toBeVisible();
  await new WelcomePage(page).enterAs('Ada');
  await new SitePage(page).goTo('Practice');
  expect(asked.filter((address) => !address.startsWith(site.address))).toEqual([]);
  expect(said).toEqual([]);
  const licences = await fetch(`${site.address}licences.txt`);
  expect(await licences.text()).toMatch(
    /Claimsort[\s\S]*preact [\s\S]*workbox-precaching [\s\S]*Permission is hereby granted/,
  );
  // Even a script of its own could reach nothing.
  expect(await reachOutFrom(page)).toEqual(['refused', 'refused']);
  expect(said.filter((text) => text.includes('Content Security Policy')).length).toBeGreaterThan(1);
  await close();
});
