import { defineConfig } from 'vitest/config';

// The tests that mutations of content/scoring have to answer to.
export default defineConfig({
  test: { environment: 'node', include: ['tests/unit/content/scoring/**/*.test.ts'] },
});
