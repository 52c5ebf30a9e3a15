import { useEffect, useRef } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { shownLabel, type ClaimStanding } from './claim-standing.ts';
import styles from './overview-dialog.module.css';

export interface OverviewDialogProps {
  readonly view: AttemptView;
  /** In reading order. */
  readonly standings: readonly ClaimStanding[];
  readonly onTurnTo: (claim: ClaimId) => void;
  /** Hands in, or shows the result; null once that was done. */
  readonly onFinish: (() => void) | null;
  readonly onClose: () => void;
}

const { overviewShort } = sortingText;

function sayShort(standing: ClaimStanding): string {
  switch (standing.kind) {
    case 'open':
      return overviewShort.open;
    case 'chosen':
      return overviewShort.selected(standing.label);
    case 'unsaved':
      return sortingText.notSaved;
    case 'told': {
      const { key, yours, orElse } = standing;
      const told =
        yours === null
          ? `${overviewShort.missing}, ${overviewShort.right(key)}`
          : yours === key
            ? overviewShort.right(key)
            : overviewShort.differs(yours, key);
      return orElse === null ? told : `${told} · ${sortingText.mark.contested}`;
    }
  }
}

/** All claims in a list, how each stands, and the way to each. */
export function OverviewDialog({ view, standings, onTurnTo, onFinish, onClose }: OverviewDialogProps) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // One begins where one is, not at the cross that closes.
    here.current?.focus();
  }, []);
  const texts = new Map(view.lesson.claims.map(({ id, quote }) => [id, quote.exact]));
  const answered = view.claims.filter((claim) => view.responses[claim] !== undefined).length;
  return (
    <Dialog
      title={sortingText.overview}
      closeName={sortingText.close}
      onClose={onClose}
      actions={
        onFinish === null ? undefined : (
          <Button onClick={onFinish}>{view.mode === 'exam' ? sortingText.handIn : sortingText.seeResult}</Button>
        )
      }
    >
      <p className={styles['intro']}>{sortingText.overviewIntro(answered, view.claims.length)}</p>
      <ol className={styles['list']}>
        {view.claims.map((claim, at) => {
          const standing = standings[at] ?? { kind: 'open' };
          const label = shownLabel(standing);
          const isCurrent = claim === view.current;
          return (
            <li key={claim}>
              <button
                ref={isCurrent ? here : undefined}
                type="button"
                className={styles['row']}
                aria-current={isCurrent ? 'true' : undefined}
                data-label={label ?? undefined}
                onClick={() => {
                  onTurnTo(claim);
                }}
              >
                <span className={styles['number']}>{at + 1}</span>
                <span className={styles['text']} lang={view.lesson.language}>
                  {texts.get(claim)}
                </span>
                <span className={styles['standing']}>
                  {label === null ? null : <LabelIcon label={label} className={styles['icon']} />}
                  {sayShort(standing)}
                  {isCurrent ? ` · ${sortingText.current}` : null}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </Dialog>
  );
}
