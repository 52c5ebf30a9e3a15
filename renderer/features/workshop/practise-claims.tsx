import { useEffect, useState } from 'react';
import type { PassageOfDraft } from '../../../content/desk/workshop/views.ts';
import type { Draft } from '../../../content/draft/draft.ts';
import { wordsOfClaim } from '../../../content/draft/parts.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { useApp } from '../../state/use-app.ts';
import { failureText } from '#text/failure-text.ts';
import { passagesText as text } from '#text/passages-text.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import styles from './practise-claims.module.css';

export interface PractiseClaimsProps {
  readonly draft: Draft;
}

/** Adds the claims of the lesson to the practice of its author, one by one or all at once. */
export function PractiseClaims({ draft }: PractiseClaimsProps) {
  const passages = useApp((state) => state.passagesOfDraft);
  const readPassagesOfDraft = useApp((state) => state.readPassagesOfDraft);
  useEffect(() => {
    // Again after each edit, for example an undo in this step.
    void readPassagesOfDraft();
  }, [readPassagesOfDraft, draft]);
  return (
    <Loaded
      of={passages}
      failures={failureText}
      loading={text.loading}
      again={{ name: text.again, onAgain: () => void readPassagesOfDraft() }}
    >
      {(claims) => <Choice draft={draft} claims={claims} />}
    </Loaded>
  );
}

interface ChoiceProps extends PractiseClaimsProps {
  readonly claims: readonly PassageOfDraft[];
}

function Choice({ draft, claims }: ChoiceProps) {
  const practiseClaims = useApp((state) => state.practiseClaims);
  const added = useApp((state) => state.passagesAdded);
  const [left, setLeft] = useState<ReadonlySet<ClaimId>>(new Set());
  const open = claims.filter(({ fault, inPractice }) => fault === null && inPractice !== 'as-it-is');
  const chosen = open.filter(({ claim }) => !left.has(claim)).map(({ claim }) => claim);
  const choose = (claim: ClaimId) => {
    const next = new Set(left);
    if (!next.delete(claim)) next.add(claim);
    setLeft(next);
  };
  return (
    <div className={styles['practise']}>
      <p className={styles['hint']}>{text.ofDraftHint}</p>
      <ul className={styles['list']}>
        {draft.claims.map((claim, at) => {
          const known = claims.find((one) => one.claim === claim.id);
          if (known === undefined) return null;
          const { fault, inPractice } = known;
          const isOpen = fault === null && inPractice !== 'as-it-is';
          return (
            <li key={claim.id}>
              <label className={styles['claim']}>
                <input
                  type="checkbox"
                  checked={isOpen ? !left.has(claim.id) : inPractice === 'as-it-is'}
                  disabled={!isOpen}
                  onChange={() => {
                    choose(claim.id);
                  }}
                />
                <span>
                  <span className={styles['number']}>{text.claim(at + 1)}</span>{' '}
                  <span {...inLanguage(draft.details.language)}>{wordsOfClaim(draft, claim)}</span>
                  <span className={styles['state']}>
                    {fault === null ? text.inPractice[inPractice] : text.fault[fault]}
                  </span>
                </span>
              </label>
            </li>
          );
        })}
      </ul>
      <div>
        <Button isUnavailable={chosen.length === 0} onClick={() => void practiseClaims(chosen)}>
          {text.practise(chosen.length)}
        </Button>
      </div>
      <LiveRegion as="p">{added === null ? null : text.added(added)}</LiveRegion>
    </div>
  );
}
