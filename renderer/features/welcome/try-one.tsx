import { useEffect, useRef, useState } from 'react';
import type { Label } from '../../../content/lesson/label.ts';
import { LabelChoice } from '../../claim/label-choice.tsx';
import { welcomeText } from '#text/welcome-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './try-one.module.css';

/** One claim to try before a name is asked for. Nothing is saved. */
export function TryOne() {
  const [selected, setSelected] = useState<Label | null>(null);
  const answer = useRef<HTMLParagraphElement>(null);
  // In a small window, the answer appears below the visible part.
  useEffect(() => {
    if (selected !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <Card as="section" labelledBy="try-one">
      <div className={styles['try']}>
        <Heading level={2} id="try-one">
          {welcomeText.tryTitle}
        </Heading>
        <blockquote className={styles['claim']}>{welcomeText.tryClaim}</blockquote>
        <p>{welcomeText.tryQuestion}</p>
        <LabelChoice selected={selected} isBusy={false} keys={null} onSelect={setSelected} />
        {/* Rendered from the start, so that a screen reader announces its changes. */}
        <LiveRegion as="p" ref={answer} className={styles['answer']}>
          {selected === null ? null : welcomeText.tryAnswer[selected]}
        </LiveRegion>
      </div>
    </Card>
  );
}
