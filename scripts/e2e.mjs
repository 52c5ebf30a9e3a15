// Runs the end-to-end tests, or some of them, in the built program.
// usage: npm run e2e [-- arguments of `playwright test`]
import './lib/check-node.mjs';
import { withDisplayForTests } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runTool } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp({ withBrowsers: true });
  await oneAtATime(ensureBuild);
  return withDisplayForTests((env) => runTool('playwright', ['test', ...process.argv.slice(2)], { env }));
});
