import { createPackage } from '@electron/asar';
import * as path from 'node:path';
import { describeProgram, SHIPPED_ELECTRON_MAJOR } from '../../electron/host/about.ts';
import { carelessFolder, carelessPreload, expect, test } from './careless-program.ts';
import { projectRoot } from '../../scripts/lib/project.mjs';
import { answerToOtherWindow, codeOfMain, fusesOf, handingToSystem, versionsOf } from './probes/program-probes.ts';
import { archiveOf, executableOf } from './programs.ts';

// Electron's checklist (electronjs.org/docs/latest/tutorial/security), by its words: what concerns the program as a
// whole. Each control asks the same of a program that does what the item warns of.

test('15. Do not use shell.openExternal with untrusted content', () => {
  const code = codeOfMain(archiveOf('sealed'));
  expect(code.length).toBeGreaterThan(1);
  expect(code.join('\n')).toContain('ipcMain');
  expect(handingToSystem(code)).toEqual([]);
});

test('15, control: a program that hands addresses and files to the system is seen to', async ({ folder }) => {
  const archive = path.join(folder, 'careless.asar');
  await createPackage(carelessFolder, archive);
  expect(handingToSystem(codeOfMain(archive))).toEqual(['openExternal', 'showItemInFolder']);
});

test('16. Use a current version of Electron', async ({ launch }) => {
  const { running, reported } = await versionsOf(await launch());
  const isTestBuild = describeProgram('', { electron: running, chrome: '' }, '').isTestRuntime;
  expect(reported).toMatchObject({ ok: true, value: { electron: running, isTestRuntime: isTestBuild } });
  const current = String(SHIPPED_ELECTRON_MAJOR);
  test.skip(isTestBuild, `the official Electron ${current} is not to be had here; this runs on ${running} and says so`);
  expect(running.split('.')[0]).toBe(current);
});

test('16, control: a program that claims another version is caught at it, and an old one is told apart', async ({
  careless,
}) => {
  const { running, reported } = await versionsOf(careless);
  expect(reported).not.toMatchObject({ value: { electron: running } });
  const isTestBuild = (electron: string): boolean => describeProgram('', { electron, chrome: '' }, '').isTestRuntime;
  expect([SHIPPED_ELECTRON_MAJOR - 1, SHIPPED_ELECTRON_MAJOR].map((major) => isTestBuild(`${major}.0.0`))).toEqual([
    true,
    false,
  ]);
});

test('17. Validate the sender of all IPC messages', async ({ launch }) => {
  const { app } = await launch();
  const preload = await app.evaluate(({ app }) => `${app.getAppPath()}/out/preload/index.cjs`);
  expect(await answerToOtherWindow(app, preload)).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
});

test('17, control: a program that does not check the sender answers another window', async ({ careless }) => {
  expect(await answerToOtherWindow(careless.app, carelessPreload)).toEqual({ ok: true, value: {} });
});

test('19. Check which fuses you can change', async () => {
  expect(await fusesOf(executableOf('sealed'))).toEqual({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('19, control: in Electron as it is delivered, the fuses are seen to stand otherwise', async () => {
  // The wire is the same for every system; on macOS it would be in a framework beside the program.
  expect(await fusesOf(path.join(projectRoot, 'node_modules/electron/dist/electron'))).toMatchObject({
    runAsNode: true,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: true,
    enableNodeCliInspectArguments: true,
    enableEmbeddedAsarIntegrityValidation: false,
    onlyLoadAppFromAsar: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: true,
  });
});
