import { useEffect, useRef } from 'react';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import { classNameOf } from '../../state/class-name.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { sayClassName } from '#text/class-name-text.ts';
import { takeInText } from '#text/class-text.ts';
import { codesText } from '#text/code-text.ts';
import { failureText } from '#text/failure-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import styles from './classes.module.css';
import { ImportOutcome } from './import-outcome.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';

export interface TakeInProps {
  readonly of: ClassSummary;
  /**
   * The lesson from which it was opened; null from the inbox. Files are assigned to their own lessons in both cases.
   */
  readonly lesson: LessonCard | null;
  readonly onClose: () => void;
}

/** Imports students' files, and reports the findings for each. */
export function TakeIn({ of, lesson, onClose }: TakeInProps) {
  const imported = useApp((state) => state.imported);
  const progress = useApp((state) => state.importProgress);
  const opened = useApp((state) => state.openedHandIns);
  const takeHandIns = useApp((state) => state.takeHandIns);
  const cancelImport = useApp((state) => state.cancelImport);
  const openCodes = useApp((state) => state.openCodes);
  const take = (what: 'files' | 'folder' | 'opened') => void takeHandIns(of.class, what);
  const name = useApp(classNameOf(of.class, sayClassName)) ?? of.name;
  const title = lesson === null ? takeInText.titleOfClass(name) : takeInText.title(lesson.title);

  const body = useRef<HTMLDivElement>(null);
  // The start button is removed while files are read, and “Stop” afterwards.
  useEffect(() => {
    keepFocus(body.current);
  }, [imported.kind]);

  if (imported.kind === 'working') {
    const words = progress === null ? takeInText.starting : takeInText.progress(progress.done, progress.of);
    return (
      <Dialog
        title={title}
        closeName={takeInText.stop}
        onClose={() => void cancelImport()}
        actions={<Button onClick={() => void cancelImport()}>{takeInText.stop}</Button>}
      >
        <div ref={body} tabIndex={-1} className={styles['section']}>
          <LiveRegion as="p">{words}</LiveRegion>
          {progress === null ? null : <ProgressBar value={progress.done} max={Math.max(progress.of, 1)} />}
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog
      title={title}
      closeName={appText.close}
      onClose={onClose}
      actions={imported.kind === 'done' ? <Button onClick={onClose}>{takeInText.done}</Button> : undefined}
    >
      <div ref={body} tabIndex={-1} className={styles['section']}>
        {imported.kind === 'done' ? (
          <ImportOutcome report={imported.value} ofLesson={lesson?.title ?? null} />
        ) : (
          <p>{takeInText.what}</p>
        )}
        <Loaded of={imported} failures={failureText} />
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
          {lesson === null ? null : (
            <Button onClick={() => void openCodes(of.class, lesson.hash)}>{codesText.open}</Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}
