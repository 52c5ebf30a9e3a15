import type { Standing } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import styles from './done-before.module.css';

export interface DoneBeforeProps {
  readonly standing: Extract<Standing, { readonly kind: 'done' }>;
}

export function DoneBefore({ standing }: DoneBeforeProps) {
  const openResult = useApp((state) => state.openResult);
  return (
    <div className={styles['done']}>
      <p>
        {standing.points === null ? openingText.doneAwaiting : openingText.doneBefore(standing.points, standing.of)}
      </p>
      <Button size="small" onClick={() => void openResult(standing.attempt)}>
        {standing.points === null ? openingText.seeAnswers : openingText.seeResult}
      </Button>
    </div>
  );
}
