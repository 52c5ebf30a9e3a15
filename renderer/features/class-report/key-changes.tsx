import type { KeyChange } from '../../../content/class/class-report.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './report.module.css';

export interface KeyChangesProps {
  readonly changes: readonly KeyChange[];
  readonly numbers: ReadonlyMap<ClaimId, number>;
}

/** The claims for which the teacher changed the key, the effect, and how to undo it. */
export function KeyChanges({ changes, numbers }: KeyChangesProps) {
  const undoKeyChange = useApp((state) => state.undoKeyChange);
  if (changes.length === 0) return null;
  return (
    <Card as="section" labelledBy="changes">
      <div className={styles['section']}>
        <Heading level={2} id="changes">
          {reportText.changesTitle}
        </Heading>
        <ul className={styles['lines']}>
          {changes.map(({ claim, before, after, reason, changedStudents, means }) => {
            const number = numbers.get(claim) ?? 0;
            return (
              <li key={claim} className={styles['line']}>
                <div>
                  <p>{reportText.changed(number, before.label, after.label)}</p>
                  <p>{reason ?? reportText.noReason}</p>
                  <p className={styles['hint']}>{reportText.effect(changedStudents, means)}</p>
                </div>
                <Button size="small" onClick={() => void undoKeyChange(claim)}>
                  {reportText.undo}
                  <VisuallyHidden>{reportText.undoFor(number)}</VisuallyHidden>
                </Button>
              </li>
            );
          })}
        </ul>
      </div>
    </Card>
  );
}
