// Repeats every fault many times, for hours, and runs all end-to-end stories in the packed program: prints a table of
// figures and writes out/soak.json.
// usage: npm run soak [-- part of the name of a test file]
import './lib/check-node.mjs';
import { mkdirSync, writeFileSync } from 'node:fs';
import { withDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { machineClass, readFigures, sayFigures } from './lib/faults.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { runSteps } from './lib/run-steps.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { badInputTests, faultTests, securityTests } from './lib/steps.mjs';

await runScript(async () => {
  await setUp();
  await oneAtATime(ensureBuild);
  const begun = new Date();
  return withDisplayForTests(async (displayed) => {
    const env = { ...displayed, CLAIMSORT_SOAK: '1' };
    const files = process.argv.slice(2);
    const code = await runSteps([
      faultTests(env, files),
      badInputTests(env, files),
      ...(files.length === 0 ? [securityTests(env)] : []),
    ]);
    const faults = readFigures();
    say('\n── figures');
    sayFigures(faults);
    mkdirSync(inProject('out'), { recursive: true });
    const soak = { begun: begun.toISOString(), ended: new Date().toISOString(), machine: machineClass(), faults };
    writeFileSync(inProject('out', 'soak.json'), `${JSON.stringify(soak, null, 2)}\n`);
    return code;
  });
});
