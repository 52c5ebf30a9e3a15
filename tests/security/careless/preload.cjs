// A bridge that hands out Electron itself, and that a page can bend where nothing stands between the two.
const { contextBridge, ipcRenderer } = require('electron');

const bridge = {
  invoke: (channel, request) => ipcRenderer.invoke(channel, request),
  onCommand: (listener) => {
    ipcRenderer.on('command', listener);
    return () => ipcRenderer.off('command', listener);
  },
  openDropped: (files) => Promise.resolve(files.flatMap((file) => [file])),
  tellDrawn: (isDrawn) => ipcRenderer.send('claimsort:drawn', isDrawn),
  send: (channel, message) => ipcRenderer.send(channel, message),
};

if (process.contextIsolated) {
  contextBridge.exposeInMainWorld('claimsort', bridge);
} else {
  Object.assign(globalThis, { claimsort: bridge, ipcRenderer });
}
