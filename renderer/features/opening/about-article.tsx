import BookOpen from 'lucide-react/icons/book-open';
import type { ContentHash, StudentHalf } from '../../../content/lesson/format.ts';
import { useApp } from '../../state/use-app.ts';
import { openingText } from '../../text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
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
        <p className={styles['context']} lang={language}>
          {article.contextNote}
        </p>
      </details>
      <details className={styles['particulars']}>
        <summary>{openingText.particulars}</summary>
        <dl className={styles['facts']} lang={language}>
          <dt lang="en">{openingText.headline}</dt>
          <dd className={styles['headline']}>{article.title}</dd>
          <dt lang="en">{openingText.publisher}</dt>
          <dd>{article.publisher}</dd>
          {article.byline === null ? null : (
            <>
              <dt lang="en">{openingText.byline}</dt>
              <dd>{article.byline}</dd>
            </>
          )}
          <dt lang="en">{openingText.date}</dt>
          <dd>{article.date}</dd>
          <dt lang="en">{openingText.provenance}</dt>
          <dd>{article.provenance}</dd>
          <dt lang="en">{openingText.licence}</dt>
          <dd>{article.licence}</dd>
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
