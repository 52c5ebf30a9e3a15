import type { DraftClaim } from '../../../content/draft/draft.ts';
import { wordStep } from '../../../content/workshop/segments.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { markingText } from '#text/marking-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { BringInClaims } from './bring-in-claims.tsx';
import { MarkingArticle } from './marking-article.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './claims-step.module.css';

export interface ClaimsStepProps {
  readonly open: OpenDraft;
}

/** The second step: the article as a student sees it, in which a click marks a sentence as a claim. */
export function ClaimsStep({ open: { draft } }: ClaimsStepProps) {
  const current = useApp((state) => state.draftClaim);
  const claim = draft.claims.find(({ id }) => id === current) ?? null;
  const number = claim === null ? 0 : draft.claims.indexOf(claim) + 1;
  return (
    <section className={styles['step']} aria-labelledby="marking">
      <Heading level={2} id="marking">
        {markingText.title}
      </Heading>
      <p className={styles['hint']}>{markingText.hint}</p>
      <BringInClaims draft={draft} />
      <div className={styles['two']}>
        <MarkingArticle draft={draft} />
        <aside className={styles['side']} aria-label={markingText.sideTitle}>
          <LiveRegion as="p" className={styles['count']}>
            {markingText.count(draft.claims.length)}
          </LiveRegion>
          {claim === null ? (
            <p className={styles['hint']}>{markingText.noneChosen}</p>
          ) : (
            <ClaimEnds key={claim.id} draft={draft} claim={claim} number={number} />
          )}
          <p className={styles['hint']}>{markingText.keys}</p>
        </aside>
      </div>
    </section>
  );
}

interface ClaimEndsProps {
  readonly draft: OpenDraft['draft'];
  readonly claim: DraftClaim;
  readonly number: number;
}

/** The actions for the focused claim: moving its ends by a word, or removing the mark. */
function ClaimEnds({ draft, claim, number }: ClaimEndsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const text = draft.blocks.find(({ id }) => id === claim.block)?.text ?? '';
  const move = (which: 'start' | 'end', by: 1 | -1) => {
    const to = wordStep(text, draft.details.language, { which, from: claim[which], by });
    if (to !== null) editDraft({ kind: 'move-claim-end', claim: claim.id, which, to });
  };
  return (
    <div className={styles['ends']}>
      <h3 className={styles['which']}>{markingText.claim(number)}</h3>
      <p className={styles['words']} dir="auto">
        {text.slice(claim.start, claim.end)}
      </p>
      {(['start', 'end'] as const).map((which) => (
        <div key={which} className={styles['end']} role="group" aria-label={markingText.ends[which]}>
          <span>{markingText.ends[which]}</span>
          <Button size="small" aria-label={markingText.earlier[which]} onClick={() => move(which, -1)}>
            {markingText.wordBack}
          </Button>
          <Button size="small" aria-label={markingText.later[which]} onClick={() => move(which, 1)}>
            {markingText.wordOn}
          </Button>
        </div>
      ))}
      <div>
        <Button size="small" onClick={() => editDraft({ kind: 'unmark-claim', claim: claim.id })}>
          {markingText.unmark}
        </Button>
      </div>
    </div>
  );
}
