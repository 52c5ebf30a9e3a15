import { expect, type JSHandle, type Locator, type Page } from '@playwright/test';
import { tabTo } from './tab-to.ts';

/** More stops than any screen of the program has. */
const MOST_STOPS = 150;

/** The focus is somewhere: a key that is pressed next does what one expects. */
export async function expectFocusKept(window: Page, after: string): Promise<void> {
  await expect(window.locator(':focus'), `the focus after ${after}`).not.toHaveCount(0);
}

/** Goes to a control with Tab, sees where the focus is, and presses Enter on it; the focus is somewhere afterwards. */
export async function press(window: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(window, control);
  const name = await control.innerText();
  expect(await isFocusSeen(window), `the focus is seen on “${name}”`).toBe(true);
  await window.keyboard.press(key);
  await expectFocusKept(window, `“${name}”`);
}

/** A new screen begins at its heading. */
export async function expectScreen(window: Page, heading: string | RegExp): Promise<void> {
  await expect(window.getByRole('heading', { level: 1, name: heading })).toBeFocused();
}

/** Goes once around the screen with Tab: every stop is seen, none holds the focus, and no control is left out. */
export async function expectNoTrap(window: Page, screen: string): Promise<void> {
  const met = await window.evaluateHandle(() => new Set<Element>());
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await window.keyboard.press('Tab');
    const stop = await meet(window, met);
    if (stop === 'met before') {
      expect(await leftOut(met), `${screen}: controls that Tab never came to`).toEqual([]);
      return;
    }
    if (stop === 'new') expect(await isFocusSeen(window), `${screen}: the focus is seen at each stop`).toBe(true);
  }
  throw new Error(`${screen}: Tab never came round`);
}

/** Between the last stop and the first, the focus is with the window itself. */
const meet = (window: Page, met: JSHandle<Set<Element>>): Promise<'new' | 'met before' | 'window'> =>
  window.evaluate((before) => {
    const here = document.activeElement;
    if (here === null || here === document.body) return 'window';
    if (before.has(here)) return 'met before';
    before.add(here);
    return 'new';
  }, met);

/** Radio buttons are left out of this: a group of them is one stop. */
const leftOut = (met: JSHandle<Set<Element>>): Promise<readonly string[]> =>
  met.evaluate((before) => {
    const scope = document.querySelector('dialog[open]') ?? document;
    return [...scope.querySelectorAll<HTMLElement>('button, a[href], input:not([type=radio]), select, summary')]
      .filter((one) => one.tabIndex >= 0 && one.checkVisibility() && !before.has(one))
      .map(({ outerHTML }) => outerHTML.slice(0, 120));
  });

/** Whether the element with the focus, or what is drawn in its place, has an outline. */
const isFocusSeen = (window: Page): Promise<boolean> =>
  window.evaluate(() => {
    const here = document.activeElement;
    return [here, here?.parentElement ?? null, here?.nextElementSibling ?? null].some((one) => {
      if (one === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    });
  });
