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
 * True only in the twin of the finished program that the end-to-end tests drive; set by the build. The finished program
 * shuts out every driver, so a test could not use it.
 */
declare const __TWIN__: boolean;

const args = readArgs(process.argv, app.isPackaged ? null : path.resolve(app.getAppPath()));
const options = readLaunchOptions(args, process.env, process.cwd());
const devServer = readDevServer();
const programFolder = settleFolderOrEnd();
const usual = programFolder.usualData;
const noteFile = path.join(programFolder.path, 'data-folder.json');
const dataFolder = resolveDataFolder({ named: options.dataFolder, noteFile, usual });
// Nothing is made in the place of a folder that is gone.
const log = createLog(dataFolder.isGone ? usual : dataFolder.path, () => new Date());

process.on('uncaughtException', (error) => log.note('main', error));
process.on('unhandledRejection', (reason) => log.note('main', reason));

registerAppScheme();
closeNetwork(app, devServer);
// As root, Chromium starts no process with its sandbox; windows ask for it in any case. A finished program refuses
// this switch below.
if (!app.commandLine.hasSwitch('no-sandbox')) {
  app.enableSandbox();
}
if (process.platform === 'linux') {
  // Chromium asks the voices of a Linux desktop only then; on Windows and macOS they are there.
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
    // An AppImage is mounted anew at each start, so it is named itself.
    const image = process.env['APPIMAGE'];
    app.relaunch({ args: [...second.args], ...(image === undefined ? {} : { execPath: image }) });
    app.exit(0);
  } else if (app.requestSingleInstanceLock(second.data)) {
    start();
  } else {
    app.quit();
  }
}

/** There is no window without a folder for Chromium, so the person is told by the system, or in their terminal. */
function settleFolderOrEnd(): ProgramFolder {
  try {
    return settleProgramFolder(app, options.dataFolder);
  } catch (error) {
    tellFailureAtStart(startupText['no-place'], error);
    process.exit(1);
  }
}

/** The server of a development run; a finished program has none, whatever its environment says. */
function readDevServer(): URL | null {
  const address = process.env['CLAIMSORT_DEV_SERVER'] ?? '';
  return app.isPackaged || !URL.canParse(address) ? null : new URL(address);
}

/** Long enough for the system to name the next file that was opened in the same moment. */
const TOGETHER_MS = 50;

function start(): void {
  let program: Program | null = null;
  const waiting = [...options.files];
  let isToOpen = false;

  // macOS names files one by one that were opened together, and they are to be told of together.
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
  // macOS names a double-clicked file this way, even before the app is ready.
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
