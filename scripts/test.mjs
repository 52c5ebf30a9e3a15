// Runs every test, after providing what is missing.
// usage: npm test
import './lib/check-node.mjs';
import { openDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import {
  badInputTests,
  bytesAtStart,
  check,
  endToEndTests,
  faultTests,
  lessonChecks,
  securityTests,
  staticChecks,
  unitTests,
} from './lib/steps.mjs';

await runScript(async () => {
  await setUp({ withBrowsers: true });
  const display = await openDisplayForTests();
  try {
    return await runSteps([
      staticChecks,
      unitTests({ withCoverage: true }),
      lessonChecks,
      check('build', async () => {
        await oneAtATime(ensureBuild);
        return 0;
      }),
      bytesAtStart,
      endToEndTests({ ...process.env, ...display.env }),
      faultTests({ ...process.env, ...display.env }),
      badInputTests(process.env),
      securityTests({ ...process.env, ...display.env }),
    ]);
  } finally {
    display.close();
  }
});
