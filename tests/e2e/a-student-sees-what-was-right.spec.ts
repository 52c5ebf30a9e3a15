import type { Locator } from '@playwright/test';
import type { Label } from '../../content/lesson/label.ts';
import { beginLesson } from './begin-lesson.ts';
import { expect, test } from './fixtures.ts';
import { redPenFor } from './key-of.ts';

const LABELS: readonly Label[] = ['evidence', 'attribution', 'rhetoric'];
const KEY = redPenFor('airdrop-story');

/** The first claim after `after` that can come to a verdict, and the label that earns it. */
function claimFor(
  after: number,
  isEarned: (credit: number) => boolean,
): { readonly number: number; readonly label: Label } {
  for (const [at, { credits }] of KEY.entries.entries()) {
    const label = LABELS.find((one) => isEarned(credits[one]));
    if (at >= after && label !== undefined) return { number: at + 1, label };
  }
  throw new Error('The lesson has a claim for each verdict.');
}

const CLAIMS = {
  right: claimFor(0, (credit) => credit === 1),
  part: claimFor(1, (credit) => credit > 0 && credit < 1),
  wrong: claimFor(10, (credit) => credit === 0),
} as const;

const WORDS = { right: /^Yes/, part: /^Partly right/, wrong: /^Not quite/ } as const;

const colourOf = (element: Locator): Promise<string> => element.evaluate((one) => getComputedStyle(one).color);
const signOf = (element: Locator, pseudo: string | null): Promise<string> =>
  element.evaluate((one, which) => getComputedStyle(one, which).clipPath, pseudo);

for (const how of ['by key', 'by pointer'] as const) {
  test(`right, part and wrong have their own sign, colour and word, never a label’s, answered ${how}`, async ({
    launch,
  }) => {
    const { window } = await launch();
    const sorting = await beginLesson(window, { lesson: 'airdrop-story', settings: { asksCues: false } });
    const labelColours = await Promise.all(
      LABELS.map((label) =>
        sorting.label(label).evaluate((one) => {
          const probe = document.createElement('i');
          probe.style.color = 'var(--label)';
          one.append(probe);
          const { color } = getComputedStyle(probe);
          probe.remove();
          return color;
        }),
      ),
    );
    const seen = { colours: new Set(labelColours), notes: new Set<string>(), tags: new Set<string>() };
    for (const verdict of ['right', 'part', 'wrong'] as const) {
      const { number, label } = CLAIMS[verdict];
      await sorting.turnTo(number);
      if (how === 'by key') await sorting.sortByKeys(label, 'sure');
      else await sorting.sortByPointer(label, 'sure');
      const heading = sorting.feedback.getByRole('heading', { level: 3 });
      await expect(heading).toHaveText(WORDS[verdict]);
      seen.colours.add(await colourOf(heading));
      seen.notes.add(await signOf(heading.locator('[data-verdict]'), null));
      seen.tags.add(await signOf(sorting.mark(number).locator('[data-tag]'), '::before'));
      const tick = window.getByRole('banner').locator(`[data-verdict="${verdict}"]`);
      await expect(tick).toHaveCount(1);
      await expect(tick).not.toHaveAttribute('data-label');
      seen.tags.add(await signOf(tick, '::after'));
    }
    // Three labels and three verdicts: six colours. Three signs, the same in the note, the marks and the ticks.
    expect(seen.colours.size).toBe(6);
    expect(seen.notes.size).toBe(3);
    expect(seen.tags).toEqual(seen.notes);

    if (how === 'by key') await sorting.openOverview();
    else await window.getByRole('button', { name: /^All claims/ }).click();
    const rows = window.getByRole('dialog').getByRole('listitem');
    await expect(rows.nth(CLAIMS.right.number - 1)).toContainText('Right:');
    await expect(rows.nth(CLAIMS.part.number - 1)).toContainText('Partly right:');
    await expect(rows.nth(CLAIMS.wrong.number - 1)).toContainText('Wrong:');
  });
}
