import type { LessonCard } from '../../../content/desk/views.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { libraryText } from '#text/library-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { remarkIn } from '../../claim/in-language.ts';
import { LessonActions } from './lesson-actions.tsx';
import { Facts } from '../../ui/facts.tsx';
import styles from './lesson-entry.module.css';
import { StandingLine } from './standing-line.tsx';
import { TeachWithIt } from './teach-with-it.tsx';

export interface LessonEntryProps {
  readonly lesson: LessonCard;
}

export function LessonEntry({ lesson }: LessonEntryProps) {
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  return (
    <Card as="li">
      <div className={styles['entry']}>
        <div className={styles['words']}>
          <h3 className={styles['title']}>
            <bdi lang={lesson.language}>{lesson.title}</bdi>
          </h3>
          <Facts className={styles['facts']}>
            <span>{appText.level[lesson.level]}</span>
            <span>{appText.claims(lesson.task.asks)}</span>
            <span>{appText.minutes(lesson.task.minutes)}</span>
            {lesson.isFictional ? <Badge>{appText.fictional}</Badge> : null}
            {lesson.task.isSet ? (
              <Badge>{lesson.task.isSecondReading ? appText.secondReading : appText.examEdition}</Badge>
            ) : null}
          </Facts>
          {/* The summary is about all claims of the lesson. */}
          {lesson.task.isSet && lesson.task.asks < lesson.claims ? (
            <p>{libraryText.setPart(lesson.task.asks, lesson.claims)}</p>
          ) : (
            <p {...remarkIn(lesson.language)}>{lesson.summary}</p>
          )}
        </div>
        <div className={styles['foot']}>
          <StandingLine standing={lesson.standing} isSecondReading={lesson.task.isSecondReading} />
          <LessonActions lesson={lesson} />
          {lesson.hasKey && teaches ? <TeachWithIt lesson={lesson} /> : null}
        </div>
      </div>
    </Card>
  );
}
