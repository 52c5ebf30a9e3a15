import { useEffect, useRef } from 'react';
import type { Settings } from '../../content/profile/settings.ts';
import { useKeyboardNow } from '../ui/keyboard-layout.tsx';
import { takesText } from '../ui/takes-text.ts';
import { useWindowKeys } from '../ui/use-window-keys.ts';
import { readKey, type KeyCommand } from './sorting-keys.ts';

/**
 * Controls that Enter activates. On the current claim's mark and the words to mark, Enter activates the primary button
 * instead.
 */
const isPressedByEnter = (element: Element | null): boolean =>
  element !== null && element.closest('button, a[href], summary, [role="button"]:not([aria-current])') !== null;

/**
 * Handles the keyboard on the sorting screen; inactive while a dialog is open.
 *
 * Enter activates the primary button. It activates another control only if the person reached that control with Tab: a
 * click leaves the focus on the clicked control, and Enter would repeat the click instead of continuing.
 */
export function useSortingKeys(settings: Settings, obey: (command: KeyCommand) => void): void {
  const goesByTab = useRef(false);
  const keyboard = useKeyboardNow();
  useWindowKeys((event) => {
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
    window.addEventListener('pointerdown', onPointer);
    return () => window.removeEventListener('pointerdown', onPointer);
  }, []);
}
