import type { ReactNode } from 'react';
import styles from './page.module.css';

export interface PageProps {
  /** `narrow`: for forms and single messages, about 65 characters wide; `wide`: for content side by side. */
  readonly width?: 'normal' | 'narrow' | 'wide';
  readonly children: ReactNode;
}

/** The main part of a screen: a centred column. */
export function Page({ width = 'normal', children }: PageProps) {
  return (
    <main className={styles['page']} data-width={width}>
      {children}
    </main>
  );
}
