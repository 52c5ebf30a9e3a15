import type { Standing } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './done-before.module.css';

export interface OnYourOwnProps {
  readonly standing: Extract<Standing, { readonly kind: 'underway' }>;
}

/** An attempt that was started before a teacher set an exam: it is kept, but it is not the exam. */
export function OnYourOwn({ standing: { attempt, place } }: OnYourOwnProps) {
  const openAttempt = useApp((state) => state.openAttempt);
  return (
    <div className={styles['done']}>
      <p>{openingText.onYourOwn}</p>
      <Button size="small" onClick={() => void openAttempt(attempt)}>
        {openingText.continueAt(place.number)}
      </Button>
    </div>
  );
}
