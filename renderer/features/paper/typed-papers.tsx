import { useApp } from '../../state/use-app.ts';
import type { Paper } from '../../state/paper-slice.ts';
import { typingText } from '#text/paper-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './paper-answers.module.css';
import { useShownName } from './use-shown-name.ts';

export interface TypedPapersProps {
  readonly papers: readonly Paper[];
  readonly of: number;
}

/** The entered papers, each with a button to reopen it. */
export function TypedPapers({ papers, of }: TypedPapersProps) {
  const correctPaper = useApp((state) => state.correctPaper);
  const shownName = useShownName();
  if (papers.length === 0) return null;
  return (
    <Card as="section" labelledBy="typed">
      <h2 id="typed" className={styles['title']}>
        {typingText.typed}
      </h2>
      <p className={styles['hint']}>{typingText.typedHint}</p>
      <ul className={styles['typed']}>
        {papers.toReversed().map(({ entry, name, answers, sheet }) => (
          <li key={entry} className={styles['typedOne']}>
            <span>{typingText.line(shownName(name), Object.keys(answers).length, sheet?.length ?? of)}</span>
            <Button look="quiet" size="small" onClick={() => correctPaper(entry)}>
              {typingText.correct}
              <VisuallyHidden>{typingText.correctWhom(shownName(name))}</VisuallyHidden>
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
