import { useId } from 'react';
import { debriefText } from '#text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './notes-card.module.css';

export interface NotesCardProps {
  readonly notes: readonly string[];
  /** Whether one of the notes already says that evidence is not truth. */
  readonly saysWhatEvidenceIs: boolean;
}

/**
 * The author's notes on sources and counts, word for word. They begin with a note that is true of every lesson, unless
 * the author included it.
 */
export function NotesCard({ notes, saysWhatEvidenceIs }: NotesCardProps) {
  const headingId = useId();
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {debriefText.notesTitle}
      </h2>
      <ul className={styles['notes']}>
        {(saysWhatEvidenceIs ? notes : [debriefText.notTruth, ...notes]).map((note, at) => (
          <li key={String(at)}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}
