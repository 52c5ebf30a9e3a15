import { useEffect } from 'react';
import type { FinishPreview } from '../../../content/desk/workshop/views.ts';
import type { Draft } from '../../../content/draft/draft.ts';
import type { KeyEntry } from '../../../content/lesson/format.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import type { ClaimDifference } from '../../../content/workshop/compare-lessons.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { useApp } from '../../state/use-app.ts';
import { changesText } from '#text/changes-text.ts';
import { failureText } from '#text/failure-text.ts';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './what-changes.module.css';

export interface WhatChangesProps {
  /** A draft based on a finished revision. */
  readonly draft: Draft;
}

/** The differences from the previous revision, and their effect on work that was handed in; shown before finishing. */
export function WhatChanges({ draft }: WhatChangesProps) {
  const preview = useApp((state) => state.finishPreview);
  const previewFinish = useApp((state) => state.previewFinish);
  useEffect(() => {
    // Again after each edit, for example an undo in this step.
    void previewFinish();
  }, [previewFinish, draft]);
  switch (preview.kind) {
    case 'failed':
      return <FailureMessage sentences={failureText[preview.failure.code]} />;
    case 'done':
      return <Changes preview={preview.value} language={draft.details.language} />;
    default:
      return <p className={styles['soft']}>{changesText.loading}</p>;
  }
}

function Changes({ preview, language }: { readonly preview: FinishPreview; readonly language: string }) {
  const { revision, comparison, classes } = preview;
  const { kind, claims, blocks, details, isRestOfKeyChanged, kept } = comparison;
  return (
    <section className={styles['changes']} aria-labelledby="what-changes">
      <Heading level={3} size="m" id="what-changes">
        {changesText.title(revision)}
      </Heading>
      <p>{changesText.kind[kind]}</p>
      {kind === 'same' ? null : (
        <>
          <ul className={styles['list']}>
            {claims.map((difference) => (
              <ClaimChange key={difference.claim} difference={difference} language={language} />
            ))}
          </ul>
          <p className={styles['soft']}>
            {[
              ...(kept > 0 ? [changesText.kept(kept)] : []),
              ...(blocks.length > 0 ? [changesText.blocks(blocks.length)] : []),
              ...(details.length > 0 ? [changesText.details(details.length)] : []),
              ...(isRestOfKeyChanged ? [changesText.rest] : []),
            ].join(' ')}
          </p>
        </>
      )}
      {classes.length === 0 || kind === 'same' ? null : (
        <>
          <h4 className={styles['part']}>{changesText.work}</h4>
          <ul className={styles['list']}>
            {classes.map((effect) => (
              <li key={effect.class}>{changesText.effect(effect, kind)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface ClaimChangeProps {
  readonly difference: ClaimDifference;
  readonly language: string;
}

function ClaimChange({ difference: { kind, before, after, changesPoints }, language }: ClaimChangeProps) {
  const [was, is] = [before?.entry ?? null, after?.entry ?? null];
  return (
    <li className={styles['claim']}>
      <strong>{changesText.claim[kind]}</strong>
      <blockquote className={styles['words']} {...inLanguage(language)}>
        {(after ?? before)?.words}
      </blockquote>
      {kind !== 'rekeyed' || was === null || is === null ? null : changesPoints ? (
        <dl className={styles['readings']}>
          <div>
            <dt>{changesText.before}</dt>
            <dd>{sayReading(was)}</dd>
          </div>
          <div>
            <dt>{changesText.now}</dt>
            <dd>{sayReading(is)}</dd>
          </div>
        </dl>
      ) : (
        <p className={styles['soft']}>{changesText.noPoints}</p>
      )}
    </li>
  );
}

const sayReading = ({ label, credits }: KeyEntry): string =>
  changesText.reading(
    label,
    LABELS.filter((one) => one !== label && credits[one] > 0),
  );
