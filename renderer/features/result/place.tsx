import type { ReactNode } from 'react';
import { idOfPlace, type Place as PlaceName } from './page-nav.tsx';
import styles from './place.module.css';

export interface PlaceProps {
  readonly name: PlaceName;
  readonly children: ReactNode;
}

/** A part of the page that its list of parts leads to. */
export function Place({ name, children }: PlaceProps) {
  return (
    <div id={idOfPlace(name)} tabIndex={-1} className={styles['place']}>
      {children}
    </div>
  );
}
