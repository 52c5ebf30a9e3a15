import { createContext, useCallback, useContext, useState, type ReactNode } from 'react';
import { WhereOneLooks } from './message-place.tsx';
import styles from './visually-hidden.module.css';

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export interface AnnouncerProps {
  readonly children: ReactNode;
}

/**
 * Holds the one polite live region of the program. It is in the page from the start, because a region that comes with its
 * text is not read, and in a dialog while one is open, because nothing outside it is.
 */
export function Announcer({ children }: AnnouncerProps) {
  const [said, setSaid] = useState({ sentence: '', count: 0 });
  const announce = useCallback((sentence: string) => {
    setSaid((before) => ({ sentence, count: before.count + 1 }));
  }, []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <WhereOneLooks>
        <div className={styles['hidden']} role="status" aria-live="polite" aria-atomic="true">
          {/* A new key makes a new node, so that the same sentence twice is read twice. */}
          <span key={said.count}>{said.sentence}</span>
        </div>
      </WhereOneLooks>
    </AnnounceContext>
  );
}

/** Gives the function that has a sentence read by a screen reader without moving the focus. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
