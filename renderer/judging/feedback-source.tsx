import { isolate } from '../text/isolate.ts';
import { sortingText } from '../text/sorting-text.ts';
import type { Judgement } from './say-feedback.ts';
import styles from './feedback-note.module.css';

export interface FeedbackSourceProps {
  readonly entry: Judgement['entry'];
}

/** Who or what the claim goes back to, through whom, and how one would look it up. */
export function FeedbackSource({ entry: { source, lookUp } }: FeedbackSourceProps) {
  const kind = sortingText.sourceKind[source.kind];
  return (
    <dl className={styles['facts']}>
      <dt>{sortingText.source}</dt>
      <dd>
        {source.name === null ? (
          kind
        ) : (
          <>
            <bdi>{source.name}</bdi> ({kind})
          </>
        )}
      </dd>
      {source.chain.length === 0 ? null : (
        <>
          <dt>{sortingText.through}</dt>
          <dd>{source.chain.map(isolate).join(' → ')}</dd>
        </>
      )}
      {lookUp === undefined ? null : (
        <>
          <dt>{sortingText.toCheck}</dt>
          <dd dir="auto">{lookUp}</dd>
        </>
      )}
    </dl>
  );
}
