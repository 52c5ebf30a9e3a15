import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { expectLooksHold } from './looks.ts';
import { findUnreadable } from './painted.ts';

/** The rules by which every screen is looked at. */
export const AXE_RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const LOOKS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  'high contrast': { colorScheme: 'light', contrast: 'more' },
  'forced colours': { colorScheme: 'dark', forcedColors: 'active' },
} as const;

/** Looks at the screen in each of its looks; a finding names the screen and the look. */
export async function expectNoFinding(window: Page, screen: string): Promise<void> {
  for (const [look, media] of Object.entries(LOOKS)) {
    await window.emulateMedia({ contrast: null, forcedColors: null, ...media });
    await window.evaluate(untilSettled);
    // Legacy mode, because a second page cannot be opened in this window.
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(AXE_RULES).analyze();
    const findings = violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`,
    );
    expect(findings, `${screen}, ${look}`).toEqual([]);
    if (look === 'forced colours') expect(await findUnreadable(window), `${screen}, as painted`).toEqual([]);
  }
}

/** The windows in which every screen for a browser is looked at: a telephone, a tablet and a computer, in CSS pixels. */
export const WINDOWS = [
  { width: 320, height: 640 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
] as const;

/** The same, nothing stands beside the window, and text spacing, forced colours and reduced motion change nothing of it. */
export async function expectFit(window: Page, screen: string): Promise<void> {
  await expectNoFinding(window, screen);
  const beside = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(beside, screen).toBeLessThanOrEqual(0);
  await expectLooksHold(window, screen);
}

/**
 * Looks at a screen as wide as each of these windows, in the light look alone, then with text spacing, in forced colours
 * and with reduced motion, and leaves the window as it was: for an edition whose screens are those of the program, which
 * is looked at in every look.
 */
export async function expectNoFindingAtAnyWidth(window: Page, screen: string): Promise<void> {
  const before = window.viewportSize();
  for (const size of WINDOWS) {
    await window.setViewportSize(size);
    await window.evaluate(untilSettled);
    const { violations } = await new AxeBuilder({ page: window }).setLegacyMode(true).withTags(AXE_RULES).analyze();
    const findings = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    const beside = await window.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth));
    expect({ findings, beside }, `${screen}, ${String(size.width)} pixels`).toEqual({ findings: [], beside: 0 });
  }
  if (before !== null) await window.setViewportSize(before);
  await expectLooksHold(window, screen);
}

/** What is still appearing or changing its colour has the contrast of neither look; this waits in the page until it has. */
export async function untilSettled(): Promise<void> {
  // Asked frame by frame, because a transition begins with the next one, because one that is called off never says
  // so, and because one in a closed `details` ends without being taken off the list.
  do await new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.getAnimations().some(({ playState }) => playState === 'running'));
}
