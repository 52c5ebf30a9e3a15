import FileUp from 'lucide-react/icons/file-up';
import { useEffect, useState, type ReactNode } from 'react';
import { useApp } from '../state/use-app.ts';
import { libraryText } from '#text/library-text.ts';
import styles from './drop-zone.module.css';

export interface DropZoneProps {
  readonly children: ReactNode;
}

const holdsFiles = (transfer: DataTransfer | null): boolean => transfer?.types.includes('Files') ?? false;

/**
 * Accepts files that are dropped anywhere on the window, and shows the drop area. A button does the same without
 * dragging.
 */
export function DropZone({ children }: DropZoneProps) {
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const takesArticles = useApp(({ screen }) => screen.kind === 'workshop' || screen.kind === 'drafts');
  const dropFiles = useApp((state) => state.dropFiles);
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent) => {
      // Everything may be dropped, so that something other than a file gets a message instead of no reaction.
      event.preventDefault();
      setIsOver(holdsFiles(event.dataTransfer));
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent) => {
      setIsOver(false);
      // A screen with its own use for the files has already handled them.
      if (event.defaultPrevented) return;
      event.preventDefault();
      void dropFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [dropFiles]);

  return (
    <>
      {children}
      {isOver ? (
        <div className={styles['zone']}>
          <div className={styles['target']}>
            <FileUp size={48} strokeWidth={1.5} aria-hidden="true" focusable="false" />
            <p className={styles['title']}>{libraryText.drop}</p>
            <p>{takesArticles ? libraryText.dropArticle : libraryText.dropHint(teaches)}</p>
          </div>
        </div>
      ) : null}
    </>
  );
}
