// The least that Electron can show: one sandboxed window with one word. Our program is compared with this.
import { app, BrowserWindow } from 'electron';

// Not awaited: Electron is ready only after this file has run to its end.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadURL('data:text/html,<!doctype html><title>empty</title><p>Empty</p>');
});
