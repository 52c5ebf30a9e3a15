// A bridge that hands out Electron itself, and that a page can bend where nothing stands between the two.
const { contextBridge, ipcRenderer } = require('electron');

const known = new Set(['readStart', 'readAbout', 'ELECTRON_BROWSER_REQUIRE']);

const bridge = {
  invoke: (channel, request) =>
    known.has(channel) ? ipcRenderer.invoke(channel, request) : Promise.reject(new Error('There is no such channel.')),
  onCommand: (listener) => {
    ipcRenderer.on('command', listener);
    return () => ipcRenderer.off('command', listener);
  },
  send: (channel, message) => ipcRenderer.send(channel, message),
};

if (process.contextIsolated) {
  contextBridge.exposeInMainWorld('claimsort', bridge);
} else {
  Object.assign(globalThis, { claimsort: bridge, ipcRenderer });
}
