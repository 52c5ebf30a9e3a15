/** Whether the focus was lost because the focused element was removed. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * If the focus was lost, moves it to `element`; if that is gone too, to the first button of the open dialog, or else to
 * the heading of the screen.
 */
export function keepFocus(element: HTMLElement | null): void {
  if (!isFocusLost()) return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const otherwise = (dialog ?? document).querySelector<HTMLElement>(dialog === undefined ? 'h1' : 'button');
  (element?.isConnected === true ? element : otherwise)?.focus();
}

/**
 * Checks after the next render whether the focus was lost, and restores it. If another element has taken the focus
 * meanwhile, such as the heading of a new screen, it stays there.
 */
export const keepFocusSoon = (): void => {
  requestAnimationFrame(() => keepFocus(null));
};
