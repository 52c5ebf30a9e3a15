import { lazy, Suspense } from 'react';
import type { GlossaryProps } from './glossary-dialog.tsx';

// Its words are not needed for the first frame.
const GlossaryDialog = lazy(() =>
  import('./glossary-dialog.tsx').then((module) => ({ default: module.GlossaryDialog })),
);

/** The glossary over the screen of a lesson. It is given no part of a key. */
export function Glossary(props: GlossaryProps) {
  return (
    <Suspense fallback={null}>
      <GlossaryDialog {...props} />
    </Suspense>
  );
}
