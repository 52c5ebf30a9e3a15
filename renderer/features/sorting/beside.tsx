import { lazy, Suspense } from 'react';
import type { BesideProps } from './beside-label.tsx';

// Most attempts ask for none of it, so it is not in the first script.
const BesideLabel = lazy(() => import('./beside-label.tsx').then((module) => ({ default: module.BesideLabel })));

/** What is said beside a label, at its place in the panel. */
export function Beside(props: BesideProps) {
  return (
    <Suspense fallback={null}>
      <BesideLabel {...props} />
    </Suspense>
  );
}
