import { memo, useMemo } from 'react';
import type { Block, ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { locateClaims, type ClaimSpan } from '../../../content/lesson/locate-claims.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { inLanguage, OF_PROGRAM } from '../../judging/in-language.ts';
import { ClaimMark, type Marking } from './claim-mark.tsx';
import type { ClaimStanding } from './claim-standing.ts';
import type { LitWords } from './cues-of.ts';
import { cutBlock } from '../../judging/cut-text.ts';
import styles from './article-page.module.css';

export interface ArticlePageProps {
  readonly lesson: StudentHalf;
  /** The claims of the attempt, in reading order; the lesson's other claims are read as plain text. */
  readonly claims: readonly ClaimId[];
  /** The number of each of `claims`, and how many there are by this numbering. */
  readonly numbers: readonly number[];
  readonly numberedOf: number;
  /** The claim under judgement; null on paper. */
  readonly current: ClaimId | null;
  readonly standingFor: (claim: ClaimId) => ClaimStanding;
  readonly litFor: (claim: ClaimId) => LitWords;
  /** Claims to come back to. */
  readonly flagged: readonly ClaimId[];
  /** The words of the current claim as controls; null while none are asked for. */
  readonly marking: Marking | null;
  readonly hasFullTags: boolean;
  readonly onTurnTo: ((claim: ClaimId) => void) | null;
}

/** Spaces in a row, or a line break within a block, that the page would swallow. */
const hasRuns = ({ text }: Block): true | undefined => /[ \t]{2}|\n/.test(text) || undefined;

interface BlockTextProps extends Omit<ArticlePageProps, 'lesson' | 'claims' | 'numbers'> {
  readonly block: Block;
  readonly language: string;
  readonly spans: readonly ClaimSpan[];
  /** The number of each claim of the attempt. */
  readonly numbers: ReadonlyMap<ClaimId, number>;
}

/** One block; drawn again only when something in it has changed, because a long lesson has hundreds. */
const BlockText = memo(function BlockText({
  block,
  language,
  spans,
  numbers,
  numberedOf,
  current,
  standingFor,
  litFor,
  flagged,
  marking,
  hasFullTags,
  onTurnTo,
}: BlockTextProps) {
  const asked = spans.filter(({ claim }) => numbers.has(claim));
  return cutBlock(block.text, asked).map((piece) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <ClaimMark
        key={piece.claim}
        claim={piece.claim}
        number={numbers.get(piece.claim) ?? 0}
        of={numberedOf}
        text={piece.text}
        language={language}
        standing={standingFor(piece.claim)}
        isCurrent={piece.claim === current}
        isFlagged={flagged.includes(piece.claim)}
        lit={litFor(piece.claim)}
        marking={piece.claim === current ? marking : null}
        hasFullTag={hasFullTags}
        onTurnTo={onTurnTo}
      />
    ),
  );
});

const NO_SPANS: readonly ClaimSpan[] = [];

/** The article as a well-set page, verbatim, with its claims marked. */
export function ArticlePage({ lesson, claims, numbers: ofClaims, current, marking, ...rest }: ArticlePageProps) {
  const { article } = lesson;
  const spans = useMemo(() => locateClaims(lesson), [lesson]);
  const numbers = useMemo(() => new Map(claims.map((claim, at) => [claim, ofClaims[at] ?? 0])), [claims, ofClaims]);
  const text = (block: Block) => {
    const here = spans.get(block.id) ?? NO_SPANS;
    // Only the block that holds the current claim hears of it.
    const currentHere = here.some(({ claim }) => claim === current) ? current : null;
    return (
      <BlockText
        block={block}
        language={lesson.language}
        spans={here}
        numbers={numbers}
        current={currentHere}
        marking={currentHere === null ? null : marking}
        {...rest}
      />
    );
  };

  return (
    <article className={styles['page']} {...inLanguage(lesson.language)} aria-label={article.title}>
      {article.blocks.some(({ kind }) => kind === 'headline') ? null : <h1>{article.title}</h1>}
      {article.blocks.map((block) => {
        switch (block.kind) {
          case 'headline':
            return (
              <header key={block.id}>
                <h1 data-has-runs={hasRuns(block)}>{text(block)}</h1>
                <p className={styles['origin']}>
                  <bdi>{article.publisher}</bdi>, <bdi>{article.date}</bdi> ·{' '}
                  <span {...OF_PROGRAM}>
                    {lesson.isFictional ? sortingText.kindOfPage.fictional : sortingText.kindOfPage.real}
                  </span>
                </p>
              </header>
            );
          case 'heading':
            return (
              <h2 key={block.id} data-has-runs={hasRuns(block)}>
                {text(block)}
              </h2>
            );
          case 'byline':
          case 'date':
          case 'caption':
          case 'credit':
          case 'notice':
            return (
              <p
                key={block.id}
                className={styles[block.kind === 'notice' ? 'notice' : 'credit']}
                data-has-runs={hasRuns(block)}
              >
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
