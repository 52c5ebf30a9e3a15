import { defineConfig } from 'vitest/config';
import { mutationRoom } from './scripts/lib/mutation-rooms.mjs';

// The tests that must notice the mutations of a room. The simulations are left out: they draw thousands of classes,
// which would be drawn again for each mutation, and they show a rate, not a branch. So are the tests on a failing disk:
// they repeat each command for each of its writes, and would take most of the time.
export default defineConfig({
  test: {
    environment: 'node',
    // Importing the modules anew for each test file takes longer than most tests, and mutations of what runs on import
    // are left out anyway (`ignoreStatic`).
    isolate: false,
    // Ends a test that hangs, and none that a busy machine holds up.
    testTimeout: 120_000,
    include: [...mutationRoom().tests],
    exclude: ['**/*.simulation.test.ts', '**/*-on-a-failing-disk.test.ts'],
    setupFiles: ['tests/unit/mutation-setup.ts'],
  },
});
