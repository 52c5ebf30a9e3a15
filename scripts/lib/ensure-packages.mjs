// Runs before any packages are installed, so it uses only Node's own modules.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { npmCommand, run } from './run.mjs';
import { PlainError, say } from './say.mjs';
import { hashOf, readStamp } from './stamp.mjs';

const stampFile = inProject('node_modules', '.claimsort-lock');

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean }> }} Lock */

/** Whether npm's own record of installed packages contains every package of the lock file in the right version. */
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

/** Installs the packages of the lock file unless exactly these are installed. */
export async function ensurePackages() {
  const wanted = hashOf(['package-lock.json']);
  if (readStamp(stampFile) === wanted) return;
  if (!isInstalledAsLocked()) {
    say('Installing the packages of package-lock.json.');
    rmSync(stampFile, { force: true });
    // Packages may not run scripts during installation; none of those used here needs to. Only npm's error messages are
    // shown: on Node 20 it warns about Electron 45 and its tools, which ensureElectron handles.
    const { command, args } = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    const code = await run(command, args);
    if (code !== 0) throw new PlainError('The packages could not be installed; npm says why above.');
  }
  writeFileSync(stampFile, `${wanted}\n`);
}
