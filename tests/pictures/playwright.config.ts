import { defineConfig } from '@playwright/test';

/** Pictures of every screen, to look at: `npm run pictures`. */
export default defineConfig({
  // One for all files: a path in another would be followed to a declaration in place of the library.
  tsconfig: '../tsconfig.json',
  testDir: '.',
  outputDir: '../../test-results/pictures',
  workers: 2,
  fullyParallel: true,
  timeout: 90_000,
  reporter: 'list',
});
