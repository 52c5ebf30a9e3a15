import { defineConfig } from 'vitest/config';

// Bad files are read by the hundred thousand in processes of their own: a step beside the unit tests.
export default defineConfig({
  test: {
    include: ['tests/fuzz/**/*.test.ts'],
    environment: 'node',
    // The pool takes the cores itself.
    maxWorkers: 1,
    // Ends a run that hangs; a machine that is slow never gets there.
    testTimeout: (process.env['CLAIMSORT_SOAK'] === undefined ? 1 : 6) * 3_600_000,
  },
});
