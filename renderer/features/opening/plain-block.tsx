import { assertNever } from '../../../content/base/assert-never.ts';
import type { Block } from '../../../content/lesson/format.ts';
import styles from './reading-screen.module.css';

export interface PlainBlockProps {
  readonly block: Block;
}

export function PlainBlock({ block }: PlainBlockProps) {
  switch (block.kind) {
    case 'headline':
    case 'heading':
      return <h2 className={styles['heading']}>{block.text}</h2>;
    case 'byline':
    case 'date':
    case 'caption':
    case 'credit':
    case 'notice':
      return <p className={styles['small']}>{block.text}</p>;
    case 'paragraph':
      return <p className={styles['paragraph']}>{block.text}</p>;
    default:
      return assertNever(block.kind);
  }
}
