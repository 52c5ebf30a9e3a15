import type { LessonCard } from '../../../content/desk/views.ts';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '../../text/app-text.ts';
import { takeInText } from '../../text/class-text.ts';
import { failureText } from '../../text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureMessage } from '../../ui/failure-message.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import styles from './classes.module.css';
import { ImportOutcome } from './import-outcome.tsx';

export interface TakeInProps {
  readonly of: ClassId;
  readonly lesson: LessonCard;
  readonly onClose: () => void;
}

/** Takes in what students handed in, and tells file by file what was found. */
export function TakeIn({ of, lesson, onClose }: TakeInProps) {
  const imported = useApp((state) => state.imported);
  const progress = useApp((state) => state.importProgress);
  const opened = useApp((state) => state.openedHandIns);
  const takeHandIns = useApp((state) => state.takeHandIns);
  const cancelImport = useApp((state) => state.cancelImport);
  const take = (what: 'files' | 'folder' | 'opened') => void takeHandIns(of, lesson.hash, what);

  if (imported.kind === 'working') {
    const words = progress === null ? takeInText.starting : takeInText.progress(progress.done, progress.of);
    return (
      <Dialog
        title={takeInText.title(lesson.title)}
        closeName={takeInText.stop}
        onClose={() => void cancelImport()}
        actions={<Button onClick={() => void cancelImport()}>{takeInText.stop}</Button>}
      >
        <div className={styles['section']}>
          <p role="status">{words}</p>
          {progress === null ? null : <ProgressBar value={progress.done} max={Math.max(progress.of, 1)} name={words} />}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={takeInText.title(lesson.title)}
      closeName={appText.close}
      onClose={onClose}
      actions={imported.kind === 'done' ? <Button onClick={onClose}>{takeInText.done}</Button> : undefined}
    >
      <div className={styles['section']}>
        {imported.kind === 'done' ? <ImportOutcome report={imported.value} /> : <p>{takeInText.what}</p>}
        {imported.kind === 'failed' ? <FailureMessage sentences={failureText[imported.failure.code]} /> : null}
        <div className={styles['row']}>
          {opened > 0 ? (
            <Button look="primary" onClick={() => take('opened')}>
              {takeInText.opened(opened)}
            </Button>
          ) : null}
          <Button look={imported.kind === 'done' || opened > 0 ? 'plain' : 'primary'} onClick={() => take('folder')}>
            {takeInText.folder}
          </Button>
          <Button onClick={() => take('files')}>{takeInText.files}</Button>
        </div>
      </div>
    </Dialog>
  );
}
