/** Whether the focus went away with what it stood on. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/**
 * Gives a focus that was lost to `element`; where that is gone too, to the first button of the dialog that is open, or else
 * to the heading of the screen.
 */
export function keepFocus(element: HTMLElement | null): void {
  if (!isFocusLost()) return;
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const otherwise = (dialog ?? document).querySelector<HTMLElement>(dialog === undefined ? 'h1' : 'button');
  (element?.isConnected === true ? element : otherwise)?.focus();
}

/**
 * Looks once the page has been drawn again whether the focus went away with something, and keeps it. Whatever takes the
 * focus by itself meanwhile, such as the heading of a new screen, has it.
 */
export const keepFocusSoon = (): void => {
  requestAnimationFrame(() => keepFocus(null));
};
