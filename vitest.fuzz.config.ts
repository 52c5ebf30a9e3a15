import { defineConfig } from 'vitest/config';

// Bad files are read by the hundred thousand in processes of their own: a step beside the unit tests.
export default defineConfig({
  test: {
    include: ['tests/fuzz/**/*.test.ts'],
    environment: 'node',
    // The pool takes the cores itself.
    maxWorkers: 1,
    testTimeout: process.env['CLAIMSORT_SOAK'] === undefined ? 300_000 : 6 * 3_600_000,
  },
});
