import { mutationRoom } from './scripts/lib/mutation-rooms.mjs';

const { name, mutate } = mutationRoom();

export default {
  testRunner: 'vitest',
  mutate: [...mutate],
  // Stryker knows from its first run which tests reach a mutant; searching the imports for each one is not needed.
  vitest: { configFile: 'vitest.mutate.config.ts', related: false },
  concurrency: 1,
  // Only what changed since the last run is broken again.
  incremental: true,
  incrementalFile: `reports/mutation/${name}-incremental.json`,
  // Tables and schemas at the top of a file: each would run every test. Their values have tests of their own.
  ignoreStatic: true,
  reporters: ['clear-text', 'progress', 'html', 'json'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false },
  htmlReporter: { fileName: `reports/mutation/${name}.html` },
  jsonReporter: { fileName: `reports/mutation/${name}.json` },
  thresholds: { high: 95, low: 90, break: 90 },
  tempDirName: `.stryker-tmp/${name}`,
  ignorePatterns: ['out', 'dist', 'coverage', 'reports', 'test-results', 'docs'],
};
