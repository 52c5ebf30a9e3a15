import { useId } from 'react';
import { debriefText } from '../../text/debrief-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './notes-card.module.css';

export interface NotesCardProps {
  readonly notes: readonly string[];
}

/** What the author of the lesson says of its sources and counts, word for word; nothing where nothing is said. */
export function NotesCard({ notes }: NotesCardProps) {
  const headingId = useId();
  if (notes.length === 0) return null;
  return (
    <Card as="section" labelledBy={headingId}>
      <h2 id={headingId} className={styles['title']}>
        {debriefText.notesTitle}
      </h2>
      <ul className={styles['notes']}>
        {notes.map((note, at) => (
          <li key={String(at)}>
            <bdi>{note}</bdi>
          </li>
        ))}
      </ul>
    </Card>
  );
}
