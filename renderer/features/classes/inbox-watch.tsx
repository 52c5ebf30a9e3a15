import { useEffect, useRef } from 'react';
import type { ClassId } from '../../../content/journal/event.ts';
import { useApp } from '../../state/use-app.ts';
import { inboxText } from '#text/inbox-text.ts';
import { Button } from '../../ui/button.tsx';
import { keepFocus } from '../../ui/keep-focus.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import styles from './classes.module.css';
import inbox from './inbox.module.css';

export interface InboxWatchProps {
  readonly of: ClassId;
  readonly onCollect: () => void;
}

/** The ways in which files arrive: collecting, and the watched folder with its state and number of hand-ins. */
export function InboxWatch({ of, onCollect }: InboxWatchProps) {
  const watch = useApp((state) => state.watch);
  const arrived = useApp((state) => state.arrived);
  const choose = useApp((state) => state.chooseWatch);
  const end = useApp((state) => state.endWatch);
  const can = useApp((state) => state.can);
  const folder = watch?.folder ?? null;
  const wasWatching = useRef(false);
  const chooseButton = useRef<HTMLButtonElement>(null);
  // “Stop watching” disappears together with the watched folder.
  useEffect(() => {
    if (folder === null && wasWatching.current) keepFocus(chooseButton.current);
    wasWatching.current = folder !== null;
  }, [folder]);
  return (
    <>
      <div className={styles['row']}>
        {can('chooseHandIns') ? <Button onClick={onCollect}>{inboxText.collect}</Button> : null}
        {can('watchFolder') ? (
          <Button ref={chooseButton} onClick={() => void choose(of)}>
            {folder === null ? inboxText.watch : inboxText.watchOther}
          </Button>
        ) : null}
        {folder === null ? null : (
          <Button look="quiet" onClick={() => void end(of)}>
            {inboxText.watchEnd}
          </Button>
        )}
      </div>
      {watch === null || folder === null ? null : (
        <p role={watch.state === 'watching' ? undefined : 'alert'}>
          {watch.state === 'watching' ? inboxText.watching : inboxText[watch.state]}{' '}
          <bdi className={inbox['path']}>{folder}</bdi>
        </p>
      )}
      <LiveRegion as="p" className={inbox['arrived']}>
        {inboxText.arrived(arrived)}
      </LiveRegion>
    </>
  );
}
