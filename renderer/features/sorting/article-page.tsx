import { memo, useMemo } from 'react';
import type { Block, ClaimId, StudentHalf } from '../../../content/lesson/format.ts';
import { type ClaimPlace, placeAmong } from '../../../content/lesson/claim-number.ts';
import { locateClaims, type ClaimSpan } from '../../../content/lesson/locate-claims.ts';
import { PROGRAM_LANGUAGE } from '#text/locale.ts';
import { sortingText } from '#text/sorting-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { ClaimMark, type Marking } from './claim-mark.tsx';
import type { ClaimStanding } from './claim-standing.ts';
import type { LitWords } from './cues-of.ts';
import { cutBlock } from '../../claim/cut-text.ts';
import styles from './article-page.module.css';

export interface ArticlePageProps {
  readonly lesson: StudentHalf;
  /** The claims of the attempt, in reading order; the other claims of the lesson are plain text. */
  readonly claims: readonly ClaimId[];
  /** The current claim; null on paper. */
  readonly current: ClaimId | null;
  readonly standingFor: (claim: ClaimId) => ClaimStanding;
  readonly litFor: (claim: ClaimId) => LitWords;
  /** Flagged claims. */
  readonly flagged: readonly ClaimId[];
  /** The words of the current claim as controls; null if none are asked for. */
  readonly marking: Marking | null;
  readonly hasFullTags: boolean;
  /** Whether only the block with the current claim is shown. */
  readonly isCalm?: boolean;
  readonly onTurnTo: ((claim: ClaimId) => void) | null;
}

/** Consecutive spaces, or a line break within a block, which HTML would collapse. */
const hasRuns = ({ text }: Block): true | undefined => /[ \t]{2}|\n/.test(text) || undefined;

interface BlockTextProps extends Omit<ArticlePageProps, 'lesson' | 'claims' | 'isCalm'> {
  readonly block: Block;
  readonly language: string;
  readonly spans: readonly ClaimSpan[];
  /** The index of each claim of the attempt. */
  readonly places: ReadonlyMap<ClaimId, ClaimPlace>;
}

/** One block; rendered again only if something in it changed, because a long lesson has hundreds. */
const BlockText = memo(function BlockText({
  block,
  language,
  spans,
  places,
  current,
  standingFor,
  litFor,
  flagged,
  marking,
  hasFullTags,
  onTurnTo,
}: BlockTextProps) {
  const asked = spans.filter(({ claim }) => places.has(claim));
  return cutBlock(block.text, asked).map((piece) => {
    if (piece.kind === 'text') return piece.text;
    const place = places.get(piece.claim);
    return place === undefined ? null : (
      <ClaimMark
        key={piece.claim}
        claim={piece.claim}
        place={place}
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
    );
  });
});

const NO_SPANS: readonly ClaimSpan[] = [];

/** The article, verbatim, with its claims marked. */
export function ArticlePage({ lesson, claims, current, marking, isCalm = false, ...rest }: ArticlePageProps) {
  const { article } = lesson;
  const spans = useMemo(() => locateClaims(lesson), [lesson]);
  const places = useMemo(
    () => new Map(claims.map((claim) => [claim, placeAmong(lesson, claims, claim)])),
    [lesson, claims],
  );
  const text = (block: Block) => {
    const here = spans.get(block.id) ?? NO_SPANS;
    // Only the block that contains the current claim depends on it.
    const currentHere = here.some(({ claim }) => claim === current) ? current : null;
    return (
      <BlockText
        block={block}
        language={lesson.language}
        spans={here}
        places={places}
        current={currentHere}
        marking={currentHere === null ? null : marking}
        {...rest}
      />
    );
  };

  const shown = isCalm
    ? article.blocks.filter(({ id }) => spans.get(id)?.some(({ claim }) => claim === current))
    : article.blocks;

  return (
    <article className={styles['page']} {...inLanguage(lesson.language)} aria-label={article.title}>
      {shown.some(({ kind }) => kind === 'headline') ? null : (
        <h1>{isCalm ? <VisuallyHidden>{article.title}</VisuallyHidden> : article.title}</h1>
      )}
      {shown.map((block) => {
        switch (block.kind) {
          case 'headline':
            return (
              <header key={block.id}>
                <h1 data-has-runs={hasRuns(block)}>{text(block)}</h1>
                <p className={styles['origin']}>
                  <bdi>{article.publisher}</bdi>, <bdi>{article.date}</bdi> ·{' '}
                  <span {...PROGRAM_LANGUAGE}>
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
