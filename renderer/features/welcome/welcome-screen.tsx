import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { welcomeText } from '../../text/welcome-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { LabelRow } from './label-row.tsx';
import { NewPerson } from './new-person.tsx';
import { PersonList } from './person-list.tsx';
import styles from './welcome-screen.module.css';

/** Asks once who is reading; a name is as good as none. */
export function WelcomeScreen() {
  const hasOthers = useApp(({ session }) => session.kind === 'done' && session.value.profiles.length > 0);
  return (
    <>
      <TopBar name={appText.name} />
      <Page width="narrow">
        <ScreenTitle documentTitle={appText.documentTitle(welcomeText.documentTitle)}>{welcomeText.title}</ScreenTitle>
        <p className={styles['lead']}>{welcomeText.lead}</p>
        <LabelRow />
        {hasOthers ? <PersonList /> : null}
        <NewPerson isAmongOthers={hasOthers} />
      </Page>
    </>
  );
}
