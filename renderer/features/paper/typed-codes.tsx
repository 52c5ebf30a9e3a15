import type { TypedCode } from '../../../content/class/classroom.ts';
import { codesText } from '#text/code-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './paper-answers.module.css';
import { useShownName } from './use-shown-name.ts';

export interface TypedCodesProps {
  /** The oldest first. */
  readonly codes: readonly TypedCode[];
  readonly onCorrect: (code: TypedCode) => void;
}

/** The entered codes, the newest first, each with a button to correct it. */
export function TypedCodes({ codes, onCorrect }: TypedCodesProps) {
  const shownName = useShownName();
  if (codes.length === 0) return null;
  return (
    <Card as="section" labelledBy="typed">
      <h2 id="typed" className={styles['title']}>
        {codesText.typed}
      </h2>
      <ul className={styles['typed']}>
        {codes.toReversed().map((one) => (
          <li key={one.entry} className={styles['typedOne']}>
            <div>
              <p>{codesText.line(shownName(one.name), one.answered, one.asked)}</p>
              <p className={styles['hint']}>
                <span className={styles['code']} dir="ltr">
                  {one.code}
                </span>
              </p>
              {one.waits ? <p>{codesText.waits(one.alsoAs)}</p> : null}
            </div>
            <Button look="quiet" size="small" onClick={() => onCorrect(one)}>
              {codesText.correct}
              <VisuallyHidden>{codesText.correctWhom(shownName(one.name))}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
