import type { LessonCard } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { teachText } from '#text/teach-text.ts';
import { Button } from '../../ui/button.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './teach-with-it.module.css';

export interface TeachWithItProps {
  readonly lesson: LessonCard;
}

/** Ways to teach with a lesson without setting up a class; folded, because most readers are students. */
export function TeachWithIt({ lesson }: TeachWithItProps) {
  const openTeacherPage = useApp((state) => state.openTeacherPage);
  const openWorksheet = useApp((state) => state.openWorksheet);
  const draftFromLesson = useApp((state) => state.draftFromLesson);
  const openProjector = useApp((state) => state.openProjector);
  const which = <VisuallyHidden>{lesson.title}</VisuallyHidden>;
  return (
    <div className={styles['teach']}>
      <Disclosure
        look="plain"
        title={
          <>
            {teachText.title}
            {which}
          </>
        }
      >
        <div className={styles['actions']}>
          <Button size="small" onClick={() => void openTeacherPage(lesson.hash, null)}>
            {teachText.page}
            {which}
          </Button>
          <Button size="small" onClick={() => void openProjector(lesson.hash, null, teachText.myClass)}>
            {teachText.onProjector}
            {which}
          </Button>
          <Button
            size="small"
            onClick={() => void draftFromLesson(lesson.hash, lesson.isBuiltIn ? 'copy' : 'edit', teachText.shipped)}
          >
            {lesson.isBuiltIn ? teachText.makeOwn : teachText.edit}
            {which}
          </Button>
          <Button size="small" onClick={() => void openWorksheet(lesson.hash, null)}>
            {teachText.onPaper}
            {which}
          </Button>
        </div>
      </Disclosure>
    </div>
  );
}
