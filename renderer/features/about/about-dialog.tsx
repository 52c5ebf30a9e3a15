import { useEffect } from 'react';
import { useApp } from '../../state/use-app.ts';
import { aboutText } from '#text/about-text.ts';
import { appText } from '#text/app-text.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Message } from '../../ui/message.tsx';
import styles from './about-dialog.module.css';

/** The version of the program, where it stores data, and its licence. */
export function AboutDialog() {
  const about = useApp((state) => state.about);
  const hasDataFolder = useApp(({ can }) => can('readDataFolder'));
  const readAbout = useApp((state) => state.readAbout);
  const closeOverlay = useApp((state) => state.closeOverlay);
  useEffect(() => void readAbout(), [readAbout]);

  return (
    <Dialog title={aboutText.title} closeName={appText.close} onClose={closeOverlay}>
      <div className={styles['about']}>
        <p>{aboutText.what}</p>
        {about.kind === 'failed' ? <p>{aboutText.failed}</p> : null}
        {about.kind === 'done' ? (
          <>
            <dl className={styles['facts']}>
              <dt>{aboutText.version}</dt>
              <dd>{about.value.version}</dd>
              <dt>{aboutText.runtime}</dt>
              <dd>{aboutText.runtimeValue(about.value.electron, about.value.chromium)}</dd>
              {hasDataFolder ? (
                <>
                  <dt>{aboutText.dataFolder}</dt>
                  <dd className={styles['path']}>{about.value.dataFolder}</dd>
                </>
              ) : null}
            </dl>
            {about.value.isTestRuntime ? (
              <Message tone="note" title={aboutText.testRuntimeTitle}>
                <p>{aboutText.testRuntime}</p>
              </Message>
            ) : null}
          </>
        ) : null}
        <h3>{aboutText.licence}</h3>
        <p>{aboutText.licenceValue}</p>
        <p>{aboutText.fonts}</p>
      </div>
    </Dialog>
  );
}
