// Packs the program for this platform into dist/: all formats that need no download, and more if downloads are
// possible.
// usage: npm run package [-- arguments of electron-builder, which then determine the formats]
import './lib/check-node.mjs';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { canReachDownloads } from './lib/electron-runtime.mjs';
import { ensureBuild } from './lib/ensure-build.mjs';
import { oneAtATime } from './lib/one-at-a-time.mjs';
import { writeArchive } from './lib/archive.mjs';
import { pack } from './lib/pack.mjs';
import { inProject } from './lib/project.mjs';
import { isInstalled } from './lib/run.mjs';
import { runScript, say } from './lib/say.mjs';
import { setUp } from './lib/set-up.mjs';

const dist = inProject('dist');

/**
 * The formats to build on Linux besides the folder, and why the others are not built.
 * @param {boolean} hasDownloads
 */
function linuxTargets(hasDownloads) {
  const targets = ['dir'];
  if (hasDownloads || isInstalled('dpkg-deb')) targets.push('deb');
  else say('No .deb is made: it takes dpkg-deb, or a network to download fpm from.');
  if (hasDownloads || process.env['APPIMAGE_TOOLS_PATH']) targets.push('AppImage');
  else say('No AppImage is made: its loader would have to be downloaded, and there is no network.');
  return targets;
}

/** Writes each program folder in dist/ as an archive beside it. */
async function archiveFolders() {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  const folders = readdirSync(dist).filter((name) => /^(linux|win)(-\w+)?-unpacked$|^mac(-\w+)?$/.test(name));
  for (const name of folders.filter((name) => statSync(`${dist}/${name}`).isDirectory())) {
    const as = `claimsort-${version}-${name.replace('-unpacked', '')}${/^(linux|win)-unpacked$/.test(name) ? '-x64' : ''}`;
    await writeArchive(`${dist}/${name}`, { as, file: `${dist}/${as}.tar.gz` });
    say(`Made dist/${as}.tar.gz.`);
  }
}

await runScript(async () => {
  const runtime = await setUp();
  await oneAtATime(ensureBuild);
  const given = process.argv.slice(2);
  if (given.length > 0) return pack(given);
  const hasDownloads = await canReachDownloads();
  const isLinux = process.platform === 'linux';
  // dpkg-deb is available locally, fpm would be a download; a configured fpm takes precedence.
  const env = isInstalled('dpkg-deb') ? { CUSTOM_FPM_PATH: inProject('scripts', 'fpm-by-dpkg.mjs') } : {};
  const code = await pack(isLinux ? ['--linux', ...linuxTargets(hasDownloads)] : [], {
    env: { ...env, ...process.env },
  });
  if (code !== 0) return code;
  if (existsSync(dist)) await archiveFolders();
  if (runtime.isFallback) {
    say(
      `These are test builds, on Electron ${runtime.version}; their About screen says so. They are not for handing on.`,
    );
  }
  return 0;
});
