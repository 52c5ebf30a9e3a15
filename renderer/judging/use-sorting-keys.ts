import { useEffect, useEffectEvent } from 'react';
import type { Settings } from '../../content/profile/settings.ts';
import { readKey, type KeyCommand } from './sorting-keys.ts';

/** Whether the focus is in something that takes text, where letters are letters. */
const takesText = (element: Element | null): boolean =>
  element !== null &&
  element.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;

/** Whether Enter belongs to the element that has the focus. The current claim's mark and the words to mark leave it to the dark button. */
const ownsEnter = (element: Element | null): boolean =>
  element !== null && element.closest('button, a[href], summary, [role="button"]:not([aria-current])') !== null;

/** Follows the keyboard while the sorting screen is there; silent while a dialog lies over it. */
export function useSortingKeys(settings: Settings, obey: (command: KeyCommand) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    const element = target instanceof Element ? target : null;
    if (event.defaultPrevented || takesText(element) || document.querySelector('dialog[open]') !== null) return;
    const isRightToLeft = getComputedStyle(document.documentElement).direction === 'rtl';
    const command = readKey(event, settings, isRightToLeft);
    if (command === null || (command.kind === 'main' && ownsEnter(element))) return;
    event.preventDefault();
    obey(command);
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
