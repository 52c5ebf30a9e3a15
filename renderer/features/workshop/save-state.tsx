import { useApp } from '../../state/use-app.ts';
import { workshopText } from '#text/workshop-text.ts';
import styles from './save-state.module.css';

/** Whether the last change is saved. */
export function SaveState() {
  const save = useApp((state) => state.draftSave);
  const word = { saved: workshopText.saved, saving: workshopText.saving, failed: workshopText.notSaved }[save.kind];
  return (
    <span className={styles['save']} data-save={save.kind}>
      {word}
    </span>
  );
}
