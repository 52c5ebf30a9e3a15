// Runs every test, after providing what is missing.
// usage: npm test
import './lib/check-node.mjs';
import { withDisplayForTests } from './lib/display.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import {
  badInputTests,
  build,
  bytesAtStart,
  endToEndTests,
  faultTests,
  lessonChecks,
  securityTests,
  staticChecks,
  unitTests,
} from './lib/steps.mjs';

await runScript(async () => {
  await setUp({ withBrowsers: true });
  return withDisplayForTests((env) =>
    runSteps([
      staticChecks,
      unitTests({ withCoverage: true }),
      lessonChecks,
      build,
      bytesAtStart,
      endToEndTests(env),
      faultTests(env),
      badInputTests(process.env),
      securityTests(env),
    ]),
  );
});
