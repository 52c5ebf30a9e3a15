import type { ReportRevision } from '../../../content/class/class-report.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './report.module.css';

export interface RevisionsProps {
  readonly revisions: readonly ReportRevision[];
}

/** The claims that differ between the revisions that the class worked on, and the revision by which work is scored. */
export function Revisions({ revisions }: RevisionsProps) {
  const chooseRevision = useApp((state) => state.chooseRevision);
  const others = revisions.filter(({ changed }) => changed.length > 0);
  const counting = revisions.find(({ isCounting }) => isCounting);
  const newer = revisions.filter(({ works, isCounting }) => works === 0 && !isCounting);
  // If every claim has the same text in all revisions, it does not matter which revision was used.
  if ((others.length === 0 && newer.length === 0) || counting === undefined) return null;
  const changed = Math.max(0, ...others.filter(({ works }) => works > 0).map((one) => one.changed.length));
  return (
    <Card as="section" labelledBy="revisions">
      <div className={styles['section']}>
        <Heading level={2} id="revisions">
          {reportText.revisionsTitle}
        </Heading>
        {changed === 0 ? null : <p>{reportText.revisionsWhy(changed)}</p>}
        {newer.map((one) => (
          <p key={one.lesson}>{reportText.revisionNewer(one.revision, one.changed.length, one.rekeyed.length)}</p>
        ))}
        <div data-print="no">
          <Select
            label={reportText.revisionChoice}
            options={revisions.map(({ lesson, revision, works, hasKey }) => ({
              value: lesson,
              label: reportText.revision(revision, works),
              isUnavailable: !hasKey,
            }))}
            value={counting.lesson}
            onChange={(chosen) => void chooseRevision(chosen)}
          />
        </div>
        {revisions.map(({ lesson, revision, hasKey }) =>
          hasKey ? null : <p key={lesson}>{reportText.revisionNoKey(revision)}</p>,
        )}
        {others.map((one) => (
          <div key={one.lesson} className={styles['discussion']}>
            <p>{reportText.changedClaims(one.revision)}</p>
            <ul className={styles['lines']}>
              {one.changed.map(({ claim, text }) => (
                <li key={claim}>
                  <blockquote className={styles['quote']}>{text}</blockquote>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Card>
  );
}
