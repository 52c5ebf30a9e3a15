import { lazy, Suspense } from 'react';
import type { GlossaryProps } from './glossary-dialog.tsx';

// The texts are not needed for the first frame.
const GlossaryDialog = lazy(() =>
  import('./glossary-dialog.tsx').then((module) => ({ default: module.GlossaryDialog })),
);

/** The glossary for the screen of a lesson. It receives no part of a key. */
export function Glossary(props: GlossaryProps) {
  return (
    <Suspense fallback={null}>
      <GlossaryDialog {...props} />
    </Suspense>
  );
}
