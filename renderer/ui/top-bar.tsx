import ArrowLeft from 'lucide-react/icons/arrow-left';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import styles from './top-bar.module.css';

export interface TopBarProps {
  /** Where the button at its beginning leads; without it, `name` stands there. */
  readonly back?: { readonly name: string; readonly onBack: () => void };
  readonly name?: string;
  /** Where else one can go; stands after the name. */
  readonly places?: ReactNode;
  readonly children?: ReactNode;
}

/** The strip at the head of a screen: the way back at its beginning, what else can be reached at its end. */
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
