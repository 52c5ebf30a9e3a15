import { useState } from 'react';
import type { ClassReport } from '../../../content/class/class-report.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { classNameOf } from '../../state/class-name.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { reportText } from '#text/class-report-text.ts';
import { classText } from '#text/class-text.ts';
import { failureText } from '#text/failure-text.ts';
import { printText } from '#text/print-text.ts';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PaperHead } from '../../ui/paper-head.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { BesideFigures } from './beside-figures.tsx';
import { ChangeKey } from './change-key.tsx';
import { ClaimTable } from './claim-table.tsx';
import { ClassFiguresCard } from './class-figures-card.tsx';
import { Discussions } from './discussions.tsx';
import { Gradebook } from './gradebook.tsx';
import { KeyChanges } from './key-changes.tsx';
import { LookAlikes } from './look-alikes.tsx';
import { ReportActions } from './report-actions.tsx';
import { Revisions } from './revisions.tsx';
import { SettledWork, WaitingWork } from './same-work.tsx';
import { StudentSentences } from './student-sentences.tsx';
import styles from './report.module.css';

export interface ReportScreenProps {
  readonly of: ClassId;
}

/** The report of a class on one lesson: first the claims to discuss, then the statistics. */
export function ReportScreen({ of }: ReportScreenProps) {
  const report = useApp((state) => state.report);
  const openClass = useApp((state) => state.openClass);
  const title =
    report.kind === 'done'
      ? reportText.title(report.value.title)
      : report.kind === 'failed'
        ? reportText.failed
        : reportText.loading;
  return (
    <>
      <TopBar back={{ name: classText.toClass, onBack: () => void openClass(of) }} />
      <main className={styles['page']}>
        <ScreenTitle documentTitle={appText.documentTitle(title)}>{title}</ScreenTitle>
        <Loaded of={report} failures={failureText}>
          {(value) => <Report of={of} report={value} />}
        </Loaded>
      </main>
    </>
  );
}

function Report({ of, report }: { readonly of: ClassId; readonly report: ClassReport }) {
  const className = useApp(classNameOf(of, sayClassName));
  const printed = { what: reportText.what, className, lesson: report.title, at: new Date().toISOString() };
  const [changing, setChanging] = useState<ClaimId | null>(null);
  const { claims, students, figures } = report;
  const claim = claims.find((one) => one.claim === changing);
  const isWaiting = report.sameWork.some(({ standing }) => standing === 'undecided');
  const numbers = new Map(claims.map((one) => [one.claim, one.number]));
  return (
    <>
      <PaperHead>{printText.head(printed)}</PaperHead>
      <p className={styles['lead']}>{reportText.students(figures.n, students.length)}</p>
      <WaitingWork cases={report.sameWork} />
      <ReportActions of={of} report={report} printed={printed} />
      <Revisions revisions={report.revisions} />
      {figures.n === 0 ? (
        <>
          <Card>
            <p>{reportText.none}</p>
            <p className={styles['hint']}>{reportText.noneHint(isWaiting)}</p>
          </Card>
          {/* Written while guided, which may count for nobody. */}
          <StudentSentences report={report} onChange={setChanging} />
          {/* A decision can be taken back even if no work counts by it, or by the rule that was chosen. */}
          <SettledWork cases={report.sameWork} />
        </>
      ) : (
        <>
          <Discussions report={report} numbers={numbers} />
          <StudentSentences report={report} onChange={setChanging} />
          <KeyChanges changes={report.keyChanges} numbers={numbers} />
          <SettledWork cases={report.sameWork} />
          <LookAlikes pairs={report.lookAlikes} students={students} />
          <ClassFiguresCard figures={figures} />
          <BesideFigures report={report} />
          <ClaimTable
            language={report.language}
            claims={claims}
            students={figures.n}
            isTooSmall={figures.isTooSmall}
            onChange={setChanging}
          />
        </>
      )}
      <Gradebook of={of} report={report} />
      {claim === undefined ? null : (
        <ChangeKey
          language={report.language}
          claim={claim}
          change={report.keyChanges.find((change) => change.claim === claim.claim) ?? null}
          onClose={() => setChanging(null)}
        />
      )}
    </>
  );
}
