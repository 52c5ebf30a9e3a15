// Starts the program, after providing what is missing.
// usage: npm start [-- switches and files for the program]
import './lib/check-node.mjs';
import { lacksDisplay, openDisplay, remarksWithoutDesktop } from './lib/display.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { sandboxSwitches } from './lib/launch.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { projectRoot } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

/**
 * The program may ask a question before it ends. If the terminal was closed, nobody answers it; answers of students are
 * saved by then.
 */
const KILL_AFTER_MS = 5000;

await runScript(async () => {
  const { executable, version } = await setUp();
  await oneAtATime(ensureBuild);
  const display = await openDisplay();
  const switches = sandboxSwitches();
  say(`Starting Claimsort on Electron ${version}.`);
  try {
    return await run(executable, [...switches, projectRoot, ...process.argv.slice(2)], {
      env: { ...process.env, ...display.env },
      leaveOut: lacksDisplay() ? remarksWithoutDesktop : null,
      killAfterMs: KILL_AFTER_MS,
    });
  } finally {
    display.close();
  }
});
