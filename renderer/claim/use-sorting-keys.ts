import { useEffect, useEffectEvent, useRef } from 'react';
import type { Settings } from '../../content/profile/settings.ts';
import { useKeyboardNow } from '../ui/keyboard-layout.tsx';
import { takesText } from '../ui/takes-text.ts';
import { readKey, type KeyCommand } from './sorting-keys.ts';

/** Controls that Enter presses. The current claim's mark and the words to mark leave it to the dark button. */
const isPressedByEnter = (element: Element | null): boolean =>
  element !== null && element.closest('button, a[href], summary, [role="button"]:not([aria-current])') !== null;

/**
 * Follows the keyboard while the sorting screen is there; silent while a dialog lies over it.
 *
 * Enter does what the dark button says. It presses another control only for a person who went to that control with Tab:
 * a click leaves the focus on what was clicked, and Enter would do that again instead of going on.
 */
export function useSortingKeys(settings: Settings, obey: (command: KeyCommand) => void): void {
  const goesByTab = useRef(false);
  const keyboard = useKeyboardNow();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Tab') goesByTab.current = true;
    const { target } = event;
    const element = target instanceof Element ? target : null;
    if (event.defaultPrevented || takesText(element) || document.querySelector('dialog[open]') !== null) return;
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const command = readKey(event, settings, isRightToLeft, keyboard.current);
    if (command === null || (command.kind === 'main' && goesByTab.current && isPressedByEnter(element))) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    const onPointer = () => {
      goesByTab.current = false;
    };
    window.addEventListener('keydown', onKey);
    window.addEventListener('pointerdown', onPointer);
    return () => {
      window.removeEventListener('keydown', onKey);
      window.removeEventListener('pointerdown', onPointer);
    };
  }, []);
}
