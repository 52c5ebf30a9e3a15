import { afterFirstFrame } from './app/after-first-frame.ts';
import { askAhead } from './platform/electron-ask-ahead.ts';
import { readBridge } from './platform/electron-bridge.ts';

// All code runs after the first frame, which is the page itself. The first call tells the main process that the frame
// is drawn.
await afterFirstFrame();
const bridge = readBridge();
if (bridge === undefined) throw new Error('This page is shown by Claimsort alone.');
const asked = askAhead(bridge);
const { begin } = await import('./main.tsx');
await begin(asked);
