import { useState } from 'react';
import type { Draft, DraftClaim } from '../../../content/draft/draft.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { headlineClaimOf, toEntry } from '../../../content/workshop/to-entry.ts';
import { FeedbackNote } from '../../claim/feedback-note.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { LabelChoice } from '../../claim/label-choice.tsx';
import { useApp } from '../../state/use-app.ts';
import { finishText } from '#text/finish-text.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './try-it.module.css';

export interface TryItProps {
  readonly draft: Draft;
  readonly onClose: () => void;
}

/** The lesson as a student meets it, one claim after the other. Nothing of it is kept. */
export function TryIt({ draft, onClose }: TryItProps) {
  const ready = draft.claims.filter(({ key }) => key.label !== null);
  const [at, setAt] = useState(0);
  const [answers, setAnswers] = useState<Readonly<Record<ClaimId, Label>>>({});
  const claim = ready[at];
  if (claim === undefined)
    return (
      <div className={styles['try']}>
        <LiveRegion as="p">{ready.length === 0 ? finishText.tryNone : finishText.tryEnd}</LiveRegion>
        <div>
          <Button onClick={onClose}>{finishText.tryClose}</Button>
        </div>
      </div>
    );
  return (
    <Claim
      key={claim.id}
      draft={draft}
      claim={claim}
      number={draft.claims.indexOf(claim) + 1}
      answer={answers[claim.id] ?? null}
      onAnswer={(label) => setAnswers({ ...answers, [claim.id]: label })}
      onNext={() => setAt(at + 1)}
      onClose={onClose}
    />
  );
}

interface ClaimProps {
  readonly draft: Draft;
  readonly claim: DraftClaim;
  readonly number: number;
  readonly answer: Label | null;
  readonly onAnswer: (label: Label) => void;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

function Claim({ draft, claim, number, answer, onAnswer, onNext, onClose }: ClaimProps) {
  const showStep = useApp((state) => state.showStep);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  const { language } = draft.details;
  const text = draft.blocks.find((block) => block.id === claim.block)?.text ?? '';
  const entry = toEntry(draft, claim, headlineClaimOf(draft)?.id === claim.id);
  return (
    <div className={styles['try']}>
      <p className={styles['context']} {...inLanguage(language)}>
        {text.slice(0, claim.start)}
        <mark>{text.slice(claim.start, claim.end)}</mark>
        {text.slice(claim.end)}
      </p>
      <h3>{finishText.tryQuestion(number)}</h3>
      <LabelChoice selected={answer} isBusy={answer !== null} keys={null} onSelect={onAnswer} />
      {answer === null || entry === null ? null : (
        <FeedbackNote
          text={text.slice(claim.start, claim.end)}
          language={language}
          feedback={{
            entry,
            response: { label: answer, confidence: null },
            credit: entry.credits[answer],
          }}
          comparison={null}
        />
      )}
      <div className={styles['actions']}>
        <Button look="primary" isUnavailable={answer === null} onClick={onNext}>
          {finishText.tryNext}
        </Button>
        <Button
          onClick={() => {
            chooseClaim(claim.id);
            showStep('key');
          }}
        >
          {finishText.toKey}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {finishText.tryClose}
        </Button>
      </div>
    </div>
  );
}
