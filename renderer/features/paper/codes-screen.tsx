import { useState } from 'react';
import type { TypedCode } from '../../../content/class/classroom.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { codesText } from '#text/code-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { CodeForm } from './code-form.tsx';
import styles from './paper-answers.module.css';
import { TypedCodes } from './typed-codes.tsx';

export interface CodesScreenProps {
  readonly of: ClassId;
}

/** Entering hand-in codes with the names of the students who read them out or wrote them down. */
export function CodesScreen({ of }: CodesScreenProps) {
  const copy = useApp((state) => state.teacherCopy);
  const codes = useApp((state) => state.codes);
  const openClass = useApp((state) => state.openClass);
  /** The code to correct; null for a new one. */
  const [correcting, setCorrecting] = useState<TypedCode | null>(null);
  const title = copy.kind === 'done' ? codesText.documentTitle(copy.value.lesson.title) : codesText.title;

  return (
    <>
      <TopBar back={{ name: classText.toClass, onBack: () => void openClass(of) }} />
      <Page>
        <ScreenTitle documentTitle={appText.documentTitle(title)}>{codesText.title}</ScreenTitle>
        {copy.kind === 'done' ? (
          <p className={styles['how']}>
            <bdi lang={copy.value.lesson.language}>{copy.value.lesson.title}</bdi>
          </p>
        ) : null}
        <p className={styles['how']}>{codesText.how}</p>
        <Loaded of={codes} failures={failureText} loading={codesText.loading}>
          {(value) => (
            <>
              <CodeForm key={correcting?.entry ?? ''} correcting={correcting} onDone={() => setCorrecting(null)} />
              <TypedCodes codes={value} onCorrect={setCorrecting} />
            </>
          )}
        </Loaded>
      </Page>
    </>
  );
}
