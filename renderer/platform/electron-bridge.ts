import type { Bridge } from '../../electron/contract/bridge.ts';

/** The bridge that Electron's preload script laid into this page; undefined when the page is shown by anything else. */
export const readBridge = (): Bridge | undefined => window.claimsort;
