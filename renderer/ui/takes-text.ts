/** Whether the focus is in something that takes text or turns a choice by letters, where letters are letters. */
export const takesText = (element: Element | null): boolean =>
  element !== null &&
  element.closest('input, textarea, select, [contenteditable]:not([contenteditable="false"])') !== null;
