import BookA from 'lucide-react/icons/book-a';
import BookOpen from 'lucide-react/icons/book-open';
import { useState } from 'react';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { StudentHalf } from '../../../content/lesson/format.ts';
import { firstSentences } from '../../../content/text/first-sentences.ts';
import { useApp } from '../../state/use-app.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Glossary } from '../../claim/glossary.tsx';
import { inLanguage, remarkIn } from '../../claim/in-language.ts';
import styles from './about-article.module.css';

export interface AboutArticleProps {
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
}

/** The number of words of the background shown before sorting; the glossary contains all of it. */
const WORDS_BEFORE_SORTING = 40;

/** Information to read before the article, and, folded, where the text comes from. */
export function AboutArticle({ lesson, hash }: AboutArticleProps) {
  const show = useApp((state) => state.show);
  const [isGlossaryOpen, setIsGlossaryOpen] = useState(false);
  const { article, language } = lesson;
  const background = firstSentences(article.contextNote, language, WORDS_BEFORE_SORTING);
  return (
    <Card as="section" labelledBy="about-article">
      <Heading level={2} id="about-article">
        {openingText.aboutTitle}
      </Heading>
      <p className={styles['context']} {...remarkIn(language)}>
        {background.hasMore ? openingText.cut(background.first) : background.first}
      </p>
      <div className={styles['more']}>
        <Button
          onClick={() => {
            setIsGlossaryOpen(true);
          }}
        >
          <BookA size={20} aria-hidden="true" focusable="false" />
          {openingText.glossary}
        </Button>
        <span className={styles['note']}>{openingText.glossaryHint}</span>
      </div>
      <div className={styles['particulars']}>
        <Disclosure title={openingText.particulars}>
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
        </Disclosure>
      </div>
      <p className={styles['note']}>{lesson.isFictional ? openingText.fictionalNote : openingText.studyNote}</p>
      <div className={styles['more']}>
        <Button onClick={() => show({ kind: 'reading', lesson: hash })}>
          <BookOpen size={20} aria-hidden="true" focusable="false" />
          {openingText.readFirst}
        </Button>
        <span className={styles['note']}>{openingText.readFirstHint}</span>
      </div>
      {isGlossaryOpen ? (
        <Glossary
          lesson={lesson}
          onClose={() => {
            setIsGlossaryOpen(false);
          }}
        />
      ) : null}
    </Card>
  );
}
