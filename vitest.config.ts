import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const screenTests = 'tests/unit/renderer/**/*.test.{ts,tsx}';

/** Ends a test that hangs, and none that a busy machine holds up; no test has a limit of its own. */
const PATIENCE_MS = 10 * 60_000;
const patience = { testTimeout: PATIENCE_MS, hookTimeout: PATIENCE_MS };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          ...patience,
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: [screenTests],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screen',
          environment: 'jsdom',
          ...patience,
          include: [screenTests],
          setupFiles: ['tests/unit/renderer/setup.ts'],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['content/**/*.ts'],
      reporter: ['text-summary', 'html', 'json-summary'],
      reportsDirectory: 'coverage',
      thresholds: { lines: 90, branches: 90 },
    },
  },
});
