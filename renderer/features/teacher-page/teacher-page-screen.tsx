import { useState } from 'react';
import type { TeacherCopy } from '../../../content/class/classroom.ts';
import { QUESTION_FORMS, type QuestionForm } from '../../../content/class/question-form.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { classNameOf } from '../../state/class-name.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { useApp } from '../../state/use-app.ts';
import { usePrinting } from '../../state/use-printing.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { failureText } from '#text/failure-text.ts';
import { printText } from '#text/print-text.ts';
import { questionsText } from '#text/questions-text.ts';
import { teacherPageText } from '#text/teacher-page-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { PaperHead } from '../../ui/paper-head.tsx';
import { PrintButtons } from '../../ui/print-buttons.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { HardClaims } from './hard-claims.tsx';
import { SaveClaims } from './save-claims.tsx';
import { SaveQuestions } from './save-questions.tsx';
import { TeacherPage } from './teacher-page.tsx';
import styles from './teacher-page.module.css';

export interface TeacherPageScreenProps {
  /** The class from which it was opened; null for the list of lessons. */
  readonly from: ClassId | null;
}

/** The lesson author's notes for the teacher, and the claims that the class found hard: on the screen and on paper. */
export function TeacherPageScreen({ from }: TeacherPageScreenProps) {
  const copy = useApp((state) => state.teacherCopy);
  const showLibrary = useApp((state) => state.showLibrary);
  const openClass = useApp((state) => state.openClass);
  return (
    <>
      <TopBar
        back={
          from === null
            ? { name: appText.backToLessons, onBack: () => void showLibrary() }
            : { name: classText.toClass, onBack: () => void openClass(from) }
        }
      />
      <Page>
        {copy.kind === 'done' ? (
          <Sheet copy={copy.value} from={from} />
        ) : (
          <>
            <ScreenTitle documentTitle={appText.documentTitle(teacherPageText.documentTitle)}>
              {copy.kind === 'failed' ? teacherPageText.failed : teacherPageText.loading}
            </ScreenTitle>
            <Loaded of={copy} failures={failureText} />
          </>
        )}
      </Page>
    </>
  );
}

function Sheet({ copy, from }: { readonly copy: TeacherCopy; readonly from: ClassId | null }) {
  const { lesson, key } = copy;
  const canSave = useApp(({ can }) => can('saveExport'));
  const [savedAs, setSavedAs] = useState<QuestionForm | null>(null);
  const className = useApp(classNameOf(from, sayClassName));
  const printed = { what: teacherPageText.what, className, lesson: lesson.title, at: new Date().toISOString() };
  const printing = usePrinting({ fileName: printText.fileName(printed), title: printText.title(printed) });
  return (
    <>
      <PaperHead>{printText.head(printed)}</PaperHead>
      <ScreenTitle documentTitle={appText.documentTitle(teacherPageText.documentTitle)}>
        {teacherPageText.what}: <bdi lang={lesson.language}>{lesson.title}</bdi>
      </ScreenTitle>
      <p className={styles['note']}>{teacherPageText.forYou}</p>
      <div className={styles['actions']} data-print="no">
        <PrintButtons names={printText} {...printing} />
        {canSave ? (
          <>
            {QUESTION_FORMS.map((form) => (
              <Button key={form} onClick={() => setSavedAs(form)}>
                {questionsText.forms[form].open}
              </Button>
            ))}
            <SaveClaims lesson={copy.hash} from={from} />
          </>
        ) : null}
      </div>
      {savedAs === null ? null : (
        <SaveQuestions form={savedAs} copy={copy} from={from} onClose={() => setSavedAs(null)} />
      )}
      {key.teacher === undefined ? (
        <Card>
          <p>{teacherPageText.none}</p>
          <p className={styles['note']}>{teacherPageText.noneHint}</p>
        </Card>
      ) : (
        <TeacherPage lesson={lesson} page={key.teacher} />
      )}
      <HardClaims className={className} isOfClass={from !== null} />
    </>
  );
}
