import { afterFirstFrame } from './app/after-first-frame.ts';
import { askAhead } from './platform/electron-ask-ahead.ts';
import { readBridge } from './platform/electron-bridge.ts';

// Everything that runs comes after the first frame, which is the page itself. The first question tells the main process
// that the frame stands.
await afterFirstFrame();
const bridge = readBridge();
if (bridge === undefined) throw new Error('This page is shown by Claimsort alone.');
const asked = askAhead(bridge);
const { begin } = await import('./main.tsx');
await begin(asked);
