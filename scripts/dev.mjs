// Runs the program while it is developed: the page changes as its files are saved, the program starts again when the
// main process or the preload change. The page keeps its app:// origin; the main process fetches it from the server here.
// usage: npm run dev
import { spawn } from 'node:child_process';
import { build, createServer } from 'vite';
import { mainBundle, preloadBundle, rendererBundle } from './build-config.mjs';
import { openDisplay } from './lib/display.mjs';
import { forgetBuild } from './lib/ensure-build.mjs';
import { sandboxSwitches } from './lib/launch.mjs';
import { projectRoot } from './lib/project.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const port = 5173;

/** Serves the page, and tells it what changed. */
async function servePage() {
  const server = await createServer({
    ...rendererBundle(),
    server: { host: 'localhost', port, strictPort: true, hmr: { host: 'localhost', protocol: 'ws', clientPort: port } },
  });
  await server.listen();
  return server;
}

/**
 * Builds a part again whenever one of its files changes.
 * @param {import('vite').InlineConfig} config
 * @param {() => void} onBuilt
 */
async function watch(config, onBuilt) {
  const watcher = await build({ ...config, build: { ...config.build, watch: {} } });
  if (!('on' in watcher)) throw new Error('The bundler does not watch.');
  await new Promise((/** @type {(first: void) => void} */ resolve) => {
    watcher.on('event', (event) => {
      if (event.code === 'ERROR') say(`Not built: ${event.error.message}`);
      if (event.code === 'BUNDLE_END') void event.result.close();
      if (event.code === 'END') {
        resolve();
        onBuilt();
      }
    });
  });
  return watcher;
}

await runScript(async () => {
  const { executable } = await setUp();
  forgetBuild();
  const display = await openDisplay();
  const switches = sandboxSwitches();
  const server = await servePage();

  return new Promise((resolve, reject) => {
    /** @type {import('node:child_process').ChildProcess | null} */
    let program = null;
    let isReady = false;

    const start = () => {
      if (!isReady) return;
      const old = program;
      if (old) say('The main process changed; the program starts again.');
      program = null;
      const begin = () => {
        const child = spawn(executable, [...switches, projectRoot, ...process.argv.slice(2)], {
          stdio: 'inherit',
          env: { ...process.env, ...display.env, CLAIMSORT_DEV_SERVER: `http://localhost:${port}` },
        });
        program = child;
        // Whoever closes the window ends the run; whoever replaces the program does not.
        child.once('exit', (code) => {
          if (program === child) void finish(code ?? 0);
        });
      };
      if (!old || old.exitCode !== null || old.signalCode !== null) return begin();
      old.once('exit', begin);
      old.kill();
    };

    /** @param {number} code */
    const finish = async (code) => {
      program?.kill();
      await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())]);
      display.close();
      resolve(code);
    };

    /** @type {Awaited<ReturnType<typeof watch>>[]} */
    const watchers = [];
    process.once('SIGINT', () => void finish(130)).once('SIGTERM', () => void finish(143));
    Promise.all([watch(mainBundle(), start), watch(preloadBundle(), start)])
      .then((both) => {
        watchers.push(...both);
        isReady = true;
        start();
      })
      .catch(reject);
  });
});
