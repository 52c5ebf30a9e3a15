import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { WhereOneLooks } from './message-place.tsx';
import { LiveRegion } from './live-region.tsx';
import styles from './visually-hidden.module.css';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export interface AnnouncerProps {
  readonly children: ReactNode;
}

/**
 * How long a sentence stays in the page, in milliseconds: long enough to be handed to any screen reader, and gone before
 * somebody who goes through the page line by line comes to its end and takes it for a part of it.
 */
const STAYS_MS = 10_000;

/**
 * Holds the one polite live region of the program. It is in the page from the start, because a region that comes with its
 * text is not read, and in a dialog while one is open, because nothing outside it is.
 */
export function Announcer({ children }: AnnouncerProps) {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const announce = useCallback((sentence: string) => {
    setSaid((before) => ({ sentence, count: before.count + 1 }));
  }, []);
  useEffect(() => {
    if (said.sentence === '') return undefined;
    const timer = setTimeout(() => announce(''), STAYS_MS);
    return () => clearTimeout(timer);
  }, [said, announce]);
  return (
    <AnnounceContext value={announce}>
      {children}
      <WhereOneLooks>
        <LiveRegion className={styles['hidden']} aria-atomic="true">
          {/* A new key makes a new node, so that the same sentence twice is read twice. */}
          {said.sentence === '' ? null : <span key={said.count}>{said.sentence}</span>}
        </LiveRegion>
      </WhereOneLooks>
    </AnnounceContext>
  );
}

/** Gives the function that has a sentence read by a screen reader without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
