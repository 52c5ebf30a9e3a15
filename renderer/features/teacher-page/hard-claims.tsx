import { inLanguage } from '../../claim/in-language.ts';
import { useApp } from '../../state/use-app.ts';
import { reportText } from '#text/class-report-text.ts';
import { isolate } from '../../text/isolate.ts';
import { teacherPageText } from '#text/teacher-page-text.ts';
import { TeacherPart } from './teacher-part.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './teacher-page.module.css';

export interface HardClaimsProps {
  /** The name of the class; null without a class, and until it is loaded. */
  readonly className: string | null;
  /** Whether the page was opened from a class. */
  readonly isOfClass: boolean;
}

const MOST = 3;

/** Where the class disagreed most, from its report; without a class, how to get a report. */
export function HardClaims({ className, isOfClass }: HardClaimsProps) {
  const report = useApp((state) => state.report);
  if (!isOfClass) {
    return (
      <div data-print="no">
        <TeacherPart title={teacherPageText.hard}>
          <p className={styles['note']}>{teacherPageText.hardWithoutClass}</p>
        </TeacherPart>
      </div>
    );
  }
  const hard = report.kind === 'done' ? report.value.discuss.slice(0, MOST) : [];
  return (
    <TeacherPart title={teacherPageText.hard}>
      <LiveRegion as="p" className={styles['note']}>
        {report.kind === 'failed'
          ? teacherPageText.hardFailed
          : report.kind !== 'done'
            ? teacherPageText.hardLoading
            : hard.length === 0
              ? teacherPageText.hardNothing
              : teacherPageText.hardOfClass(isolate(className ?? ''))}
      </LiveRegion>
      {report.kind !== 'done' || hard.length === 0 ? null : (
        <ol className={styles['hard']}>
          {hard.map((one) => {
            const claim = report.value.claims.find((of) => of.claim === one.claim);
            return claim === undefined ? null : (
              <li key={one.claim} className={styles['claim']}>
                <p className={styles['note']}>{teacherPageText.claim(claim.number)}</p>
                <blockquote className={styles['quote']} {...inLanguage(report.value.language)}>
                  {claim.text}
                </blockquote>
                <p>
                  {reportText.chosen(one)} {reportText.keySays(one.keyLabel)}
                </p>
              </li>
            );
          })}
        </ol>
      )}
    </TeacherPart>
  );
}
