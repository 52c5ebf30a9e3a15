import { lazy, Suspense } from 'react';
import { useApp } from '../state/use-app.ts';

const ReadingRuler = lazy(() => import('./reading-ruler.tsx').then((module) => ({ default: module.ReadingRuler })));

/** The reading ruler, if the person has turned it on. */
export function Ruler() {
  const isOn = useApp(({ session }) => session.kind === 'done' && session.value.settings.reading.hasRuler);
  return isOn ? (
    <Suspense fallback={null}>
      <ReadingRuler />
    </Suspense>
  ) : null;
}
