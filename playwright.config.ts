import { defineConfig } from '@playwright/test';

export default defineConfig({
  // One for all files: a path in another would be followed to a declaration in place of the library.
  tsconfig: './tests/tsconfig.json',
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  // Each test starts whole programs; two cores carry two of them.
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // These end a test that hangs, and none that a busy machine holds up.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  use: { trace: 'retain-on-failure' },
});
