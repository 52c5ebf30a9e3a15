import type { Page } from '@playwright/test';
import { ask, whoIsHere } from './ask.ts';
import { expectNoFinding } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { findReflowFaults } from './reflow.ts';
import { resize } from './resize.ts';

const LESSON = redPenFor('airdrop-story');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 683, height: 384 },
  { width: 640, height: 800 },
  { width: 320, height: 640 },
];

const looks = (window: Page) =>
  window.evaluate(() => {
    const paragraph = document.querySelector('article p:not([class])') ?? document.body;
    const { fontFamily, lineHeight, letterSpacing, wordSpacing, fontSize } = getComputedStyle(paragraph);
    const em = (length: string): number => Number.parseFloat(length) / Number.parseFloat(fontSize);
    return {
      face: fontFamily.split(',')[0],
      line: em(lineHeight),
      letters: em(letterSpacing) || 0,
      words: em(wordSpacing) || 0,
      paper: getComputedStyle(document.querySelector('main') ?? document.body).backgroundColor,
    };
  });

test('a person sets letters, room and paper, and the article follows in every window', async ({ launch }) => {
  const { app, window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  await window.getByRole('button', { name: 'Settings' }).click();
  const choose = (group: string, option: string) =>
    window.getByRole('group', { name: group }).getByRole('radio', { name: option, exact: true }).check();
  await choose('Letters', 'OpenDyslexic');
  await choose('Space between lines', 'Most');
  await choose('Space between letters', 'Most');
  await choose('Space between words', 'Most');
  await choose('Length of a line', 'Short');
  await choose('Paper', 'Blue');
  await window.getByRole('checkbox', { name: 'Reading ruler' }).check();
  expect(await findReflowFaults(window)).toEqual([]);
  await expectNoFinding(window, 'settings, as somebody likes to read');
  await window.emulateMedia({ colorScheme: 'light', contrast: null, forcedColors: null });

  // Kept: the window is drawn anew from the journal.
  await window.reload();
  await new LibraryPage(window).open(LESSON.title);
  await new OpeningPage(window).start();
  await expect(new SortingPage(window).question).toBeVisible();
  expect(await looks(window)).toEqual({
    ...{ face: 'OpenDyslexic', line: expect.closeTo(2.5, 1), letters: expect.closeTo(0.12, 2) },
    ...{ words: expect.closeTo(0.3, 2), paper: 'rgb(230, 241, 251)' },
  });
  expect(await window.evaluate(() => document.fonts.check("1rem 'OpenDyslexic'"))).toBe(true);
  for (const size of SIZES) {
    await resize(app, window, size);
    expect.soft(await findReflowFaults(window), `${String(size.width)} × ${String(size.height)}`).toEqual([]);
  }
  await resize(app, window, SIZES[0] ?? { width: 1280, height: 800 });

  // The ruler goes where the pointer is, and with the keyboard to what has the focus.
  const ruler = window.locator('[data-ruler]');
  await window.mouse.move(300, 400);
  const middle = async (): Promise<number> => {
    const box = await ruler.boundingBox();
    return box === null ? 0 : box.y + box.height / 2;
  };
  expect(await middle()).toBeCloseTo(400, 0);
  await window.keyboard.press('Tab');
  const focused = await window.locator(':focus').boundingBox();
  expect(Math.abs((await middle()) - ((focused?.y ?? 0) + (focused?.height ?? 0) / 2))).toBeLessThan(60);

  // Somebody else on this computer reads as before.
  await new SortingPage(window).leave();
  await window.getByRole('button', { name: /Switch user/ }).click();
  await new WelcomePage(window).enterAs('Ben');
  await expect(new LibraryPage(window).title).toBeVisible();
  await expect(ruler).toHaveCount(0);
  expect(await window.locator(':root').evaluate(({ attributes }) => [...attributes].map(({ name }) => name))).toEqual([
    ...['lang', 'dir', 'style'],
  ]);
});

test('a student who wants one claim at a time sees its paragraph and nothing else of the article', async ({
  launch,
}) => {
  const { window } = await launch();
  await new WelcomePage(window).enterAs('Ada');
  const profile = await whoIsHere(window);
  await ask(window, 'changeSettings', { profile, changes: { isCalm: true, asksCues: false } });
  await window.reload();
  await new LibraryPage(window).open(LESSON.title);
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await expect(sorting.currentClaim).toBeVisible();
  await expect(sorting.article.locator('p, h1, h2').filter({ has: window.locator('[data-claim]') })).toHaveCount(1);
  await expect(window.getByText(/answered$/)).toBeHidden();
  for (const { label } of LESSON.entries.slice(0, 3)) {
    await sorting.sortByKeys(label, 'sure');
    await expect(sorting.feedback).toBeVisible();
    await sorting.goOn();
    await expect(sorting.currentClaim).toBeVisible();
  }
  await expectNoFinding(window, 'one claim at a time');
});

/** Stands in for the voices of a system, which a test machine lacks. It says a word whenever the test asks for it. */
const withVoices = (window: Page, voices: readonly { readonly lang: string; readonly localService: boolean }[]) =>
  window.addInitScript((known) => {
    class Utterance extends EventTarget {
      readonly text: string;
      rate = 1;
      voice: unknown = null;
      lang = '';
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const said: Utterance[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => known.map((voice) => ({ ...voice, name: voice.lang, default: false, voiceURI: voice.lang })),
      speak: (utterance: Utterance) => said.push(utterance),
      cancel: () => undefined,
    });
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, said });
  }, voices);

interface Said {
  readonly said: { readonly text: string; readonly rate: number; readonly voice: { readonly lang: string } }[];
}

test('a student has the article and the reason read aloud by a voice of the computer, word by word', async ({
  launch,
}) => {
  const { window } = await launch();
  await withVoices(window, [
    { lang: 'en-GB', localService: false },
    { lang: 'en-US', localService: true },
  ]);
  await window.reload();
  await new WelcomePage(window).enterAs('Ada');
  const warmUp = redPenFor('warm-up');
  await new LibraryPage(window).open(warmUp.title);
  await new OpeningPage(window).askWhichWords(false);
  await new OpeningPage(window).start();
  const sorting = new SortingPage(window);
  await window.getByRole('button', { name: 'Read aloud' }).click();
  const bar = window.getByRole('group', { name: 'Read aloud' });
  await bar.getByRole('combobox', { name: 'Speed' }).selectOption('Fast');
  await bar.getByRole('button', { name: 'This claim' }).click();
  const last = () =>
    window.evaluate(() => {
      // Put there by `withVoices`.
      const one = (globalThis as unknown as Said).said.at(-1);
      return one === undefined ? null : { text: one.text, rate: one.rate, voice: one.voice.lang };
    });
  const first = warmUp.entries[0];
  await expect.poll(last).toEqual({ text: first?.words, rate: 1.5, voice: 'en-US' });
  const lit = () =>
    window.evaluate(() =>
      [...(CSS.highlights.get('spoken-word') ?? [])]
        .map((range) => (range instanceof Range ? range.toString() : ''))
        .join(),
    );
  await window.evaluate(() => {
    const one = (globalThis as unknown as { said: EventTarget[] }).said.at(-1);
    one?.dispatchEvent(Object.assign(new Event('boundary'), { charIndex: 6, charLength: 0 }));
  });
  expect(await lit()).toBe('took');
  await expectNoFinding(window, 'reading aloud');
  await bar.getByRole('button', { name: 'Stop' }).click();
  expect(await lit()).toBe('');

  await sorting.sortByKeys('attribution', 'sure');
  await expect(sorting.feedback).toBeVisible();
  await bar.getByRole('button', { name: 'The reason' }).click();
  await expect.poll(async () => (await last())?.text).toMatch(/^Yes, attribution/);
});

test('a student is told when the only voices would send the text away', async ({ launch }) => {
  const { window } = await launch();
  await withVoices(window, [{ lang: 'en-GB', localService: false }]);
  await window.reload();
  await new WelcomePage(window).enterAs('Ada');
  await new LibraryPage(window).open(LESSON.title);
  await new OpeningPage(window).start();
  await window.getByRole('button', { name: 'Read aloud' }).click();
  await expect(window.getByText('No voice for this language is installed.')).toBeVisible();
  await expect(window.getByRole('button', { name: 'The article' })).toHaveCount(0);
  await expectNoFinding(window, 'no voice');
});
