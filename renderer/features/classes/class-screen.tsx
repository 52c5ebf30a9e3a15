import { useEffect, useState } from 'react';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import { toNamedClass } from '../../../content/class/namesakes.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { classText } from '#text/class-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { ClassLessons } from './class-lessons.tsx';
import styles from './classes.module.css';
import { InboxCard } from './inbox-card.tsx';
import { NameOfClass } from './name-of-class.tsx';
import { OpenedFiles } from './opened-files.tsx';
import { RemoveClass } from './remove-class.tsx';
import { Roster } from './roster.tsx';
import { SendClass } from './send-class.tsx';

export interface ClassScreenProps {
  readonly id: ClassId;
}

/** One class: its lessons, its list of students, its name. */
export function ClassScreen({ id }: ClassScreenProps) {
  const classes = useApp((state) => state.classes);
  const showClasses = useApp((state) => state.showClasses);
  const list = classes.kind === 'done' ? classes.value : [];
  const of = list.find((one) => one.class === id);
  return (
    <>
      <TopBar back={{ name: classText.back, onBack: () => void showClasses() }} />
      <Page>
        {of === undefined ? (
          <>
            <ScreenTitle documentTitle={appText.documentTitle(classText.title)}>
              {classes.kind === 'done' ? classText.gone : classText.loading}
            </ScreenTitle>
            <Loaded of={classes} failures={failureText} />
          </>
        ) : (
          <OneClass of={of} all={list} />
        )}
      </Page>
    </>
  );
}

function OneClass({ of, all }: { readonly of: ClassSummary; readonly all: readonly ClassSummary[] }) {
  const name = sayClassName(toNamedClass(of, all));
  const [isRemoving, setIsRemoving] = useState(false);
  const startWatch = useApp((state) => state.startWatch);
  const leaveWatch = useApp((state) => state.leaveWatch);
  const id = of.class;
  const isAtRoster = useApp(({ screen }) => screen.kind === 'class' && screen.at === 'roster');
  useEffect(() => {
    void startWatch(id);
    return () => void leaveWatch(id);
  }, [startWatch, leaveWatch, id]);
  return (
    <>
      <ScreenTitle documentTitle={appText.documentTitle(name)} takesFocus={!isAtRoster}>
        {name}
      </ScreenTitle>
      <OpenedFiles />
      <div className={styles['parts']}>
        <InboxCard of={of} />
        <ClassLessons of={of} />
        <Roster of={of} takesFocus={isAtRoster} />
        <SendClass of={of} />
        <NameOfClass of={of} />
        <div>
          <Button look="quiet" onClick={() => setIsRemoving(true)}>
            {classText.remove}
          </Button>
        </div>
      </div>
      {isRemoving ? <RemoveClass of={of} onClose={() => setIsRemoving(false)} /> : null}
    </>
  );
}
