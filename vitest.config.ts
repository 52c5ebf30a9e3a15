import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const screenTests = 'tests/unit/renderer/**/*.test.{ts,tsx}';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
          exclude: [screenTests],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'screen',
          environment: 'jsdom',
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
