// Checks the program without opening a window: format, lint, types, import rules, unused code, unit tests.
// usage: npm run check
import './lib/check-node.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript } from './lib/say.mjs';
import { staticChecks, unitTests } from './lib/steps.mjs';

await runScript(async () => {
  await oneAtATime(ensurePackages);
  return runSteps([staticChecks, unitTests({ withCoverage: false })]);
});
