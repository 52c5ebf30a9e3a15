import { expect, type Page } from '@playwright/test';
import { findUnreadable } from './painted.ts';
import { findReflowFaults } from './reflow.ts';

/**
 * A screen in the looks that a person's system or own style sheet may give it: text spaced as far as WCAG 1.4.12 asks,
 * forced colours, and no motion. It is left as it was found.
 */
export async function expectLooksHold(window: Page, screen: string): Promise<void> {
  await spaceText(window, true);
  expect.soft(await findReflowFaults(window), `${screen}, with text spacing`).toEqual([]);
  expect.soft(await findCutText(window), `${screen}, with text spacing`).toEqual([]);
  await spaceText(window, false);
  await window.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  // Asked again, because on a busy machine a picture can be of the moment before; what cannot be read stays so.
  await expect
    .configure({ soft: true })
    .poll(() => findUnreadable(window), `${screen}, in forced colours`)
    .toEqual([]);
  expect.soft(await findMotion(window), `${screen}, with reduced motion`).toEqual([]);
  await window.emulateMedia({ forcedColors: null, reducedMotion: null });
}

/** The style sheet of WCAG 1.4.12 at its limits. The program's policy takes no inline styles; a script may adopt a sheet. */
const spaceText = (window: Page, isOn: boolean): Promise<void> =>
  window.evaluate((on) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    document.adoptedStyleSheets = on ? [sheet] : [];
  }, isOn);

/** Text that its own box cuts off. What is for screen readers alone is cut off always, and an ellipsis says that it cuts. */
const findCutText = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('*')]
      .filter((element) => {
        if (!element.checkVisibility() || element.textContent.trim() === '' || element.clientHeight <= 2) return false;
        const { overflowX, overflowY, textOverflow, clipPath, webkitLineClamp } = getComputedStyle(element);
        const isCut =
          (overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1) ||
          (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1);
        return isCut && textOverflow !== 'ellipsis' && webkitLineClamp === 'none' && clipPath === 'none';
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

/** What still takes time to move or to change. */
const findMotion = (window: Page): Promise<readonly string[]> =>
  window.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const isLong = (durations: string): boolean => durations.split(',').some((one) => Number.parseFloat(one) > 0);
        return (animationName !== 'none' && isLong(animationDuration)) || isLong(transitionDuration);
      })
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );
