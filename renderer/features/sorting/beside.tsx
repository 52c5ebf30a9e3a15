import { lazy, Suspense } from 'react';
import type { BesideProps } from './beside-label.tsx';

// Most attempts ask for none of it, so it is not in the first script.
const BesideLabel = lazy(() => import('./beside-label.tsx').then((module) => ({ default: module.BesideLabel })));

/** Hints, sentences or the bearing, at one place in the panel. */
export function Beside(props: BesideProps) {
  return (
    <Suspense fallback={null}>
      <BesideLabel {...props} />
    </Suspense>
  );
}
