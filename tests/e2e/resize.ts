import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** In CSS px. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Makes what is drawn in the window this large, smaller than a person could drag it, as a zoom would. */
export async function resize(app: ElectronApplication, window: Page, { width, height }: WindowSize): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const [main] = BrowserWindow.getAllWindows();
      main?.setMinimumSize(100, 100);
      main?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await expect.poll(() => window.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}
