import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useState, type ReactNode } from 'react';
import { WhereOneLooks } from './message-place.tsx';
import { LiveRegion } from './live-region.tsx';
import styles from './visually-hidden.module.css';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export interface AnnouncerProps {
  readonly children: ReactNode;
}

/**
 * How long an announcement stays in the page, in milliseconds: long enough for any screen reader to pick it up, and
 * removed before a person who reads the page line by line reaches its end and mistakes it for part of the page.
 */
const STAYS_MS = 10_000;

/**
 * Contains the program's only polite live region for announcements. It exists from the start, because a region that
 * appears together with its text is not read. While a dialog is open, it is inside the dialog, because nothing outside
 * is read.
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
          {/* A new key creates a new node, so that the same sentence is read again. */}
          {said.sentence === '' ? null : <span key={said.count}>{said.sentence}</span>}
        </LiveRegion>
      </WhereOneLooks>
    </AnnounceContext>
  );
}

/** Returns the function that announces a sentence to screen readers without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/**
 * Clears the announcement when the screen changes, before the new screen announces anything: it belongs to the previous
 * screen, and the verdicts of a lesson must not remain in an exam.
 */
export function useForgetAnnouncement(screen: unknown): void {
  const announce = useAnnounce();
  useLayoutEffect(() => {
    announce('');
  }, [screen, announce]);
}
