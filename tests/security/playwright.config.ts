import { defineConfig } from '@playwright/test';
import { PATIENCE_MS, STEP_PATIENCE_MS } from '../builders/patience.ts';

// On Linux only: what is looked at is in /proc, and only there can another system's program not be made.
export default defineConfig({
  // One for all files: a path in another would be followed to a declaration in place of the library.
  tsconfig: '../tsconfig.json',
  outputDir: '../../test-results/security',
  globalSetup: './pack-programs.ts',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  // These end a test that hangs, and none that a busy machine holds up.
  timeout: 15 * 60_000,
  expect: { timeout: PATIENCE_MS },
  // A step that hangs ends before its test does: only then does the report say which one it was.
  use: { actionTimeout: STEP_PATIENCE_MS },
  reporter: [['list'], ['json', { outputFile: '../../reports/security.json' }]],
  projects: [
    { name: 'packed program', testDir: '.' },
    {
      // The main stories, in the twin; in a soak, all of them.
      name: 'twin',
      testDir: '../e2e',
      testMatch:
        process.env['CLAIMSORT_SOAK'] === '1'
          ? '*.spec.ts'
          : [
              'a-student-sorts-every-lesson-by-keyboard.spec.ts',
              'a-student-takes-the-exam-by-pointer.spec.ts',
              'a-teacher-brings-updates-and-removes-a-lesson.spec.ts',
              'a-teacher-plays-the-whole-afternoon.spec.ts',
            ],
    },
  ],
});
