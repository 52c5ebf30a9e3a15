// Measures the built program against an empty Electron window.
// usage: npm run bench [-- --rounds N]
import { openDisplay } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { run } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  await oneAtATime(ensureBuild);
  const display = await openDisplay();
  try {
    return await run(process.execPath, ['tests/bench/run-bench.mjs', ...process.argv.slice(2)], {
      env: { ...process.env, ...display.env },
    });
  } finally {
    display.close();
  }
});
