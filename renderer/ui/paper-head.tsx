import styles from './paper-head.module.css';

export interface PaperHeadProps {
  readonly children: string;
}

/** A line that appears only on paper, such as the class and the day, which the screen shows elsewhere. */
export function PaperHead({ children }: PaperHeadProps) {
  return (
    <p className={styles['head']}>
      <bdi>{children}</bdi>
    </p>
  );
}
