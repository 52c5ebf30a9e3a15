// Runs before any package is there: Node's own modules only.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { npmCommand, run } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { hashOf, readStamp } from './stamp.mjs';

const stampFile = inProject('node_modules', '.claimsort-lock');

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/**
 * Whether npm's own record of what it installed holds every package of the lock file, in its version.
 */
function isInstalledAsLocked() {
  const record = inProject('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const [locked, installed] = /** @type {[Lock, Lock]} */ (
    [inProject('package-lock.json'), record].map((file) => JSON.parse(readFileSync(file, 'utf8')))
  );
  return Object.entries(locked.packages).every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !installed.packages[path]) || installed.packages[path]?.version === version,
  );
}

/** Installs the packages of the lock file unless exactly they are there. */
export async function ensurePackages() {
  const wanted = hashOf(['package-lock.json']);
  if (readStamp(stampFile) === wanted) return;
  if (!isInstalledAsLocked()) {
    say('Installing the packages of package-lock.json.');
    rmSync(stampFile, { force: true });
    // No package may run a script of its own while it is installed; none that is used here needs to.
    // And of npm's words only errors: on Node 20 it warns of Electron 45 and its tools, of which ensureElectron speaks.
    const { command, args } = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    const code = await run(command, args);
    if (code !== 0) throw new PlainError('The packages could not be installed; npm says why above.');
  }
  writeFileSync(stampFile, `${wanted}\n`);
}
