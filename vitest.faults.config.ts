import { defineConfig } from 'vitest/config';

// Faults are made with whole programs, disks and kills: they are a step of their own, beside the unit tests.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    // Two cores carry two files of tests at a time; each starts programs of its own.
    maxWorkers: 2,
    // Ends a run that hangs; a machine that is slow never gets there.
    testTimeout: (process.env['CLAIMSORT_SOAK'] === undefined ? 1 : 6) * 3_600_000,
  },
});
