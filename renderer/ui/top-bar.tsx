import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** The back button at the start; without it, `name` is shown there. */
  readonly back?: { readonly name: string; readonly onBack: () => void };
  readonly name?: string;
  /** Links to other places; shown after the name. */
  readonly places?: ReactNode;
  readonly children?: ReactNode;
}

/** The bar at the top of a screen: the back button at the start, other actions at the end. */
export function TopBar({ back, name, places, children }: TopBarProps) {
  return (
    <header className={styles['bar']} data-print="no">
      {back === undefined ? (
        <span className={styles['name']}>{name}</span>
      ) : (
        <Button look="quiet" size="slight" onClick={back.onBack}>
          <ArrowLeft className={styles['arrow']} size="1.125em" aria-hidden="true" focusable="false" />
          <bdi>{back.name}</bdi>
        </Button>
      )}
      {places}
      <div className={styles['end']}>{children}</div>
    </header>
  );
}
