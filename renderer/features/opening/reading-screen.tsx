import type { ContentHash } from '../../../content/base/content-hash.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { openingText } from '#text/opening-text.ts';
import { Button } from '../../ui/button.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { PlainBlock } from './plain-block.tsx';
import styles from './reading-screen.module.css';

export interface ReadingScreenProps {
  readonly lesson: ContentHash;
}

/** The article without any marks. */
export function ReadingScreen({ lesson }: ReadingScreenProps) {
  const opening = useApp((state) => state.opening);
  const show = useApp((state) => state.show);
  const leave = () => show({ kind: 'opening', lesson });
  if (opening.kind !== 'done') return null;
  const { title, language, article } = opening.value.lesson;
  const [first, ...rest] = article.blocks;
  return (
    <>
      <TopBar back={{ name: title, onBack: leave }}>
        <span className={styles['note']}>{openingText.readingNote}</span>
      </TopBar>
      <main className={styles['desk']}>
        <article className={styles['page']} {...inLanguage(language)}>
          <ScreenTitle documentTitle={appText.documentTitle(openingText.readingDocumentTitle(title))}>
            {first?.kind === 'headline' ? first.text : article.title}
          </ScreenTitle>
          {(first?.kind === 'headline' ? rest : article.blocks).map((block) => (
            <PlainBlock key={block.id} block={block} />
          ))}
        </article>
        <div className={styles['done']}>
          <Button look="primary" onClick={leave}>
            {openingText.readingDone}
          </Button>
        </div>
      </main>
    </>
  );
}
