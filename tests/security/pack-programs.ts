import { createPackageWithOptions, extractAll } from '@electron/asar';
import * as fs from 'node:fs/promises';
import * as os from 'node:os';
import * as path from 'node:path';
import { pack } from '../../scripts/lib/pack.mjs';
import { makeTwin } from '../../scripts/lib/twin.mjs';
import { isRoot, ordinaryUser } from '../e2e/ordinary-user.ts';
import { archiveOf, executableOf, folderOf, type ProgramName } from './programs.ts';

/** Packs the program as `npm run package` does, makes its twin and its hostile variants, and removes all at the end. */
export default async function packPrograms(): Promise<() => Promise<void>> {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'claimsort-packed-'));
  await fs.chmod(root, 0o755);
  process.env['CLAIMSORT_PACKED_FOLDER'] = root;
  // The stories make folders as root, in which the ordinary user is to write.
  if (isRoot) process.umask(0);
  const remove = (): Promise<void> => fs.rm(root, { recursive: true, force: true });

  try {
    const code = await pack(['--dir', `-c.directories.output=${path.join(root, 'made')}`]);
    if (code !== 0) throw new Error('The program could not be packed; the reason stands above.');
    await fs.rename(path.join(root, 'made', 'linux-unpacked'), folderOf('sealed'));
    await makeTwin(folderOf('sealed'), folderOf('twin'));
    await plantHostilePage();
    await plantOpenWindow();
    process.env['CLAIMSORT_PACKED_PROGRAM'] = await startedAsOrdinaryUser(root);
    await lendDisplay(root);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

/** A copy that shares every file with the sealed program, except for the archive with the app in it. */
async function variant(name: ProgramName, change: (app: string) => Promise<void>): Promise<void> {
  await linkTree(folderOf('sealed'), folderOf(name));
  const app = `${folderOf(name)}-app`;
  extractAll(archiveOf('sealed'), app);
  await change(app);
  await fs.rm(archiveOf(name));
  await createPackageWithOptions(app, archiveOf(name), { unpack: '**/*.node' });
  await fs.rm(app, { recursive: true });
}

async function linkTree(from: string, to: string): Promise<void> {
  await fs.mkdir(to, { recursive: true });
  for (const entry of await fs.readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    await (entry.isDirectory() ? linkTree(source, target) : fs.link(source, target));
  }
}

const hostileScript = path.join(import.meta.dirname, 'hostile-page.js');

const plantHostilePage = (): Promise<void> =>
  variant('hostile', async (app) => {
    const page = await fs.readFile(path.join(app, 'out/renderer/index.html'), 'utf8');
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(page)?.[1];
    if (script === undefined) throw new Error('The page has no script to add to.');
    await fs.appendFile(path.join(app, 'out/renderer', script), `\n${await fs.readFile(hostileScript, 'utf8')}`);
  });

const plantOpenWindow = (): Promise<void> =>
  variant('open', async (app) => {
    const windowWithoutPolicy = `
      const { app, BrowserWindow } = require('electron');
      const script = require('node:fs').readFileSync(__dirname + '/page.js', 'utf8');
      void app.whenReady().then(async () => {
        const { webContents } = new BrowserWindow();
        await webContents.loadURL('data:text/html,<!doctype html><body>open');
        await webContents.executeJavaScript(script + ';0', true);
      });`;
    await fs.rm(path.join(app, 'out'), { recursive: true });
    await fs.writeFile(path.join(app, 'package.json'), JSON.stringify({ name: 'open', main: 'main.cjs' }));
    await fs.writeFile(path.join(app, 'main.cjs'), windowWithoutPolicy);
    await fs.copyFile(hostileScript, path.join(app, 'page.js'));
  });

/** Playwright starts a program under its own account; if that is root, this script changes to another one first. */
async function startedAsOrdinaryUser(root: string): Promise<string> {
  const { uid, gid } = ordinaryUser;
  if (uid === undefined || gid === undefined) return executableOf('twin');
  const script = path.join(root, 'start-twin');
  const become = `setpriv --reuid=${String(uid)} --regid=${String(gid)} --clear-groups`;
  await fs.writeFile(script, `#!/bin/sh\nexec ${become} ${executableOf('twin')} "$@"\n`, { mode: 0o755 });
  return script;
}

/** Lets the ordinary user onto the display of these tests. */
async function lendDisplay(root: string): Promise<void> {
  const { uid, gid } = ordinaryUser;
  const authority = process.env['XAUTHORITY'];
  if (authority === undefined || uid === undefined || gid === undefined) return;
  const copy = path.join(root, 'authority');
  await fs.copyFile(authority, copy);
  await fs.chown(copy, uid, gid);
  process.env['XAUTHORITY'] = copy;
}
