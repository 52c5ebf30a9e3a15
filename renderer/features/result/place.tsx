import type { ReactNode } from 'react';
import { idOfPlace, type Place as PlaceName } from './page-nav.tsx';
import styles from './place.module.css';

export interface PlaceProps {
  readonly name: PlaceName;
  /** False for what paper says in another way. */
  readonly isOnPaper?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that its list of parts leads to. */
export function Place({ name, isOnPaper = true, children }: PlaceProps) {
  return (
    <div id={idOfPlace(name)} tabIndex={-1} className={styles['place']} data-print={isOnPaper ? undefined : 'no'}>
      {children}
    </div>
  );
}
