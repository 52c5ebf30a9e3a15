import { isolate } from '../text/isolate.ts';
import { sortingText } from '#text/sorting-text.ts';
import type { Judgement } from './say-feedback.ts';
import styles from './feedback-note.module.css';

export interface FeedbackSourceProps {
  readonly entry: Judgement['entry'];
}

/** Whether the entry has this information; one that a teacher changed may not. */
export const hasSource = ({ source, lookUp }: Judgement['entry']): boolean =>
  source !== undefined || lookUp !== undefined;

/** The source of the claim, the intermediary, and how to look it up. */
export function FeedbackSource({ entry: { source, lookUp } }: FeedbackSourceProps) {
  return (
    <dl className={styles['facts']}>
      {source === undefined ? null : <Source {...source} />}
      {lookUp === undefined ? null : (
        <>
          <dt>{sortingText.toCheck}</dt>
          <dd dir="auto">{lookUp}</dd>
        </>
      )}
    </dl>
  );
}

function Source({ kind, name, chain }: NonNullable<Judgement['entry']['source']>) {
  const said = sortingText.sourceKind[kind];
  return (
    <>
      <dt>{sortingText.source}</dt>
      <dd>
        {name === null ? (
          said
        ) : (
          <>
            <bdi>{name}</bdi> ({said})
          </>
        )}
      </dd>
      {chain.length === 0 ? null : (
        <>
          <dt>{sortingText.through}</dt>
          <dd>{chain.map(isolate).join(' → ')}</dd>
        </>
      )}
    </>
  );
}
