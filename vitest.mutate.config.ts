import { defineConfig } from 'vitest/config';
import { mutationRoom } from './scripts/lib/mutation-rooms.mjs';

// The tests that the mutations of a room have to answer to, the simulations left out: they draw thousands of classes,
// which would be drawn again for each mutation, and what they show is a rate and not a branch.
export default defineConfig({
  test: {
    environment: 'node',
    // Ends a test that hangs, and none that a busy machine holds up.
    testTimeout: 120_000,
    include: [...mutationRoom().tests],
    exclude: ['**/*.simulation.test.ts'],
  },
});
