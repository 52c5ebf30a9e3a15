/**
 * Whether the focused element accepts text, or changes its value by typed letters, so that letters must not act as
 * shortcuts.
 */
export const takesText = (element: Element | null): boolean =>
  element !== null &&
  element.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;
