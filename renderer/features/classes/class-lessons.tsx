import { useState } from 'react';
import type { ClassSummary } from '../../../content/class/classroom.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { classText } from '#text/class-text.ts';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { ClassLesson } from './class-lesson.tsx';
import styles from './classes.module.css';
import { HandOut } from './hand-out.tsx';
import { KeptLesson } from './kept-lesson.tsx';
import { TakeIn } from './take-in.tsx';

export interface ClassLessonsProps {
  readonly of: ClassSummary;
}

type Open = { readonly what: 'hand-out' | 'take-in'; readonly lesson: LessonCard } | null;

/** All lessons that the class can do or has done, with the number of hand-ins. */
export function ClassLessons({ of }: ClassLessonsProps) {
  const shelf = useApp((state) => state.shelf);
  const clearImport = useApp((state) => state.clearImport);
  const [open, setOpen] = useState<Open>(null);
  const lessons = shelf.kind === 'done' ? shelf.value : [];
  const students = (lesson: LessonCard): number =>
    of.lessons.find(({ lessonId }) => lessonId === lesson.id)?.students ?? 0;
  // Lessons that the class works on come first; the others in the order of the library.
  const ordered = [...lessons].sort((one, other) => Number(students(other) > 0) - Number(students(one) > 0));
  const kept =
    shelf.kind === 'done' ? of.lessons.filter(({ lessonId }) => lessons.every(({ id }) => id !== lessonId)) : [];
  const close = () => {
    setOpen(null);
    clearImport();
  };
  return (
    <Card as="section" labelledBy="class-lessons">
      <div className={styles['section']}>
        <Heading level={2} id="class-lessons">
          {classText.lessonsTitle}
        </Heading>
        <p className={styles['hint']}>{classText.lessonsHint}</p>
        <ul className={styles['list']}>
          {ordered.map((lesson) => (
            <ClassLesson
              key={lesson.id}
              of={of}
              lesson={lesson}
              students={students(lesson)}
              onHandOut={() => setOpen({ what: 'hand-out', lesson })}
              onTakeIn={() => setOpen({ what: 'take-in', lesson })}
            />
          ))}
          {kept.map((lesson) => (
            <KeptLesson key={lesson.lessonId} of={of} lesson={lesson} />
          ))}
        </ul>
      </div>
      {open?.what === 'hand-out' ? <HandOut of={of} lesson={open.lesson} onClose={close} /> : null}
      {open?.what === 'take-in' ? <TakeIn of={of} lesson={open.lesson} onClose={close} /> : null}
    </Card>
  );
}
