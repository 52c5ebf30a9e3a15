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

/** What the article is and how it came here. */
export function AboutArticle({ lesson, hash }: AboutArticleProps) {
  const show = useApp((state) => state.show);
  const { article, language } = lesson;
  return (
    <Card as="section" labelledBy="about-article">
      <h2 id="about-article" className={styles['title']}>
        {openingText.aboutTitle}
      </h2>
      <p className={styles['context']} lang={language}>
        {article.contextNote}
      </p>
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
