import { Children, Fragment, type ReactNode } from 'react';
import { Pause } from './pause.tsx';

export interface FactsProps {
  readonly className: string | undefined;
  /** Each a short fact; what is null is left out. */
  readonly children: ReactNode;
}

/** Short facts on one line, set apart by room for the eye and by a comma for a screen reader. */
export function Facts({ className, children }: FactsProps) {
  return (
    <p className={className}>
      {Children.toArray(children).map((fact, at) => (
        // A fact has no name but its place.
        <Fragment key={at}>
          {at === 0 ? null : <Pause />}
          {fact}
        </Fragment>
      ))}
    </p>
  );
}
