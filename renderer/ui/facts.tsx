import { Children, Fragment, type ReactNode } from 'react';
import { Pause } from './pause.tsx';

export interface FactsProps {
  readonly className: string | undefined;
  /** Each child is a short fact; null is omitted. */
  readonly children: ReactNode;
}

/** Short facts on one line, separated by space, and by a comma for screen readers. */
export function Facts({ className, children }: FactsProps) {
  return (
    <p className={className}>
      {Children.toArray(children).map((fact, at) => (
        // A fact has no key except its position.
        <Fragment key={at}>
          {at === 0 ? null : <Pause />}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
