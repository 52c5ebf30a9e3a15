// Packs the program for this platform into dist/.
// usage: npm run package [-- arguments of electron-builder]
import { readFileSync } from 'node:fs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { inProject } from './lib/project.mjs';
import { runTool } from './lib/run.mjs';
import { runScript } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

await runScript(async () => {
  await setUp();
  await oneAtATime(ensureBuild);
  // Read before packing, because the builder would otherwise take the version that package.json asks for.
  const version = readFileSync(inProject('node_modules', 'electron', 'dist', 'version'), 'utf8')
    .trim()
    .replace(/^v/, '');
  return runTool('electron-builder', ['--publish', 'never', `-c.electronVersion=${version}`, ...process.argv.slice(2)]);
});
