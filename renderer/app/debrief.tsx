import { lazy } from 'react';
import { useApp } from '../state/use-app.ts';

// Not needed for the first frame.
const DebriefScreen = lazy(() =>
  import('../features/debrief/debrief-screen.tsx').then((module) => ({ default: module.DebriefScreen })),
);

/** The debrief of the result that was read; there is none before the answer key has come. */
export function Debrief() {
  const result = useApp((state) => state.result);
  return result.kind === 'done' && result.value.kind === 'scored' ? <DebriefScreen result={result.value} /> : null;
}
