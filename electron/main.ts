import { app } from 'electron';
import * as path from 'node:path';
import { startupText } from '#text/startup.ts';
import { tellFailureAtStart } from './dialogs/ask.ts';
import { registerAppScheme } from './host/app-protocol.ts';
import { resolveDataFolder } from './host/data-folder.ts';
import { findRefusedSwitch, readArgs, readLaunchOptions } from './host/launch-options.ts';
import { createLog } from './host/log.ts';
import { closeNetwork, guardContents } from './host/lockdown.ts';
import { settleProgramFolder, type ProgramFolder } from './host/program-folder.ts';
import { startProgram, type Program } from './host/program.ts';
import { planSecondStart, readSecondStart } from './host/second-start.ts';

/**
 * True only in the variant of the packaged program that the end-to-end tests run; set by the build. The packaged
 * program itself rejects every debugger and automation tool, so tests could not use it.
 */
declare const __TWIN__: boolean;

const args = readArgs(process.argv, app.isPackaged ? null : path.resolve(app.getAppPath()));
const options = readLaunchOptions(args, process.env, process.cwd());
const devServer = readDevServer();
const programFolder = settleFolderOrEnd();
const usual = programFolder.usualData;
const noteFile = path.join(programFolder.path, 'data-folder.json');
const dataFolder = resolveDataFolder({ named: options.dataFolder, noteFile, usual });
// If the data folder is missing, nothing is created in its place.
const log = createLog(dataFolder.isGone ? usual : dataFolder.path, () => new Date());

process.on('uncaughtException', (error) => log.note('main', error));
process.on('unhandledRejection', (reason) => log.note('main', reason));

registerAppScheme();
closeNetwork(app, devServer);
// As root, Chromium cannot start a process in its sandbox; windows request it in any case. A packaged program refuses
// this switch (see below).
if (!app.commandLine.hasSwitch('no-sandbox')) {
  app.enableSandbox();
}
if (process.platform === 'linux') {
  // Without this switch, Chromium does not use the speech output of a Linux desktop; on Windows and macOS it needs
  // none.
  app.commandLine.appendSwitch('enable-speech-dispatcher');
}
app.on('web-contents-created', (_event, contents) => guardContents(contents));

const refused = app.isPackaged && !__TWIN__ ? findRefusedSwitch(args) : null;
if (refused !== null) {
  console.error(`Claimsort does not start with ${refused}: it knows no such switch.`);
  app.exit(1);
} else {
  const { files, fileArgs } = options;
  const second = planSecondStart({ args: process.argv, fileArgs, folder: process.cwd() }, files);
  if (second.kind === 'start-again') {
    // An AppImage is mounted at a new path at each start, so the path of the image itself is used.
    const image = process.env['APPIMAGE'];
    app.relaunch({ args: [...second.args], ...(image === undefined ? {} : { execPath: image }) });
    app.exit(0);
  } else if (app.requestSingleInstanceLock(second.data)) {
    start();
  } else {
    app.quit();
  }
}

/** Without a folder for Chromium there is no window, so the error is shown in a system dialog or in the terminal. */
function settleFolderOrEnd(): ProgramFolder {
  try {
    return settleProgramFolder(app, options.dataFolder);
  } catch (error) {
    tellFailureAtStart(startupText['no-place'], error);
    process.exit(1);
  }
}

/** The server of a development run; null in a packaged program, regardless of its environment. */
function readDevServer(): URL | null {
  const address = process.env['CLAIMSORT_DEV_SERVER'] ?? '';
  return app.isPackaged || !URL.canParse(address) ? null : new URL(address);
}

/** Long enough for the system to send the next of several files that were opened together. */
const TOGETHER_MS = 50;

function start(): void {
  let program: Program | null = null;
  const waiting = [...options.files];
  let isToOpen = false;

  // macOS sends files that were opened together one by one, but they should be reported together.
  const openWaiting = (): void => {
    isToOpen = false;
    if (program !== null && waiting.length > 0) {
      program.openFiles(waiting.splice(0));
    }
  };
  const openFile = (file: string): void => {
    waiting.push(file);
    if (!isToOpen) {
      isToOpen = true;
      setTimeout(openWaiting, TOGETHER_MS);
    }
  };
  // macOS reports a double-clicked file this way, even before the app is ready.
  app.on('open-file', (event, file) => {
    event.preventDefault();
    openFile(file);
  });
  app.on('second-instance', (_event, _args, _folder, data) => {
    program?.focus();
    const files = readSecondStart(data);
    if (files === null) {
      log.note('second start', 'what it sent could not be read');
    }
    for (const file of files ?? []) {
      openFile(file);
    }
  });

  void app.whenReady().then(() => {
    program = startProgram({
      ...{ dataFolder, noteFile, builtFiles: path.join(import.meta.dirname, '..'), devServer, log },
      isHomeless: programFolder.isStandIn,
    });
    openWaiting();
  });
}
