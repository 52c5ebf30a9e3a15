import BookOpen from 'lucide-react/icons/book-open';
import type { ContentHash, StudentHalf } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { openingText } from '../../text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { inLanguage, remarkIn } from '../../judging/in-language.ts';
import styles from './about-article.module.css';

export interface AboutArticleProps {
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
}

/** What to know before reading, and folded away where the text comes from. */
export function AboutArticle({ lesson, hash }: AboutArticleProps) {
  const show = useApp((state) => state.show);
  const { article, language } = lesson;
  return (
    <Card as="section" labelledBy="about-article">
      <h2 id="about-article" className={styles['title']}>
        {openingText.aboutTitle}
      </h2>
      <details className={styles['particulars']}>
        <summary>{openingText.background}</summary>
        <p className={styles['context']} {...remarkIn(language)}>
          {article.contextNote}
        </p>
      </details>
      <details className={styles['particulars']}>
        <summary>{openingText.particulars}</summary>
        <dl className={styles['facts']}>
          <dt>{openingText.headline}</dt>
          <dd className={styles['headline']} {...inLanguage(language)}>
            {article.title}
          </dd>
          <dt>{openingText.publisher}</dt>
          <dd {...remarkIn(language)}>{article.publisher}</dd>
          {article.byline === null ? null : (
            <>
              <dt>{openingText.byline}</dt>
              <dd {...remarkIn(language)}>{article.byline}</dd>
            </>
          )}
          <dt>{openingText.date}</dt>
          <dd {...remarkIn(language)}>{article.date}</dd>
          <dt>{openingText.provenance}</dt>
          <dd {...remarkIn(language)}>{article.provenance}</dd>
          <dt>{openingText.licence}</dt>
          <dd {...remarkIn(language)}>{article.licence}</dd>
        </dl>
      </details>
      <p className={styles['note']}>{lesson.isFictional ? openingText.fictionalNote : openingText.studyNote}</p>
      <div className={styles['read']}>
        <Button onClick={() => show({ kind: 'reading', lesson: hash })}>
          <BookOpen size={20} aria-hidden="true" focusable="false" />
          {openingText.readFirst}
        </Button>
        <span className={styles['note']}>{openingText.readFirstHint}</span>
      </div>
    </Card>
  );
}
