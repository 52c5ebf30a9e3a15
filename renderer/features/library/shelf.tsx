import FileUp from 'lucide-react/icons/file-up';
import { useEffect, useRef } from 'react';
import type { LessonCard } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { libraryText } from '#text/library-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { LessonEntry } from './lesson-entry.tsx';
import styles from './shelf.module.css';

export interface ShelfProps {
  readonly lessons: readonly LessonCard[];
}

export function Shelf({ lessons }: ShelfProps) {
  const chooseFiles = useApp((state) => state.chooseFiles);
  const canChoose = useApp(({ can }) => can('chooseFiles'));
  const isEmpty = lessons.length === 0;
  const title = useRef<HTMLHeadingElement>(null);
  const shown = useRef(lessons.length);
  useEffect(() => {
    // Removing a lesson also removes the pressed button.
    if (lessons.length < shown.current) keepFocus(title.current);
    shown.current = lessons.length;
  }, [lessons.length]);
  return (
    <section className={styles['shelf']} aria-labelledby="shelf">
      <Heading level={2} ref={title} tabIndex={-1} id="shelf">
        {isEmpty ? libraryText.empty : libraryText.listTitle}
      </Heading>
      {isEmpty ? (
        <p>{libraryText.emptyHint}</p>
      ) : (
        <ul className={styles['list']}>
          {lessons.map((lesson) => (
            <LessonEntry key={lesson.id} lesson={lesson} />
          ))}
        </ul>
      )}
      {canChoose ? (
        <div className={styles['open']}>
          <Button look={isEmpty ? 'primary' : 'plain'} onClick={() => void chooseFiles()}>
            <FileUp size={20} aria-hidden="true" focusable="false" />
            {libraryText.openFile}
          </Button>
          <p className={styles['hint']}>{libraryText.openFileHint}</p>
        </div>
      ) : null}
    </section>
  );
}
