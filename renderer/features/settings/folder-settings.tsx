import { useEffect, useRef } from 'react';
import type { AppState } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { failureText } from '#text/failure-text.ts';
import { peopleText } from '#text/people-text.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Heading } from '../../ui/heading.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { Message } from '../../ui/message.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import shared from '../../ui/section.module.css';
import styles from './section.module.css';

type Folder = Extract<AppState['dataFolder'], { readonly kind: 'done' }>['value'];

const { folder: text } = peopleText;

/** Where the data is stored, and how to move it. */
export function FolderSettings() {
  const folder = useApp((state) => state.dataFolder);
  const readDataFolder = useApp((state) => state.readDataFolder);
  useEffect(() => void readDataFolder(), [readDataFolder]);
  return (
    <Card as="section" labelledBy="folder-settings">
      <div className={styles['section']}>
        <Heading level={2} id="folder-settings">
          {text.title}
        </Heading>
        <p>{text.hint}</p>
        {folder.kind === 'idle' ? <p>{text.loading}</p> : null}
        <Loaded
          of={folder}
          failures={failureText}
          again={{ name: appText.tryAgain, onAgain: () => void readDataFolder() }}
        >
          {(value) => <FolderNow folder={value} />}
        </Loaded>
      </div>
    </Card>
  );
}

function FolderNow({ folder: { path, chosenBy, isNetwork, next } }: { readonly folder: Folder }) {
  const choose = useApp((state) => state.chooseDataFolder);
  const restart = useApp((state) => state.restart);
  const pathLine = useRef<HTMLParagraphElement>(null);
  const move = useRef<HTMLButtonElement>(null);
  const isSettled = next === null;
  const before = useRef(isSettled);
  // The pressed button is gone: the focus goes to the result, not to the button that exits the program.
  useEffect(() => {
    if (before.current !== isSettled) keepFocus(isSettled ? move.current : pathLine.current);
    before.current = isSettled;
  }, [isSettled]);
  return (
    <>
      <p className={styles['path']}>
        {text.now}: <bdi>{path}</bdi>
      </p>
      {isNetwork || (next?.isNetwork ?? false) ? (
        <Message tone="care" title={text.networkTitle}>
          <p>{text.network}</p>
        </Message>
      ) : null}
      {chosenBy === 'start' ? <p className={shared['hint']}>{text.byStart}</p> : null}
      {chosenBy === 'start' || next !== null ? null : (
        <>
          <div className={shared['row']}>
            <Button ref={move} onClick={() => void choose('move')}>
              {text.move}
            </Button>
            <Button onClick={() => void choose('use')}>{text.use}</Button>
          </div>
          <p className={shared['hint']}>{text.useHint}</p>
        </>
      )}
      {next === null ? null : (
        <>
          <LiveRegion as="p" ref={pathLine} tabIndex={-1} className={styles['path']}>
            {text.next[next.how](next.path)}
          </LiveRegion>
          <div className={shared['row']}>
            <Button look="primary" onClick={() => void restart()}>
              {text.restart}
            </Button>
            <Button onClick={() => void choose('stay')}>{text.stay}</Button>
          </div>
        </>
      )}
    </>
  );
}
