import { Fragment } from 'react';
import { claimNumber, numberClaims } from '../../../content/lesson/claim-number.ts';
import type { Block, ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import { locateClaims } from '../../../content/lesson/locate-claims.ts';
import { cutBlock } from '../../claim/cut-text.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { inLanguage, remarkIn } from '../../claim/in-language.ts';
import { AnswerSheet } from './answer-sheet.tsx';
import styles from './worksheet.module.css';

export interface WorksheetProps {
  readonly lesson: StudentHalf;
  /** The claims on the sheet, in reading order. */
  readonly claims: readonly ClaimId[];
  /** Whether there is a line for the student number. */
  readonly asksNumber: boolean;
  /** Large print: the answers of a claim stand below each other, because a table would be wider than the paper. */
  readonly isLarge: boolean;
  /** Whether the answer sheet can be filled in on a screen once it is saved as a PDF. */
  readonly isForm: boolean;
}

/** The article with its claims numbered and underlined, and a page to fill in; it contains nothing of the key. */
export function Worksheet({ lesson, claims, asksNumber, isLarge, isForm }: WorksheetProps) {
  const { article } = lesson;
  return (
    <div className={styles['worksheet']}>
      {isForm ? null : (
        <p className={styles['lines']}>
          <span className={styles['line']}>{paperText.name}</span>
          {asksNumber ? <span className={styles['line']}>{paperText.number}</span> : null}
          <span className={styles['line']}>{paperText.date}</span>
        </p>
      )}
      <div className={styles['how']}>
        <p>{paperText.question}</p>
        <ul>
          {LABELS.map((label) => (
            <li key={label}>
              <strong>{labelText[label].word}</strong>: {labelText[label].line}
            </li>
          ))}
        </ul>
      </div>
      {lesson.contentWarning === null ? null : (
        <p className={styles['origin']} {...remarkIn(lesson.language)}>
          {lesson.contentWarning}
        </p>
      )}
      <article className={styles['article']} {...inLanguage(lesson.language)}>
        {article.blocks.some(({ kind }) => kind === 'headline') ? null : <h2>{article.title}</h2>}
        <NumberedBlocks lesson={lesson} claims={claims} />
        <p className={styles['origin']}>
          <bdi>{article.publisher}</bdi>, <bdi>{article.date}</bdi>. <bdi>{article.licence}</bdi>
        </p>
      </article>
      <AnswerSheet {...{ isLarge, isForm, asksNumber }} numbers={claims.map((claim) => claimNumber(lesson, claim))} />
    </div>
  );
}

/** Keeps a number on the same line as the words to which it belongs. */
const WORD_JOINER = '\u2060';

function NumberedBlocks({ lesson, claims }: Pick<WorksheetProps, 'lesson' | 'claims'>) {
  const spans = locateClaims(lesson);
  const all = numberClaims(lesson);
  const numbers = new Map(claims.map((claim) => [claim, all.get(claim)]));
  const textOf = (block: Block) =>
    cutBlock(
      block.text,
      (spans.get(block.id) ?? []).filter(({ claim }) => numbers.has(claim)),
    ).map((piece) =>
      piece.kind === 'text' ? (
        <Fragment key={piece.start}>{piece.text}</Fragment>
      ) : (
        <span key={piece.start}>
          {/* Isolated from each other and from the surrounding text: a number after Latin words would otherwise take
              their direction. */}
          <bdi className={styles['number']} {...inLanguage(lesson.language)}>
            {numbers.get(piece.claim)}
          </bdi>
          {WORD_JOINER}
          <bdi className={styles['words']} {...inLanguage(lesson.language)}>
            {piece.text}
          </bdi>
        </span>
      ),
    );
  return lesson.article.blocks.map((block) => {
    switch (block.kind) {
      case 'headline':
        return <h2 key={block.id}>{textOf(block)}</h2>;
      case 'heading':
        return <h3 key={block.id}>{textOf(block)}</h3>;
      case 'byline':
      case 'date':
      case 'caption':
      case 'credit':
      case 'notice':
        return (
          <p key={block.id} className={styles['origin']}>
            {textOf(block)}
          </p>
        );
      case 'paragraph':
        return <p key={block.id}>{textOf(block)}</p>;
    }
  });
}
