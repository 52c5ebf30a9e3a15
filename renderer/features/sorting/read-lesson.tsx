import type { RefObject } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { ReadAloud } from '../../claim/read-aloud.tsx';
import { useApp } from '../../state/use-app.ts';
import { readAloudText } from '#text/read-aloud-text.ts';

export interface ReadLessonProps {
  readonly view: AttemptView;
  /** The element that contains the article. */
  readonly page: RefObject<HTMLElement | null>;
  readonly rate: number;
  readonly onClose: () => void;
}

/** Reads the article, the current claim or, once it is visible, the feedback aloud. */
export function ReadLesson({ view, page, rate, onClose }: ReadLessonProps) {
  const changeSettings = useApp((state) => state.changeSettings);
  const find = (selector: string) => [...(page.current?.querySelectorAll(selector) ?? [])];
  const parts = [
    { name: readAloudText.article, find: () => find('article :is(h1, h2, p)') },
    { name: readAloudText.claim, find: () => find('article [aria-current="true"]') },
    ...(view.feedback[view.current] === undefined
      ? []
      : [
          {
            name: readAloudText.reason,
            // The note is in the panel beside the article.
            find: () => [...document.querySelectorAll('aside section[data-verdict] :is(h3, h4, p):not(details *)')],
          },
        ]),
  ];
  return (
    <ReadAloud
      parts={parts}
      language={view.lesson.language}
      rate={rate}
      onRate={(speechRate) => void changeSettings({ speechRate })}
      onClose={onClose}
    />
  );
}
