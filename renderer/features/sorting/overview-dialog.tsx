import Flag from 'lucide-react/icons/flag';
import { useEffect, useRef } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { numberClaims } from '../../../content/lesson/claim-number.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { sortingText } from '#text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { VerdictSign } from '../../ui/verdict-sign.tsx';
import { shownLabel, verdictOfStanding, type ClaimStanding } from './claim-standing.ts';
import styles from './overview-dialog.module.css';

export interface OverviewDialogProps {
  readonly view: AttemptView;
  /** In reading order. */
  readonly standings: readonly ClaimStanding[];
  readonly onTurnTo: (claim: ClaimId) => void;
  /** Hands in, or shows the result; null if the attempt is already handed in. */
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
    case 'judged': {
      const { key, yours, orElse, verdict } = standing;
      const comparison =
        yours === null
          ? overviewShort.missing(key)
          : yours === key
            ? overviewShort.right(key)
            : overviewShort.differs(yours, key);
      const said = `${sortingText.verdictWord[verdict]}: ${comparison}`;
      return orElse === null ? said : `${said} · ${sortingText.mark.contested}`;
    }
  }
}

/** A list of all claims with their state; each opens its claim. */
export function OverviewDialog({ view, standings, onTurnTo, onFinish, onClose }: OverviewDialogProps) {
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The focus starts at the current claim, not at the close button.
    here.current?.focus();
  }, []);
  const numbers = numberClaims(view.lesson);
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
          const verdict = verdictOfStanding(standing);
          // A verdict has neither the colour nor the icon of a label.
          const label = verdict === null ? shownLabel(standing) : null;
          const isCurrent = claim === view.current;
          return (
            <li key={claim}>
              <button
                ref={isCurrent ? here : undefined}
                type="button"
                className={styles['row']}
                aria-current={isCurrent ? 'true' : undefined}
                data-label={label ?? undefined}
                data-verdict={verdict ?? undefined}
                onClick={() => {
                  onTurnTo(claim);
                }}
              >
                <span className={styles['number']}>{numbers.get(claim)}</span>
                <span className={styles['text']} {...inLanguage(view.lesson.language)}>
                  {texts.get(claim)}
                </span>
                <span className={styles['standing']}>
                  {verdict === null ? null : <VerdictSign verdict={verdict} />}
                  {label === null ? null : <LabelIcon label={label} className={styles['icon']} />}
                  {sayShort(standing)}
                  {view.flagged.includes(claim) ? (
                    <span className={styles['flag']}>
                      {' · '}
                      <Flag size={14} fill="currentColor" aria-hidden="true" focusable="false" />{' '}
                      {sortingText.mark.flagged}
                    </span>
                  ) : null}
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
