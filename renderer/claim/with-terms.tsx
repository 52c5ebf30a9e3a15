import { lazy, Suspense } from 'react';
import type { TermTextProps } from './term-text.tsx';

// The glossary is not needed for the first frame.
const TermText = lazy(() => import('./term-text.tsx').then((module) => ({ default: module.TermText })));

/** A text whose glossary terms can be opened in place. */
export function WithTerms(props: TermTextProps) {
  return (
    <Suspense fallback={props.text}>
      <TermText {...props} />
    </Suspense>
  );
}
