import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, ScreenCommand } from './contract/bridge.ts';
import { CALL_WIRE_NAME, COMMAND_WIRE_NAME, DRAWN_WIRE_NAME, DROPPED_WIRE_NAME } from './contract/wire-names.ts';

// The preload script is compiled with the types of the main process, which has no page; it needs only these two of the
// page.
declare const location: { readonly origin: string };
declare const navigation: {
  addEventListener(kind: 'navigate', listener: (event: NavigateEvent) => void): void;
};
interface NavigateEvent {
  readonly cancelable: boolean;
  readonly destination: { readonly url: string };
  preventDefault(): void;
}

const waiting: ScreenCommand[] = [];
const listeners = new Set<(command: ScreenCommand) => void>();

// Registered immediately, because a double-clicked file is reported before the page is drawn.
ipcRenderer.on(COMMAND_WIRE_NAME, (_event, command: ScreenCommand) => {
  if (listeners.size === 0) {
    waiting.push(command);
    return;
  }
  for (const listener of listeners) {
    listener(command);
  }
});

// A navigation to `about:blank` is not announced to the main process, which prevents all others.
navigation.addEventListener('navigate', (event) => {
  if (event.cancelable && !event.destination.url.startsWith(`${location.origin}/`)) {
    event.preventDefault();
  }
});

const bridge: Bridge = {
  invoke: (call, request) => ipcRenderer.invoke(CALL_WIRE_NAME, call, request),
  openDropped: async (files) => {
    const placed = files.map((file) => ({ file, path: webUtils.getPathForFile(file) }));
    const paths = placed.flatMap(({ path }) => (path === '' ? [] : [path]));
    if (paths.length > 0) {
      await ipcRenderer.invoke(DROPPED_WIRE_NAME, paths);
    }
    return placed.flatMap(({ file, path }) => (path === '' ? [file] : []));
  },
  tellDrawn: (isDrawn) => ipcRenderer.send(DRAWN_WIRE_NAME, isDrawn),
  onCommand: (listener) => {
    listeners.add(listener);
    for (const command of waiting.splice(0)) {
      listener(command);
    }
    return () => {
      listeners.delete(listener);
    };
  },
};

contextBridge.exposeInMainWorld('claimsort', bridge);
