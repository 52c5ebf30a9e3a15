import type { Page } from '@playwright/test';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { LESSON_FILES, redPenFor, worstLabel, type RedPen } from './key-of.ts';
import { LibraryPage } from './pages/library-page.ts';
import { SortingPage } from './pages/sorting-page.ts';
import { WelcomePage } from './pages/welcome-page.ts';
import { seedAttempt } from './seed-attempt.ts';

/** A verdict, and the points of a part of it. */
const MOST_WORDS_BEFORE = 12;

type Choose = (entry: RedPen['entries'][number]) => Label;

/** A lesson that was sorted already, words and all, opened at its first claim. */
async function openSorted(window: Page, key: RedPen, choose: Choose): Promise<void> {
  const answers = Object.fromEntries(key.entries.map((entry) => [entry.claim, choose(entry)]));
  const attempt = await seedAttempt(window, { lesson: key.title, answers, then: 'leave', asksCues: true });
  for (const { claim } of key.entries) {
    const marked = await ask(window, 'markCues', { attempt, claim: claim as ClaimId, offsets: [0, 1] });
    if (!marked.ok) throw new Error(marked.error.code);
  }
  await window.reload();
  await new LibraryPage(window).resume(key.title);
}

/** Where the reason of the claim on the screen stands: how much is to be read before it, and whether it is to be scrolled to. */
const measure = (window: Page) =>
  window.evaluate(() => {
    const panel = document.querySelector('aside');
    const note = panel?.querySelector('section[data-verdict]') ?? null;
    const reason = note?.querySelector('[data-reason]') ?? null;
    const actions = panel?.lastElementChild ?? null;
    if (note === null || reason === null || actions === null) return null;
    const before = document.createRange();
    before.setStart(note, 0);
    before.setEndBefore(reason);
    const paragraphs = [...note.querySelectorAll('p')].filter((one) => one.checkVisibility());
    const last = paragraphs.at(-1) ?? reason;
    const scroller = [...(panel?.children ?? [])].find((part) => part.contains(note));
    return {
      wordsBefore: before
        .toString()
        .split(/\s+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
      isRead: last.getBoundingClientRect().bottom <= actions.getBoundingClientRect().top,
      scrolls: scroller === undefined || scroller.scrollHeight > scroller.clientHeight,
      open: note.querySelectorAll('details[open]').length,
      apart: (panel?.textContent ?? '').match(/your score|your points/g)?.length ?? 0,
    };
  });

for (const name of LESSON_FILES) {
  const key = redPenFor(name);

  test(`a student reads the reason of every claim of “${key.title}” without scrolling, after right and wrong answers`, async ({
    launch,
  }) => {
    const { app, window } = await launch();
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
    });
    await new WelcomePage(window).enterAs('Ada');
    await expect(new LibraryPage(window).title).toBeVisible();
    const sorting = new SortingPage(window);
    for (const choose of [({ label }: { readonly label: Label }) => label, worstLabel]) {
      await openSorted(window, key, choose);
      for (const [at, entry] of key.entries.entries()) {
        await sorting.expectPlace(at + 1);
        await expect(sorting.feedback).toContainText(entry.rationales[entry.label]);
        const { wordsBefore, ...rest } = (await measure(window)) ?? { wordsBefore: Infinity };
        expect(wordsBefore, `words before the reason of ${entry.claim}`).toBeLessThanOrEqual(MOST_WORDS_BEFORE);
        expect(rest, `the note of ${entry.claim}, ${choose(entry)}`).toEqual({
          isRead: true,
          scrolls: false,
          open: 0,
          apart: 0,
        });
        await window.keyboard.press('ArrowRight');
      }
      await sorting.leave();
      await expect(new LibraryPage(window).title).toBeVisible();
    }
  });
}
