import { useEffect, useRef, type RefObject } from 'react';
import type { WayBack } from '../../state/result-slice.ts';

/** What marks a button that leads into the article, so that one comes back to it. */
export const markReturn = (...names: readonly string[]): { readonly 'data-return': string } => ({
  'data-return': names.join(' '),
});

/** The button that has the focus, and how far from the top of the window it is; null for any other place. */
export function readWayBack(): WayBack | null {
  const here = document.activeElement;
  const name = here?.getAttribute('data-return') ?? null;
  return here === null || name === null ? null : { name, top: here.getBoundingClientRect().top };
}

/** Gives the focus back to the button by which the page was left, and puts it where it was in the window. */
export function useReturn(page: RefObject<HTMLElement | null>, wayBack: WayBack | null): void {
  // Only when the page comes: while it is being left, the button is still where it is.
  const cameBackTo = useRef(wayBack);
  useEffect(() => {
    if (cameBackTo.current === null) return;
    const { name, top } = cameBackTo.current;
    const button = page.current?.querySelector<HTMLElement>(`[data-return="${CSS.escape(name)}"]`) ?? null;
    if (button === null) {
      // What is gone cannot have the focus; the page begins at its heading then, like any other.
      document.querySelector('h1')?.focus();
      return;
    }
    button.focus({ preventScroll: true });
    document.documentElement.scrollTop += button.getBoundingClientRect().top - top;
  }, [page]);
}
