// Runs the program during development: the page updates when its files are saved, and the program restarts when the
// main process or the preload script changes. The page keeps its app:// origin; the main process fetches it from the
// server here.
// usage: npm run dev [-- switches and files for the program]
import './lib/check-node.mjs';
import { constants } from 'node:os';
import { openDisplay } from './lib/display.mjs';
import { forgetBuild } from './lib/ensure-build.mjs';
import { sandboxSwitches } from './lib/launch.mjs';
import { projectRoot } from './lib/project.mjs';
import { makeRestartable } from './lib/restartable.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';
import { whenToEnd } from './lib/when-to-end.mjs';

const port = 5173;

/**
 * Builds a part, and again whenever one of its files changes; resolves after the first build.
 * @param {import('vite').InlineConfig} config
 * @param {() => void} onBuilt
 */
async function watch(config, onBuilt) {
  const { build } = await import('vite');
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Error('The bundler does not watch.');
  await new Promise((/** @type {(first: void) => void} */ resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`Not built: ${event.error.message}`);
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code !== 'END') return;
      resolve();
      onBuilt();
    });
  });
  return watcher;
}

await runScript(async () => {
  const { executable } = await setUp();
  const { createServer } = await import('vite');
  const { mainBundle, preloadBundle, rendererBundle } = await import('./build-config.mjs');
  forgetBuild();
  const display = await openDisplay();
  const program = makeRestartable({
    command: executable,
    args: [...sandboxSwitches(), projectRoot, ...process.argv.slice(2)],
    env: { ...process.env, ...display.env, CLAIMSORT_DEV_SERVER: `http://localhost:${port}` },
  });
  const server = await createServer({
    ...rendererBundle(),
    server: { host: 'localhost', port, strictPort: true, hmr: { host: 'localhost', protocol: 'ws', clientPort: port } },
  });
  await server.listen();

  const onBuilt = () => {
    if (!program.isRunning()) return;
    say('The main process changed; the program starts again.');
    program.restart();
  };
  const watchers = await Promise.all([watch(mainBundle(), onBuilt), watch(preloadBundle(), onBuilt)]);
  const interrupted = new Promise((/** @type {(code: number) => void} */ resolve) => {
    whenToEnd((signal) => resolve(128 + constants.signals[signal]));
  });
  program.restart();
  say('Running; close the window or press Ctrl+C to end.');
  const code = await Promise.race([program.ended, interrupted]);
  await program.stop();
  await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
  display.close();
  return code;
});
