import type { KeyEntry } from '../../../content/lesson/format.ts';
import { LABELS } from '../../../content/lesson/label.ts';
import type { ClaimDifference, Comparison } from '../../../content/workshop/compare-lessons.ts';
import { inLanguage } from '../../claim/in-language.ts';
import { changesText } from '#text/changes-text.ts';
import styles from './what-changes.module.css';

export interface DifferenceListProps {
  readonly comparison: Comparison;
  readonly language: string;
}

/** The differences between two revisions, claim by claim, and a summary of the rest; nothing if they are the same. */
export function DifferenceList({ comparison, language }: DifferenceListProps) {
  const { kind, claims, blocks, details, isRestOfKeyChanged, kept } = comparison;
  if (kind === 'same') return null;
  return (
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
