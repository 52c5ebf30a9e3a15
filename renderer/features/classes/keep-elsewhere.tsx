import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sharedComputerText as text } from '#text/shared-computer-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import shared from '../../ui/section.module.css';
import styles from './keep-elsewhere.module.css';

export interface KeepElsewhereProps {
  readonly onClose: () => void;
}

/** The steps to remove a teacher's classes from a shared computer, with buttons for those that can be done here. */
export function KeepElsewhere({ onClose }: KeepElsewhereProps) {
  const exportProfile = useApp((state) => state.exportProfile);
  const showSettings = useApp((state) => state.showSettings);
  const toSettings = () => {
    onClose();
    showSettings();
  };
  return (
    <Dialog title={text.dialog} closeName={appText.close} onClose={onClose}>
      <p>{text.intro}</p>
      <ol className={styles['steps']}>
        <li>
          <h3>{text.save}</h3>
          <p className={shared['hint']}>{text.saveHint}</p>
          <Button look="primary" onClick={() => void exportProfile('json')}>
            {text.saveNow}
          </Button>
        </li>
        <li>
          <h3>{text.places}</h3>
          <p>
            <strong>{text.login.title}</strong>: {text.login.says}
          </p>
          <p>
            <strong>{text.stick.title}</strong>: {text.stick.says}
          </p>
        </li>
        <li>
          <h3>{text.remove}</h3>
          <p>{text.removeHint}</p>
          <Button onClick={toSettings}>{text.toSettings}</Button>
        </li>
      </ol>
    </Dialog>
  );
}
