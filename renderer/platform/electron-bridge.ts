import type { Bridge } from '../../electron/contract/bridge.ts';

/** The bridge that Electron's preload script exposes to this page; undefined outside Electron. */
export const readBridge = (): Bridge | undefined => window.claimsort;
