// Packs the program and tests it as people receive it, and the variant that tests can control.
// usage: npm run security [-- arguments of `playwright test`]
import './lib/check-node.mjs';
import { withDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runTool } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  await oneAtATime(ensureBuild);
  return withDisplayForTests((env) => {
    const args = ['test', '--config', 'tests/security/playwright.config.ts', ...process.argv.slice(2)];
    return runTool('playwright', args, { env });
  });
});
