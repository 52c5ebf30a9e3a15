import { afterFirstFrame } from './app/after-first-frame.ts';

// Everything that runs comes after the first frame, which is the page itself.
await afterFirstFrame();
await import('./main.tsx');
