import { isKeptFromUs, keyMeant } from '../../ui/key-press.ts';
import { useKeyboardNow } from '../../ui/keyboard-layout.tsx';
import { takesText } from '../../ui/takes-text.ts';
import { useWindowKeys } from '../../ui/use-window-keys.ts';

export interface ProjectorKeys {
  readonly onNext: () => void;
  readonly onPrevious: () => void;
  readonly onLeave: () => void;
  readonly onBlank: () => void;
}

/** A presenter's remote sends Page Up and Page Down; the other keys are for the keyboard. */
const ACTION_OF_KEY: Readonly<Record<string, keyof ProjectorKeys>> = {
  PageDown: 'onNext',
  PageUp: 'onPrevious',
  Escape: 'onLeave',
};

/** As in common presentation programs. */
export const BLANK_KEY = 'b';
const BLANK_KEYS = [BLANK_KEY, '.'];

/** Controls the projector by keys, wherever the focus is. */
export function useProjectorKeys(keys: ProjectorKeys): void {
  const keyboard = useKeyboardNow();
  useWindowKeys((event) => {
    // A dialog has its own shortcuts.
    if (document.querySelector('dialog[open]') !== null) return;
    if (event.defaultPrevented || event.repeat || isKeptFromUs(event)) return;
    // The fields for raised hands only accept digits, so letters keep their usual meaning there.
    const isText =
      event.target instanceof Element && takesText(event.target) && !event.target.matches('[inputmode="numeric"]');
    const isBlank = !isText && keyMeant(event, BLANK_KEYS, keyboard.current) !== null;
    const action = isBlank ? 'onBlank' : ACTION_OF_KEY[event.key];
    if (action === undefined) return;
    event.preventDefault();
    keys[action]();
  });
}
