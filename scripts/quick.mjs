// Runs the checks and tests that find most in five minutes, for everyday work: `npm test` runs these and all others.
// usage: npm run quick
import './lib/check-node.mjs';
import { withDisplayForTests } from './lib/display.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { build, bytesAtStart, documentedPackages, endToEndTests, staticChecks, unitTests } from './lib/steps.mjs';

await runScript(async () => {
  await setUp({ withBrowsers: true });
  return withDisplayForTests((env) =>
    runSteps([
      staticChecks,
      unitTests({ withCoverage: false }),
      build,
      bytesAtStart,
      documentedPackages,
      endToEndTests(env, 'playwright.quick.config.ts'),
    ]),
  );
});
