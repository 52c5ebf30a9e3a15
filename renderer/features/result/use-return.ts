import { useEffect, useRef, type RefObject } from 'react';
import type { WayBack } from '../../state/result-slice.ts';

/** Marks a button that leads to the article, so that the person returns to it. */
export const markReturn = (...names: readonly string[]): { readonly 'data-return': string } => ({
  'data-return': names.join(' '),
});

/** The focused button and its distance from the top of the window; null if another element has the focus. */
export function readWayBack(): WayBack | null {
  const here = document.activeElement;
  const name = here?.getAttribute('data-return') ?? null;
  return here === null || name === null ? null : { name, top: here.getBoundingClientRect().top };
}

/** Restores the focus to the button by which the page was left, and scrolls it to its former position in the window. */
export function useReturn(page: RefObject<HTMLElement | null>, wayBack: WayBack | null): void {
  // Only when the page appears: while it is being left, the button is still there.
  const cameBackTo = useRef(wayBack);
  useEffect(() => {
    if (cameBackTo.current === null) return;
    const { name, top } = cameBackTo.current;
    const button = page.current?.querySelector<HTMLElement>(`[data-return="${CSS.escape(name)}"]`) ?? null;
    if (button === null) {
      // If the button no longer exists, the page starts at its heading, like any other.
      document.querySelector('h1')?.focus();
      return;
    }
    button.focus({ preventScroll: true });
    document.documentElement.scrollTop += button.getBoundingClientRect().top - top;
  }, [page]);
}
