import { defineConfig } from '@playwright/test';

/** Pictures of every screen, to look at: `npm run pictures`. */
export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/pictures',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  reporter: 'list',
});
