import { useEffect } from 'react';
import type { FinishPreview } from '../../../content/desk/workshop/views.ts';
import type { Draft } from '../../../content/draft/draft.ts';
import { useApp } from '../../state/use-app.ts';
import { changesText } from '#text/changes-text.ts';
import { failureText } from '#text/failure-text.ts';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { Heading } from '../../ui/heading.tsx';
import { DifferenceList } from './difference-list.tsx';
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
  const { kind } = comparison;
  return (
    <section className={styles['changes']} aria-labelledby="what-changes">
      <Heading level={3} size="m" id="what-changes">
        {changesText.title(revision)}
      </Heading>
      <p>{changesText.kind[kind]}</p>
      <DifferenceList comparison={comparison} language={language} />
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
