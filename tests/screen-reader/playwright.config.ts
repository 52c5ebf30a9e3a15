import { defineConfig } from '@playwright/test';
import { PATIENCE_MS, STEP_PATIENCE_MS } from '../builders/patience.ts';

/** The program with Orca: `npm run screen-reader`. */
export default defineConfig({
  // One for all files: a path in another would be followed to a declaration in place of the library.
  tsconfig: '../tsconfig.json',
  testDir: '.',
  outputDir: '../../test-results/screen-reader',
  workers: 1,
  forbidOnly: true,
  // Orca itself now and then misses what took the focus (docs/accessibility/transcript.md); a fault of the program is there
  // each time. The report counts such a story as flaky.
  retries: 2,
  timeout: 15 * 60_000,
  expect: { timeout: PATIENCE_MS },
  reporter: [['list'], ['json', { outputFile: '../../reports/screen-reader.json' }]],
  use: { actionTimeout: STEP_PATIENCE_MS },
});
