import styles from './count-tile.module.css';

export interface CountTileProps {
  readonly figure: string;
  readonly words: string;
  readonly note: string;
}

/** One count with its words, read as one sentence, and what it means. */
export function CountTile({ figure, words, note }: CountTileProps) {
  return (
    <div className={styles['tile']}>
      <p>
        <span className={styles['figure']}>{figure}</span> <span className={styles['words']}>{words}</span>
      </p>
      <p className={styles['note']}>{note}</p>
    </div>
  );
}
