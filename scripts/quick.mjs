// Runs the checks and tests that find most in five minutes, for everyday work: `npm test` runs these and all others.
// usage: npm run quick
import './lib/check-node.mjs';
import { openDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { bytesAtStart, check, documentedPackages, endToEndTests, staticChecks, unitTests } from './lib/steps.mjs';

await runScript(async () => {
  await setUp({ withBrowsers: true });
  const display = await openDisplayForTests();
  try {
    return await runSteps([
      staticChecks,
      unitTests({ withCoverage: false }),
      check('build', async () => {
        await oneAtATime(ensureBuild);
        return 0;
      }),
      bytesAtStart,
      documentedPackages,
      endToEndTests({ ...process.env, ...display.env }, 'playwright.quick.config.ts'),
    ]);
  } finally {
    display.close();
  }
});
