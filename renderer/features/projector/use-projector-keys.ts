import { useEffect, useRef } from 'react';

export interface ProjectorKeys {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onLeave: () => void;
  readonly onBlank: () => void;
}

/** A presenter's remote sends Page Up and Page Down; the rest is for the keyboard. */
const ACTION_OF_KEY: Readonly<Record<string, keyof ProjectorKeys>> = {
  PageDown: 'onNext',
  PageUp: 'onPrevious',
  Escape: 'onLeave',
  b: 'onBlank',
  B: 'onBlank',
  '.': 'onBlank',
};

/** Drives the projector by keys, wherever the focus is. */
export function useProjectorKeys(keys: ProjectorKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const take = (event: KeyboardEvent) => {
      const action = ACTION_OF_KEY[event.key];
      // A dialog has its own keys.
      if (document.querySelector('dialog[open]') !== null) return;
      if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', take);
    return () => {
      window.removeEventListener('keydown', take);
    };
  }, []);
}
