import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { classText } from '#text/class-text.ts';
import { guideText } from '#text/guide-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { ClassEntry } from './class-entry.tsx';
import { ClassNameForm } from './class-name-form.tsx';
import styles from './classes.module.css';
import { SharedComputer } from './shared-computer.tsx';
import { OpenedFiles } from './opened-files.tsx';
import { TeachersOnly } from './teachers-only.tsx';

/** The classes of a teacher, and a new one. */
export function ClassesScreen() {
  const classes = useApp((state) => state.classes);
  const showGuide = useApp((state) => state.showGuide);
  const readClasses = useApp((state) => state.readClasses);
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const list = classes.kind === 'done' ? classes.value : [];
  return (
    <Page>
      <ScreenTitle documentTitle={appText.documentTitle(classText.title)}>{classText.title}</ScreenTitle>
      <p className={styles['intro']}>{classText.intro}</p>
      <div>
        <Button onClick={showGuide}>{guideText.open}</Button>
      </div>
      {teaches ? <OpenedFiles /> : <TeachersOnly />}
      <Loaded
        of={classes}
        failures={failureText}
        again={{ name: appText.tryAgain, onAgain: () => void readClasses() }}
      />
      {!teaches || list.length === 0 ? null : (
        <ul className={styles['list']} aria-label={classText.title}>
          {list.map((one) => (
            <ClassEntry key={one.class} of={one} all={list} />
          ))}
        </ul>
      )}
      {teaches && classes.kind === 'done' ? <NewClass isFirst={list.length === 0} /> : null}
      {list.length === 0 ? null : <SharedComputer />}
    </Page>
  );
}

function NewClass({ isFirst }: { readonly isFirst: boolean }) {
  const createClass = useApp((state) => state.createClass);
  return (
    <ClassNameForm
      id="new-class"
      title={isFirst ? classText.none : classText.newTitle}
      before=""
      submit={classText.create}
      look={isFirst ? 'primary' : 'plain'}
      onSubmit={(name) => void createClass(name)}
    >
      {isFirst ? <p>{classText.noneHint}</p> : null}
    </ClassNameForm>
  );
}
