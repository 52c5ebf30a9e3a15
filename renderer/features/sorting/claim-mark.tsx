import { memo } from 'react';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { shownLabel, type ClaimStanding } from './claim-standing.ts';
import type { LitWords } from './cues-of.ts';
import { cutCues, cutTail, type CuePiece } from '../../judging/cut-text.ts';
import { describeStanding, tagOf } from './describe-standing.ts';
import styles from './claim-mark.module.css';

export interface ClaimMarkProps {
  readonly claim: ClaimId;
  /** From 1, in reading order. */
  readonly number: number;
  readonly of: number;
  readonly text: string;
  readonly standing: ClaimStanding;
  readonly isCurrent: boolean;
  /** The words to light up. */
  readonly lit: LitWords;
  /** Whether the tag tells the response beside the key. */
  readonly hasFullTag: boolean;
  /** Turns to the claim; null on paper, where nothing can be pressed. */
  readonly onTurnTo: ((claim: ClaimId) => void) | null;
}

/**
 * A claim in the article. A `<button>` cannot break across lines, so this is text with a button's role: one tab stop
 * for the current claim, arrow keys for the others, and a name that says number, standing and words.
 */
export const ClaimMark = memo(function ClaimMark({
  claim,
  number,
  of,
  text,
  standing,
  isCurrent,
  lit,
  hasFullTag,
  onTurnTo,
}: ClaimMarkProps) {
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
  const { head, tail } = cutTail(text);
  const words = (
    <>
      {cutCues(head, lit.cues, lit.marked).map(piece)}
      {/* The last word holds the tag, so that no line begins with a tag alone. */}
      <span className={styles['end']}>
        {cutCues(tail, lit.cues, lit.marked, head.length).map(piece)}
        <span className={styles['tag']} data-tag={tagOf(standing, number, hasFullTag)} />
      </span>
    </>
  );
  const told = standing.kind === 'told' ? standing : null;
  const look = {
    className: styles['mark'],
    'data-claim': claim,
    'data-label': shownLabel(standing) ?? undefined,
    'data-standing': standing.kind,
    'data-differs': told !== null && told.yours !== told.key ? '' : undefined,
    'data-contested': (told?.orElse ?? null) === null ? undefined : '',
    'data-tag-width': hasFullTag ? 'free' : 'fixed',
  };
  if (onTurnTo === null) return <span {...look}>{words}</span>;

  return (
    <span
      {...look}
      role="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-current={isCurrent ? 'true' : undefined}
      aria-label={sortingText.mark.name(number, of, describeStanding(standing), text)}
      onClick={() => {
        onTurnTo(claim);
      }}
      onKeyDown={(event) => {
        // On the current claim, Enter is the dark button's and Space does nothing.
        if (isCurrent || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        onTurnTo(claim);
      }}
    >
      {words}
    </span>
  );
});
