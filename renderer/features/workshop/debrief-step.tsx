import { MAX_HEADLINE_SAYS_UNITS } from '../../../content/draft/limits.ts';
import { headlineClaimOf } from '../../../content/workshop/to-entry.ts';
import { wordsOfClaim } from '../../../content/draft/parts.ts';
import { useApp } from '../../state/use-app.ts';
import type { OpenDraft } from '../../state/workshop-slice.ts';
import { headlineStepText } from '#text/headline-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { DossierFields } from './dossier-fields.tsx';
import { DraftField } from './draft-field.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './debrief-step.module.css';

export interface DebriefStepProps {
  readonly open: OpenDraft;
}

/** The fourth step: the statement of the headline, which the debrief is about, and information from other sources. */
export function DebriefStep({ open: { draft } }: DebriefStepProps) {
  const editDraft = useApp((state) => state.editDraft);
  const showStep = useApp((state) => state.showStep);
  const headline = headlineClaimOf(draft);
  const says = draft.debrief.headlineSays;
  return (
    <section className={styles['step']} aria-labelledby="headline-step">
      <Heading level={2} id="headline-step">
        {headlineStepText.title}
      </Heading>
      {headline === null ? (
        <div className={styles['none']}>
          <p>{headlineStepText.none}</p>
          <Button onClick={() => showStep('claims')}>{headlineStepText.toClaims}</Button>
        </div>
      ) : (
        <blockquote className={styles['headline']} dir="auto">
          {wordsOfClaim(draft, headline)}
        </blockquote>
      )}
      <DraftField
        label={headlineStepText.says}
        hint={headlineStepText.saysHint}
        value={says}
        maxLength={MAX_HEADLINE_SAYS_UNITS}
        lines="few"
        onKeep={(text) => editDraft({ kind: 'set-headline-says', text })}
      />
      <LiveRegion as="p" className={styles['live']}>
        {says === '' ? headlineStepText.notYet : headlineStepText.sentence(says)}
      </LiveRegion>
      <DossierFields draft={draft} />
    </section>
  );
}
