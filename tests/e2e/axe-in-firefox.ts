import { expect } from '@playwright/test';
import * as fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import { AXE_RULES, untilSettled, WINDOWS } from './axe.ts';
import type { Firefox } from './firefox.ts';

/** The library that `@axe-core/playwright` brings along, as one script for any page. */
const SOURCE = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core');

/** Looks at the screen as wide as each window (`WINDOWS`): it has no finding, and nothing stands beside the window. */
export async function expectNoFindingInFirefox(firefox: Firefox, screen: string): Promise<void> {
  const axe = await fs.readFile(SOURCE, 'utf8');
  for (const { width } of WINDOWS) {
    await firefox.resize(width);
    const seen = await firefox.run(
      `${axe};
       while (innerWidth !== ${String(width)}) await new Promise((resolve) => setTimeout(resolve, 50));
       await (${String(untilSettled)})();
       const { violations } = await axe.run(document, { runOnly: ${JSON.stringify(AXE_RULES)} });
       return {
         findings: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')),
         beside: Math.max(0, document.documentElement.scrollWidth - innerWidth),
       };`,
    );
    expect(seen, `${screen}, ${String(width)} pixels`).toEqual({ findings: [], beside: 0 });
  }
}
