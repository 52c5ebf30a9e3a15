import type { ReactNode } from 'react';
import { idOfPlace, type Place as PlaceName } from './page-nav.tsx';
import styles from './place.module.css';

export interface PlaceProps {
  readonly name: PlaceName;
  /** False for content that paper shows in another form. */
  readonly isOnPaper?: boolean;
  readonly children: ReactNode;
}

/** A section of the page with an entry in its list of sections. */
export function Place({ name, isOnPaper = true, children }: PlaceProps) {
  return (
    <div id={idOfPlace(name)} tabIndex={-1} className={styles['place']} data-print={isOnPaper ? undefined : 'no'}>
      {children}
    </div>
  );
}
