import { Fragment } from 'react';
import styles from './guide-screen.module.css';
import type { Block, Piece } from './read-guide.ts';

export interface GuideBlockProps {
  readonly block: Block;
  /** The id of a heading, to which the table of contents links. */
  readonly id: string;
}

const pictures = import.meta.glob<string>('../../../docs/pictures/class-*.png', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** One block of the guide; the title is rendered by the screen. */
export function GuideBlock({ block, id }: GuideBlockProps) {
  switch (block.kind) {
    case 'title':
      return null;
    case 'heading':
      return (
        <h2 id={id} tabIndex={-1}>
          {block.text}
        </h2>
      );
    case 'picture':
      return (
        <img className={styles['picture']} src={pictures[`../../../docs/pictures/${block.file}`]} alt={block.alt} />
      );
    case 'paragraph':
      return (
        <p>
          {block.pieces.map((piece, at) => (
            <Fragment key={at}>{draw(piece)}</Fragment>
          ))}
        </p>
      );
  }
}

function draw({ look, text }: Piece) {
  switch (look) {
    case 'plain':
      return text;
    case 'strong':
      return <strong>{text}</strong>;
    case 'emphasis':
      return <em>{text}</em>;
    case 'code':
      return <code>{text}</code>;
  }
}
