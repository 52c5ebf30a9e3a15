import { defineConfig } from '@playwright/test';
import { PATIENCE_MS, STEP_PATIENCE_MS } from './tests/builders/patience.ts';

export default defineConfig({
  // One for all files: a path in another would be followed to a declaration in place of the library.
  tsconfig: './tests/tsconfig.json',
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts whole programs; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // These end a test that hangs, and none that a busy machine holds up; no story has a limit of its own.
  timeout: 15 * 60_000,
  expect: { timeout: PATIENCE_MS },
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  // A step that hangs ends before its test does: only then does the report say which one it was.
  use: { trace: 'retain-on-failure', actionTimeout: STEP_PATIENCE_MS },
});
