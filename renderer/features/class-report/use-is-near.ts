import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/**
 * Whether an element has come near what is seen; once it has, it stays. Everything is near when it goes to paper, and
 * where nothing can tell.
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
    // The page is laid out for paper as soon as this event has been told.
    const show = () => flushSync(() => setIsNear(true));
    window.addEventListener('beforeprint', show);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', show);
    };
  }, [element, isNear]);
  return isNear;
}
