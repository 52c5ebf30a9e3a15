import styles from './paper-head.module.css';

export interface PaperHeadProps {
  readonly children: string;
}

/** A line that stands on paper only, such as the class and the day: on the screen they are said elsewhere. */
export function PaperHead({ children }: PaperHeadProps) {
  return (
    <p className={styles['head']}>
      <bdi>{children}</bdi>
    </p>
  );
}
