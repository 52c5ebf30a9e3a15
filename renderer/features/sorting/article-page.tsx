import { useMemo } from 'react';
import type { Block, ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { locateClaims, type ClaimSpan } from '../../../content/lesson/locate-claims.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { ClaimMark } from './claim-mark.tsx';
import type { ClaimStanding } from './claim-standing.ts';
import type { LitWords } from './cues-of.ts';
import { cutBlock } from '../../judging/cut-text.ts';
import styles from './article-page.module.css';

export interface ArticlePageProps {
  readonly lesson: StudentHalf;
  /** The claims of the attempt, in reading order; the lesson's other claims are read as plain text. */
  readonly claims: readonly ClaimId[];
  /** The claim under judgement; null on paper. */
  readonly current: ClaimId | null;
  readonly standingFor: (claim: ClaimId) => ClaimStanding;
  readonly litFor: (claim: ClaimId) => LitWords;
  readonly hasFullTags: boolean;
  readonly onTurnTo: ((claim: ClaimId) => void) | null;
}

/** Spaces in a row, or a line break within a block, that the page would swallow. */
const hasRuns = ({ text }: Block): true | undefined => /[ \t]{2}|\n/.test(text) || undefined;

interface BlockTextProps extends Omit<ArticlePageProps, 'lesson'> {
  readonly block: Block;
  readonly spans: readonly ClaimSpan[];
}

function BlockText({ block, spans, claims, current, standingFor, litFor, hasFullTags, onTurnTo }: BlockTextProps) {
  const asked = spans.filter(({ claim }) => claims.includes(claim));
  return cutBlock(block.text, asked).map((piece) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <ClaimMark
        key={piece.claim}
        claim={piece.claim}
        number={claims.indexOf(piece.claim) + 1}
        of={claims.length}
        text={piece.text}
        standing={standingFor(piece.claim)}
        isCurrent={piece.claim === current}
        lit={litFor(piece.claim)}
        hasFullTag={hasFullTags}
        onTurnTo={onTurnTo}
      />
    ),
  );
}

/** The article as a well-set page, verbatim, with its claims marked. */
export function ArticlePage({ lesson, ...rest }: ArticlePageProps) {
  const { article } = lesson;
  const spans = useMemo(() => locateClaims(lesson), [lesson]);
  const text = (block: Block) => <BlockText block={block} spans={spans.get(block.id) ?? []} {...rest} />;

  return (
    <article className={styles['page']} lang={lesson.language} aria-label={article.title}>
      {article.blocks.some(({ kind }) => kind === 'headline') ? null : <h1>{article.title}</h1>}
      {article.blocks.map((block) => {
        switch (block.kind) {
          case 'headline':
            return (
              <header key={block.id}>
                <h1 data-has-runs={hasRuns(block)}>{text(block)}</h1>
                <p className={styles['origin']}>
                  {article.publisher}, {article.date} ·{' '}
                  {lesson.isFictional ? sortingText.kindOfPage.fictional : sortingText.kindOfPage.real}
                </p>
              </header>
            );
          case 'heading':
            return (
              <h2 key={block.id} data-has-runs={hasRuns(block)}>
                {text(block)}
              </h2>
            );
          case 'credit':
          case 'notice':
            return (
              <p key={block.id} className={styles[block.kind]} data-has-runs={hasRuns(block)}>
                {text(block)}
              </p>
            );
          case 'paragraph':
            return (
              <p key={block.id} data-has-runs={hasRuns(block)}>
                {text(block)}
              </p>
            );
        }
      })}
    </article>
  );
}
