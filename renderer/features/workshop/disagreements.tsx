import { useMemo, useRef } from 'react';
import type { Draft } from '../../../content/draft/draft.ts';
import { indexAnswers } from '../../../content/draft/edit-readers.ts';
import type { Disagreement } from '../../../content/workshop/agreement.ts';
import { useApp } from '../../state/use-app.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DisagreementCard } from './disagreement-card.tsx';
import styles from './disagreements.module.css';

/** The number of cards rendered at once; settling one reveals the next. */
const SHOWN = 30;

export interface DisagreementsProps {
  readonly draft: Draft;
  /** Open ones first. */
  readonly disagreements: readonly Disagreement[];
}

/** Claims that a reader labelled differently from the author, to be settled one by one. */
export function Disagreements({ draft, disagreements }: DisagreementsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const announce = useAnnounce();
  const given = useMemo(() => indexAnswers(draft), [draft]);
  const numbers = useMemo(() => new Map(draft.claims.map(({ id }, at) => [id, at + 1])), [draft.claims]);
  const open = disagreements.filter(({ isOpen }) => isOpen);
  const settled = disagreements.filter(({ isOpen }) => !isOpen);
  const onSettled = () => {
    announce(readerStepText.saidOf(open.length - 1));
    // The card is removed together with the pressed button.
    title.current?.focus();
  };
  return (
    <div className={styles['disagreements']}>
      <Heading level={3} size="m" ref={title} tabIndex={-1}>
        {readerStepText.disagreements(open.length)}
      </Heading>
      {open.length > 0 ? null : (
        <p>{disagreements.length === 0 ? readerStepText.allAgree : readerStepText.allSettled}</p>
      )}
      {open.length > SHOWN ? <p>{readerStepText.first(SHOWN, open.length)}</p> : null}
      {open.slice(0, SHOWN).map((disagreement) => (
        <DisagreementCard
          key={disagreement.claim}
          draft={draft}
          disagreement={disagreement}
          number={numbers.get(disagreement.claim) ?? 0}
          answers={given.get(disagreement.claim) ?? []}
          onSettled={onSettled}
        />
      ))}
      {settled.length === 0 ? null : (
        <Disclosure title={readerStepText.settled(settled.length)} isLazy>
          <Settled draft={draft} settled={settled} numbers={numbers} />
        </Disclosure>
      )}
    </div>
  );
}

interface SettledProps {
  readonly draft: Draft;
  readonly settled: readonly Disagreement[];
  readonly numbers: ReadonlyMap<string, number>;
}

function Settled({ draft, settled, numbers }: SettledProps) {
  const showStep = useApp((state) => state.showStep);
  const chooseClaim = useApp((state) => state.chooseDraftClaim);
  return (
    <ul className={styles['settled']}>
      {settled.map(({ claim: id, label }) => {
        const claim = draft.claims.find((one) => one.id === id);
        const number = numbers.get(id) ?? 0;
        return (
          <li key={id}>
            {readerStepText.claim(number)}: {readerStepText.how[claim?.key.settled?.how ?? 'mine'](label)}.{' '}
            <Button
              look="quiet"
              size="small"
              onClick={() => {
                chooseClaim(id);
                showStep('key');
              }}
            >
              {readerStepText.toKey}
              <VisuallyHidden>{readerStepText.ofClaim(number)}</VisuallyHidden>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
