import { memo } from 'react';
import type { ClaimPlace } from '../../../content/lesson/claim-number.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { cueText } from '#text/cue-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import { isKeptFromUs } from '../../ui/key-press.ts';
import { shownLabel, verdictOfStanding, type ClaimStanding } from './claim-standing.ts';
import type { LitWords } from './cues-of.ts';
import { CueWords } from '../../claim/cue-words.tsx';
import { cutCues, cutTail, type CuePiece } from '../../claim/cut-text.ts';
import { describeStanding, tagOf } from './describe-standing.ts';
import styles from './claim-mark.module.css';

/** The words of the current claim while they are asked for. */
export interface Marking {
  /** Ascending positions from 0. */
  readonly marked: readonly number[];
  readonly isBusy: boolean;
  readonly onMark: (word: number, isMarked: boolean) => void;
}

export interface ClaimMarkProps {
  readonly claim: ClaimId;
  readonly place: ClaimPlace;
  readonly text: string;
  readonly language: string;
  readonly standing: ClaimStanding;
  readonly isCurrent: boolean;
  readonly isFlagged: boolean;
  /** The words to highlight. */
  readonly lit: LitWords;
  /** The words as controls; null if they are not asked for. */
  readonly marking: Marking | null;
  /** Whether the tag shows both the response and the key. */
  readonly hasFullTag: boolean;
  /** Makes the claim current; null on paper. */
  readonly onTurnTo: ((claim: ClaimId) => void) | null;
}

/**
 * A claim in the article. A `<button>` cannot break across lines, so this is text with a button's role: one tab stop
 * for the current claim, arrow keys for the others, and a name that says number, standing and words. While the words of
 * the current claim are asked for, they are the controls.
 */
export const ClaimMark = memo(function ClaimMark({
  claim,
  place,
  text,
  language,
  standing,
  isCurrent,
  isFlagged,
  lit,
  marking,
  hasFullTag,
  onTurnTo,
}: ClaimMarkProps) {
  const tag = <span className={styles['tag']} data-tag={tagOf(standing, place.number, hasFullTag)} />;
  const judged = standing.kind === 'judged' ? standing : null;
  const look = {
    className: styles['mark'],
    'data-claim': claim,
    'data-label': shownLabel(standing) ?? undefined,
    'data-verdict': verdictOfStanding(standing) ?? undefined,
    'data-standing': standing.kind,
    'data-contested': (judged?.orElse ?? null) === null ? undefined : '',
    'data-flagged': isFlagged ? '' : undefined,
    'data-tag-width': hasFullTag ? 'free' : 'fixed',
  };
  if (marking !== null)
    return (
      <span {...look} aria-current="true">
        <CueWords
          text={text}
          language={language}
          marked={marking.marked}
          isBusy={marking.isBusy}
          place="article"
          name={{ label: cueText.inArticle(place) }}
          tag={tag}
          onMark={marking.onMark}
        />
      </span>
    );

  const piece = ({ start, text: words, isCue, isMarked }: CuePiece) =>
    isCue || isMarked ? (
      <mark
        key={start}
        className={styles['lit']}
        data-cue={isCue ? '' : undefined}
        data-yours={isMarked ? '' : undefined}
      >
        {words}
      </mark>
    ) : (
      words
    );
  const { head, tail } = cutTail(text, language);
  const words = (
    <>
      {cutCues(head, lit.cues, lit.marked).map(piece)}
      {/* The tag is joined to the last word, so that no line starts with a tag alone. */}
      <span className={styles['end']}>
        {cutCues(tail, lit.cues, lit.marked, head.length).map(piece)}
        {tag}
      </span>
    </>
  );
  if (onTurnTo === null) return <span {...look}>{words}</span>;

  return (
    <span
      {...look}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={sortingText.mark.name(place, describeStanding(standing, isFlagged), text)}
      onClick={() => {
        onTurnTo(claim);
      }}
      onKeyDown={(event) => {
        // On the current claim, Enter activates the primary button and Space does nothing.
        if (isCurrent || isKeptFromUs(event.nativeEvent) || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onTurnTo(claim);
      }}
    >
      {words}
    </span>
  );
});
