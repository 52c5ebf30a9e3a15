import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether an element has come near the viewport; once it has, it stays true. Everything counts as near when printing,
 * and if this cannot be detected.
 */
export function useIsNear(element: RefObject<HTMLElement | null>, isNearAtOnce: boolean): boolean {
  const [isNear, setIsNear] = useState(isNearAtOnce || typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const watched = element.current;
    if (isNear || watched === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setIsNear(true);
      },
      { rootMargin: '600px' },
    );
    observer.observe(watched);
    // The page is laid out for printing immediately after this event.
    const show = () => flushSync(() => setIsNear(true));
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [element, isNear]);
  return isNear;
}
