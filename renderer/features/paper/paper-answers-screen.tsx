import { useEffect, useRef } from 'react';
import { offersDozen } from '../../../content/attempt/dozen.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { failureText } from '#text/failure-text.ts';
import { paperText, typingText } from '#text/paper-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { PaperForm } from './paper-form.tsx';
import styles from './paper-answers.module.css';
import { TypedPapers } from './typed-papers.tsx';

export interface PaperAnswersScreenProps {
  readonly of: ClassId;
}

/** Entering answers from paper, student by student; every key press is saved immediately. */
export function PaperAnswersScreen({ of }: PaperAnswersScreenProps) {
  const copy = useApp((state) => state.teacherCopy);
  const papers = useApp((state) => state.papers);
  const openClass = useApp((state) => state.openClass);
  const nextPaper = useApp((state) => state.nextPaper);
  const name = useRef<HTMLInputElement>(null);
  const paper = papers.at(-1);
  const entry = paper?.entry ?? null;
  const isReady = copy.kind === 'done';
  // For each student, the name is entered first.
  useEffect(() => {
    if (isReady) name.current?.focus();
  }, [entry, isReady]);

  return (
    <>
      <TopBar back={{ name: classText.toClass, onBack: () => void openClass(of) }} />
      <Page>
        <ScreenTitle
          documentTitle={appText.documentTitle(
            isReady ? typingText.documentTitle(copy.value.lesson.title) : typingText.title,
          )}
        >
          {typingText.title}
        </ScreenTitle>
        <Loaded of={copy} failures={failureText} loading={paperText.loading} />
        {isReady && paper !== undefined ? (
          <>
            <p className={styles['how']}>{typingText.how}</p>
            <SheetNote asked={copy.value.sheet.length} all={copy.value.lesson.claims.length} />
            <PaperForm
              key={paper.entry}
              lesson={copy.value.lesson}
              sheet={paper.sheet ?? copy.value.sheet}
              paper={paper}
              nameRef={name}
              onNext={nextPaper}
            />
            <TypedPapers papers={papers.slice(0, -1)} of={copy.value.sheet.length} />
          </>
        ) : null}
      </Page>
    </>
  );
}

/** The claims on the form, and where to choose the sheet; nothing if there is only one sheet. */
function SheetNote({ asked, all }: { readonly asked: number; readonly all: number }) {
  if (asked === all && !offersDozen(all)) return null;
  return <p className={styles['how']}>{asked === all ? typingText.onAll(all) : typingText.onSheet(asked, all)}</p>;
}
