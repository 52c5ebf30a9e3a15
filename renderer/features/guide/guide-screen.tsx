import { type MouseEvent, useId } from 'react';
import guide from '../../../docs/classroom.md?raw';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { guideText } from '#text/guide-text.ts';
import { Page } from '../../ui/page.tsx';
import { ScreenTitle } from '../../ui/screen-title.tsx';
import { TopBar } from '../../ui/top-bar.tsx';
import { GuideBlock } from './guide-block.tsx';
import styles from './guide-screen.module.css';
import { readGuide } from './read-guide.ts';

const blocks = readGuide(guide);

/** The teacher's guide: the same page as in the repository, with its pictures. */
export function GuideScreen() {
  const leaveAside = useApp((state) => state.leaveAside);
  const id = useId();
  const headings = blocks.flatMap((block, at) => (block.kind === 'heading' ? [{ at, text: block.text }] : []));
  const idOf = (at: number) => `${id}part${String(at)}`;

  /** Scrolls to a heading and focuses it, without changing the address of the page. */
  const goTo = (event: MouseEvent, at: number) => {
    event.preventDefault();
    const heading = document.getElementById(idOf(at));
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'start' });
  };

  return (
    <>
      <TopBar back={{ name: guideText.back, onBack: leaveAside }} />
      <Page width="narrow">
        {blocks.map((block, at) =>
          block.kind === 'title' ? (
            <ScreenTitle key={at} documentTitle={appText.documentTitle(guideText.documentTitle)}>
              {block.text}
            </ScreenTitle>
          ) : null,
        )}
        <nav aria-label={guideText.contents} className={styles['contents']} data-print="no">
          <ol>
            {headings.map(({ at, text }) => (
              <li key={at}>
                <a href={`#${idOf(at)}`} onClick={(event) => goTo(event, at)}>
                  {text.replace(/^\d+\. /, '')}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={styles['guide']}>
          {blocks.map((block, at) => (
            <GuideBlock key={at} block={block} id={idOf(at)} />
          ))}
        </div>
      </Page>
    </>
  );
}
