import { expect, test } from './fixtures.ts';
import { LESSON_FILES, redPenFor, worstLabel, type LessonFileName } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { DebriefPage } from './pages/debrief-page.ts';
import { OpeningPage } from './pages/opening-page.ts';
import { ResultPage } from './pages/result-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import {
  countDebatable,
  countSources,
  isSettled,
  listTechniques,
  readNumber,
  type Tally,
  tallyBearing,
} from './recount.ts';
import { findReflowFaults } from './reflow.ts';
import { resize } from './resize.ts';
import { tabTo } from './tab-to.ts';

const SURE = ['guess', 'fairly', 'sure'] as const;

/** The words that decide are asked for in some of the lessons, so that both ways through a claim are walked. */
const ASKS_WORDS: Readonly<Record<LessonFileName, boolean>> = {
  'warm-up': true,
  'airdrop-story': true,
  'ashfell-pumps': false,
  'lamps-of-vessamoor': false,
  'biscuit-tin': true,
  'cat-on-the-bank': false,
};

for (const name of LESSON_FILES) {
  const key = redPenFor(name);

  test(`a student sorts “${key.title}” with the keyboard alone, reads why after each claim, and sees the result and what supports the headline`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    const sorting = new SortingPage(window);
    const opening = new OpeningPage(window);
    const of = key.entries.length;

    const welcome = new WelcomePage(window);
    await tabTo(window, welcome.name);
    await window.keyboard.type('Ada');
    await tabTo(window, welcome.warmUp);
    await window.keyboard.press(' ');
    await tabTo(window, welcome.startButton);
    await window.keyboard.press('Enter');
    await tabTo(window, new LibraryPage(window).openButton(key.title));
    await window.keyboard.press('Enter');
    if (!ASKS_WORDS[name]) {
      await tabTo(window, opening.options);
      await window.keyboard.press('Enter');
      await tabTo(window, opening.whichWords);
      await window.keyboard.press(' ');
      await expect(opening.whichWords).not.toBeChecked();
    }
    await tabTo(window, opening.startButton);
    await window.keyboard.press('Enter');

    let points = 0;
    let hits = 0;
    for (const [at, entry] of key.entries.entries()) {
      const label = at % 4 === 3 ? worstLabel(entry) : entry.label;
      points += entry.credits[label];
      hits += Number(isSettled(entry) && label === entry.label);
      await expect(sorting.place).toHaveText(`Claim ${String(at + 1)} of ${String(of)}`);
      await expect(sorting.currentClaim).toBeInViewport();
      await expect(sorting.feedback).toBeHidden();

      await sorting.sortByKeys(label, SURE[at % 3] ?? 'sure');
      if (ASKS_WORDS[name]) {
        await expect(sorting.firstWord).toBeVisible();
        await expect(sorting.feedback).toBeHidden();
        if (entry.cues.length === 0) await sorting.sayNoWords();
        else await sorting.markFirstWordByKeys();
      }

      await expect(sorting.feedback).toContainText(entry.rationales[entry.label]);
      if (label !== entry.label) await expect(sorting.feedback).toContainText(entry.rationales[label]);
      await sorting.goOn();
    }

    const debrief = new DebriefPage(window);
    await expect(new ResultPage(window).scored).toBeFocused();
    await test.step('the sentence and the columns hold the counts of the key', async () => {
      const [signs, against, restates] = (['sign', 'against', 'restates'] as const).map((about) =>
        tallyBearing(key, about),
      );
      if (signs === undefined || against === undefined || restates === undefined) throw new Error('three tallies');
      const all = (tally: Tally) => tally.evidence + tally.attribution + tally.rhetoric;
      await expect(debrief.title).toBeVisible();
      await expect(debrief.sentence).toContainText(`The headline says ${key.headlineSays.replace(/\.$/, '')}.`);
      const said = (await debrief.sentence.innerText()).slice(key.headlineSays.length);
      expect(readNumber(said, /(\w+) claims? (?:is a sign|are signs) of that/)).toBe(all(signs));
      expect(readNumber(said, /(\w+) claims? speaks? against it/)).toBe(all(against));
      expect(readNumber(said, /(\w+) claims? says? the same again/)).toBe(all(restates));
      if (all(signs) > 1) {
        expect(readNumber(said, /(\w+) (?:is|are) evidence/)).toBe(signs.evidence);
        expect(readNumber(said, /(\w+) rests? on somebody/)).toBe(signs.attribution);
        expect(readNumber(said, /(\w+) (?:is|are) rhetoric/)).toBe(signs.rhetoric);
      }
      const under = (label: keyof Tally) => signs[label] + against[label] + restates[label];
      await expect(debrief.bearing('Evidence')).toHaveCount(under('evidence'));
      await expect(debrief.bearing('Attribution')).toHaveCount(under('attribution'));
      await expect(debrief.bearing('Rhetoric')).toHaveCount(under('rhetoric'));
      await expect(debrief.debatable).toHaveCount(countDebatable(key));
    });

    await test.step('the sources’ table holds every attribution once, and the finding counts those without a name', async () => {
      const { attributions, neverNamed } = countSources(key);
      await tabTo(window, debrief.showTable);
      await window.keyboard.press('Enter');
      const counts = (await debrief.sourceCounts.allInnerTexts()).map(Number);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(attributions);
      const finding = await debrief.sources.getByText(/attributions? go/).innerText();
      expect(readNumber(finding, /of the (\w+) attributions/)).toBe(attributions);
      expect(readNumber(finding, /^(\w+) of the/)).toBe(neverNamed);
    });

    await test.step('every technique is named once, with all of its words', async () => {
      const { names, places } = listTechniques(key);
      await expect(debrief.techniqueNames).toHaveCount(names);
      await expect(debrief.techniques.getByRole('listitem')).toHaveCount(places.length);
      for (const words of new Set(places)) await expect(debrief.techniques).toContainText(words);
    });

    await test.step('what was found outside the article stands there with its reference, or there is no such part', async () => {
      if (key.openFirst !== null) {
        // A step of one's own comes before what others found.
        await expect(debrief.dossier).toBeHidden();
        await expect(debrief.openFirst).not.toContainText(key.openFirst.note);
        await tabTo(window, debrief.openFirst.getByRole('radio').first());
        await window.keyboard.press('Space');
        await tabTo(window, debrief.openFirst.getByRole('button', { name: 'Show what was found' }));
        await window.keyboard.press('Enter');
        await expect(debrief.openFirst).toContainText(key.openFirst.note);
        await expect(debrief.openFirst.getByRole('listitem').first()).toContainText('Your choice');
        await expect(debrief.openFirst.getByRole('heading', { level: 2 })).toBeFocused();
      }
      if (key.dossier.length === 0) await expect(debrief.dossier).toBeHidden();
      else await expect(debrief.dossier.getByRole('listitem')).toHaveCount(key.dossier.length);
      for (const { statement, reference, claims = [] } of key.dossier) {
        const item = debrief.dossier.getByRole('listitem').filter({ hasText: statement });
        await expect(item).toContainText(reference.publisher);
        const numbers = claims.map((claim) => key.entries.findIndex((entry) => entry.claim === claim) + 1);
        for (const number of numbers)
          await expect(item).toContainText(new RegExp(`Helps with claims? .*\\b${String(number)}\\b`));
      }
    });

    await test.step('what the key says of its sources stands there word for word, or what is true of every key', async () => {
      const said = key.notes.some((note) => /evidence is not truth/i.test(note));
      const own = said ? [] : [/^Evidence is not truth\./];
      await expect(debrief.notes.getByRole('listitem')).toHaveText([...own, ...key.notes]);
      await expect(window.getByText(/evidence is not truth/i)).toHaveCount(1);
    });

    const result = window.getByRole('main');
    await expect(result).toContainText(`${String(points)} of ${String(of)} points`);
    await expect(result).toContainText(
      `${String(hits)} of ${String(key.entries.filter(isSettled).length)} clear-cut claims right`,
    );

    await test.step('all of it can be read at 200 %, with everything unfolded', async () => {
      for (const fold of await result.locator('details:not([open]) > summary').all()) {
        if (await fold.isVisible()) await fold.click();
      }
      await resize(app, window, { width: 683, height: 384 });
      for (const place of ['head', 'foot'] as const) {
        await window.evaluate((to) => {
          scrollTo(0, to === 'head' ? 0 : document.documentElement.scrollHeight);
        }, place);
        expect(await findReflowFaults(window), `at its ${place}`).toEqual([]);
      }
    });
  });
}
