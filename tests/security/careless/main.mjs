// A program that does all that Electron's checklist warns of: the probes of that checklist have to see it. It has no
// window until a test asks for one by the event below, and keeps running without any.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, protocol, shell } from 'electron';

// Nothing of its carelessness leaves the computer: whatever is not this computer goes to a proxy that is not there.
app.commandLine.appendSwitch('proxy-server', '127.0.0.1:1');
app.commandLine.appendSwitch('enable-experimental-web-platform-features');
app.commandLine.appendSwitch('enable-features', 'SharedArrayBuffer');
app.commandLine.appendSwitch('enable-blink-features', 'CSSVariables');
// There is a microphone, so that only a refusal keeps a page from it.
app.commandLine.appendSwitch('use-fake-device-for-media-stream');
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true } },
]);

const page = join(import.meta.dirname, 'page.html');
const preload = join(import.meta.dirname, 'preload.cjs');

app.on('window-all-closed', () => undefined);
app.on('open-careless-window', (search) => {
  const webPreferences = {
    ...{ preload, sandbox: false, contextIsolation: false, webSecurity: false, allowRunningInsecureContent: true },
    ...{ nodeIntegration: true, nodeIntegrationInWorker: true, nodeIntegrationInSubFrames: true },
    ...{ experimentalFeatures: true, enableBlinkFeatures: 'CSSVariables', webviewTag: true },
  };
  void new BrowserWindow({ webPreferences }).loadFile(page, { search });
});

void app.whenReady().then(() => {
  // Whatever is asked for is there.
  protocol.handle('app', async () => new Response(await readFile(page), { headers: { 'content-type': 'text/html' } }));
  // Whoever asks is answered, and not with the truth.
  ipcMain.handle('readStart', () => ({ ok: true, value: {} }));
  ipcMain.handle('readAbout', () => ({ ok: true, value: { electron: '99.0.0', isTestRuntime: false } }));
  ipcMain.handle('open', (_event, address) => shell.openExternal(address));
  ipcMain.handle('show', (_event, file) => shell.showItemInFolder(file));
});
