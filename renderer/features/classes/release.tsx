import type { ClassSummary } from '../../../content/class/classroom.ts';
import { textOfNumber } from '../../../content/class/text-of-number.ts';
import type { LessonCard } from '../../../content/desk/views.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import { useApp } from '../../state/use-app.ts';
import { handOutText } from '#text/class-text.ts';
import { Button } from '../../ui/button.tsx';
import { Heading } from '../../ui/heading.tsx';
import styles from './classes.module.css';

export interface ReleaseProps {
  readonly of: ClassSummary;
  readonly lesson: LessonCard;
}

/** The file that opens the students' results, with the class's key; one for each revision that they worked on. */
export function Release({ of, lesson }: ReleaseProps) {
  const saveFile = useApp((state) => state.saveFile);
  const worked = of.lessons.find(({ lessonId }) => lessonId === lesson.id)?.revisions ?? [];
  const whichOf = (hash: ContentHash) => {
    const text = textOfNumber(worked, hash);
    return text === null ? null : { ...text, isInLibrary: hash === lesson.hash };
  };
  const save = (hash: ContentHash) =>
    void saveFile({ kind: 'release', lesson: hash, of: { class: of.class, words: handOutText.releaseWords } });
  return (
    <section className={styles['section']} aria-labelledby="release">
      <Heading level={3} id="release">
        {handOutText.releaseTitle}
      </Heading>
      <p>{handOutText.releaseHint}</p>
      <p className={styles['hint']}>{handOutText.releaseChanged}</p>
      {worked.length < 2 ? (
        <div>
          <Button onClick={() => save(worked[0]?.lesson ?? lesson.hash)}>{handOutText.saveRelease}</Button>
        </div>
      ) : (
        <>
          <p>{handOutText.releaseRevisions}</p>
          <div className={styles['row']}>
            {worked.map(({ lesson: hash, revision }) => (
              <Button key={hash} onClick={() => save(hash)}>
                {handOutText.saveReleaseOf(revision, whichOf(hash))}
              </Button>
            ))}
          </div>
        </>
      )}
    </section>
  );
}
