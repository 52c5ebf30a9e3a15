import { useEffectEvent, useLayoutEffect } from 'react';

/**
 * Handles every key press in the window, with the values of the latest rendering. The screen and its keys come at the
 * same moment: a passive effect would run after the first paint, and a key pressed in between would be lost.
 */
export function useWindowKeys(onKey: (event: KeyboardEvent) => void): void {
  const handle = useEffectEvent(onKey);
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
