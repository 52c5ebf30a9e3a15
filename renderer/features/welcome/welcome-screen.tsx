import type { ReactNode } from 'react';
import { LabelExamples } from '../../claim/label-examples.tsx';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { welcomeText } from '#text/welcome-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonList } from './person-list.tsx';
import { TryOne } from './try-one.tsx';
import styles from './welcome-screen.module.css';

export interface WelcomeScreenProps {
  /** The edition's message about where a person's work is stored. */
  readonly keeping?: ReactNode;
}

/** Asks who is using the program; a name is optional. On a new computer it first shows what the program is about. */
export function WelcomeScreen({ keeping }: WelcomeScreenProps) {
  const hasOthers = useApp(({ session }) => session.kind === 'done' && session.value.profiles.length > 0);
  return (
    <>
      <TopBar name={appText.name} />
      <Page width={hasOthers ? 'narrow' : 'normal'}>
        <ScreenTitle documentTitle={appText.documentTitle(welcomeText.documentTitle)}>{welcomeText.title}</ScreenTitle>
        <p className={styles['lead']}>{welcomeText.lead}</p>
        <div className={styles['who']} data-is-first={!hasOthers}>
          {hasOthers ? <PersonList /> : <TryOne />}
          <NewPerson isAmongOthers={hasOthers} />
        </div>
        {hasOthers ? null : <LabelExamples />}
        {keeping}
      </Page>
    </>
  );
}
