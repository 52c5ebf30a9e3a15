/** Whether the focus went away with what it stood on. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Gives a focus that was lost to `element`, or to the heading of the screen where that is gone too. */
export function keepFocus(element: HTMLElement | null): void {
  if (!isFocusLost()) return;
  const heading = document.querySelector<HTMLElement>('h1');
  (element?.isConnected === true ? element : heading)?.focus();
}
