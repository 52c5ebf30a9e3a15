import { useEffect, useRef, type ReactNode } from 'react';
import styles from './screen-title.module.css';

export interface ScreenTitleProps {
  /** The title of the window while this screen is shown. */
  readonly documentTitle: string;
  /** False if the focus returns to another element of the screen. */
  readonly takesFocus?: boolean;
  readonly children: ReactNode;
}

/** The heading of a screen. It takes the focus when the screen appears, so that a screen reader starts there. */
export function ScreenTitle({ documentTitle, takesFocus = true, children }: ScreenTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const takesIt = useRef(takesFocus);
  useEffect(() => {
    if (takesIt.current) heading.current?.focus();
  }, []);
  return (
    <>
      <title>{documentTitle}</title>
      <h1 ref={heading} tabIndex={-1} className={styles['title']}>
        {children}
      </h1>
    </>
  );
}
