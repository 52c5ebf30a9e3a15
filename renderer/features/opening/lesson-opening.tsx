import type { LessonPreview } from '../../../content/desk/views.ts';
import { LabelExamples } from '../../claim/label-examples.tsx';
import { appText } from '#text/app-text.ts';
import { openingText } from '#text/opening-text.ts';
import { Badge } from '../../ui/badge.tsx';
import { remarkIn } from '../../claim/in-language.ts';
import { Message } from '../../ui/message.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { AboutArticle } from './about-article.tsx';
import { goesOnWith } from './goes-on.ts';
import { Facts } from '../../ui/facts.tsx';
import styles from './lesson-opening.module.css';
import type { StartFormProps } from './start-form.tsx';
import { StartPanel } from './start-panel.tsx';

export interface LessonOpeningProps extends Pick<StartFormProps, 'fixed'> {
  readonly preview: LessonPreview;
}

export function LessonOpening({ preview, fixed }: LessonOpeningProps) {
  const { lesson, hasKey, task } = preview;
  // During an attempt, continuing comes first; before it, the explanation of the lesson does.
  const isUnderway = goesOnWith(preview) !== null;
  const start = (
    <div className={styles['side']}>
      <StartPanel preview={preview} fixed={fixed} />
    </div>
  );
  return (
    <div className={styles['opening']} data-start={isUnderway ? 'first' : 'last'}>
      <div className={styles['head']}>
        <ScreenTitle documentTitle={appText.documentTitle(lesson.title)}>
          <bdi lang={lesson.language}>{lesson.title}</bdi>
        </ScreenTitle>
        <Facts className={styles['facts']}>
          <span>{appText.level[lesson.level]}</span>
          <span>{appText.claims(task.asks)}</span>
          <span>{appText.minutes(task.minutes)}</span>
          {lesson.isFictional ? <Badge>{appText.fictional}</Badge> : null}
          {hasKey ? null : <Badge>{task.isSecondReading ? appText.secondReading : appText.examEdition}</Badge>}
        </Facts>
        {lesson.contentWarning === null ? null : (
          <Message tone="note" title={openingText.warningTitle}>
            <p {...remarkIn(lesson.language)}>{lesson.contentWarning}</p>
          </Message>
        )}
      </div>
      {isUnderway ? start : null}
      <div className={styles['words']}>
        <LabelExamples />
        <AboutArticle lesson={lesson} hash={preview.hash} />
      </div>
      {isUnderway ? null : start}
    </div>
  );
}
