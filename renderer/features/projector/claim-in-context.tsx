import { Fragment } from 'react';
import type { ClaimId, KeyEntry, StudentHalf } from '../../../content/lesson/format.ts';
import { locateClaims } from '../../../content/lesson/locate-claims.ts';
import { locateQuote } from '../../../content/lesson/locate-quote.ts';
import { claimText } from '../../../content/lesson/claim-text.ts';
import { cutBlock, cutCues } from '../../claim/cut-text.ts';
import { inLanguage } from '../../claim/in-language.ts';
import styles from './claim-in-context.module.css';

export interface ClaimInContextProps {
  readonly lesson: StudentHalf;
  readonly claim: ClaimId;
  /** The claim's entry in the key; null while it is hidden. */
  readonly entry: KeyEntry | null;
}

/** The paragraph of a claim, with the claim marked, and its decisive words once they may be shown. */
export function ClaimInContext({ lesson, claim, entry }: ClaimInContextProps) {
  const place = lesson.claims.find(({ id }) => id === claim);
  const block = lesson.article.blocks.find(({ id }) => id === place?.block);
  if (block === undefined) return null;
  const spans = (locateClaims(lesson).get(block.id) ?? []).filter((span) => span.claim === claim);
  return (
    <blockquote className={styles['context']} {...inLanguage(lesson.language)}>
      {cutBlock(block.text, spans).map((piece) =>
        piece.kind === 'text' ? (
          <Fragment key={piece.start}>{piece.text}</Fragment>
        ) : (
          <mark key={piece.start} className={styles['claim']}>
            <Claim text={claimText(lesson, claim)} entry={entry} />
          </mark>
        ),
      )}
    </blockquote>
  );
}

function Claim({ text, entry }: { readonly text: string; readonly entry: KeyEntry | null }) {
  if (entry === null) return text;
  const cues = entry.cues.flatMap((cue) => {
    const found = locateQuote(text, cue);
    return found.ok ? [found.value] : [];
  });
  return cutCues(text, cues).map((piece) =>
    piece.isCue ? (
      <strong key={piece.start} className={styles['cue']} data-label={entry.label}>
        {piece.text}
      </strong>
    ) : (
      <Fragment key={piece.start}>{piece.text}</Fragment>
    ),
  );
}
