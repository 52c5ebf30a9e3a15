import { useEffect, useEffectEvent } from 'react';
import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import { takesText } from '../../ui/takes-text.ts';

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
};

/** The same as in the usual programs for slides. */
export const BLANK_KEY = 'b';
const BLANK_KEYS = [BLANK_KEY, '.'];

/** Drives the projector by keys, wherever the focus is. */
export function useProjectorKeys(keys: ProjectorKeys): void {
  const keyboard = useKeyboardNow();
  // An effect event changes with the screen, and not a moment after it: a key between the two meant the screen before.
  const take = useEffectEvent((event: KeyboardEvent) => {
    // A dialog has its own keys.
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.defaultPrevented || event.repeat || isKeptFromUs(event)) return;
    // The fields for raised hands take digits alone, so a letter can still mean what it means elsewhere.
    const isText =
      event.target instanceof Element && takesText(event.target) && !event.target.matches('[inputmode="numeric"]');
    const isBlank = !isText && keyMeant(event, BLANK_KEYS, keyboard.current) !== null;
    const action = isBlank ? 'onBlank' : ACTION_OF_KEY[event.key];
    if (action === undefined) return;
    event.preventDefault();
    keys[action]();
  });
  useEffect(() => {
    window.addEventListener('keydown', take);
    return () => {
      window.removeEventListener('keydown', take);
    };
  }, []);
}
