// Has Orca, a screen reader, read a lesson, an exam and a class report in the built program, and writes down what it
// said in reports/screen-reader.
// usage: npm run screen-reader [-- arguments of `playwright test`]
import './lib/check-node.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { runTool } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp({ withScreenReader: true });
  await oneAtATime(ensureBuild);
  // Each story opens a display of its own.
  return runTool('playwright', [
    'test',
    ...['--config', 'tests/screen-reader/playwright.config.ts'],
    ...process.argv.slice(2),
  ]);
});
