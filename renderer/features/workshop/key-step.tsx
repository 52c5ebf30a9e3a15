import { memo, useState } from 'react';
import type { DraftClaim } from '../../../content/draft/draft.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { headlineClaimOf } from '../../../content/workshop/to-entry.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { keyingText } from '#text/keying-text.ts';
import { labelText } from '#text/label-text.ts';
import { formatNumber } from '../../text/number-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { LabelIcon } from '../../ui/label-icon.tsx';
import { KeyPanel } from './key-panel.tsx';
import styles from './key-step.module.css';

export interface KeyStepProps {
  readonly open: OpenDraft;
}

/** As many as can be taken in at a glance; of more claims, those around the current one. */
const MOST_TICKS = 120;

/** The third step: for each claim, the label, decisive words, family and reasons. */
export function KeyStep({ open: { draft } }: KeyStepProps) {
  const chosen = useApp((state) => state.draftClaim);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  const showStep = useApp((state) => state.showStep);
  const { claims } = draft;
  // The claim at which the step starts; it stays on the screen when it is completed.
  const [first] = useState(() => claims.find(isUnfinished)?.id ?? null);
  const claim = claims.find(({ id }) => id === chosen) ?? claims.find(({ id }) => id === first) ?? claims[0];
  if (claim === undefined)
    return (
      <div className={styles['none']}>
        <p>{keyingText.none}</p>
        <Button look="primary" onClick={() => showStep('claims')}>
          {keyingText.toClaims}
        </Button>
      </div>
    );
  const at = claims.indexOf(claim);
  const from = Math.max(0, Math.min(at - MOST_TICKS / 2, claims.length - MOST_TICKS));
  const goOn = () => {
    const next = [...claims.slice(at + 1), ...claims.slice(0, at)].find(isUnfinished) ?? claims[at + 1];
    if (next !== undefined) chooseClaim(next.id);
  };
  return (
    <section className={styles['step']} aria-labelledby="key">
      <Heading level={2} id="key">
        {keyingText.title}
      </Heading>
      <nav aria-label={keyingText.claims}>
        <ol className={styles['claims']}>
          {claims.slice(from, from + MOST_TICKS).map(({ id, key: { label } }, place) => (
            <Tick
              key={id}
              id={id}
              number={from + place + 1}
              label={label}
              isCurrent={id === claim.id}
              onChoose={chooseClaim}
            />
          ))}
        </ol>
      </nav>
      <KeyPanel
        key={claim.id}
        draft={draft}
        claim={claim}
        place={{ number: at + 1, of: claims.length }}
        isHeadline={headlineClaimOf(draft)?.id === claim.id}
        isLast={claims.every((one) => one === claim || !isUnfinished(one))}
        onNext={goOn}
      />
    </section>
  );
}

interface TickProps {
  readonly id: ClaimId;
  /** From 1. */
  readonly number: number;
  readonly label: Label | null;
  readonly isCurrent: boolean;
  readonly onChoose: (claim: ClaimId) => void;
}

const Tick = memo(function Tick({ id, number, label, isCurrent, onChoose }: TickProps) {
  return (
    <li>
      <button
        type="button"
        className={styles['tick']}
        data-label={label ?? undefined}
        aria-current={isCurrent ? 'true' : undefined}
        aria-label={keyingText.goTo(number, label === null ? null : labelText[label].word)}
        onClick={() => onChoose(id)}
      >
        {label === null ? null : <LabelIcon label={label} className={styles['icon']} />}
        {formatNumber(number)}
      </button>
    </li>
  );
});

const isUnfinished = ({ key: { label, cues, family } }: DraftClaim): boolean =>
  label === null || cues === null || family === null;
