/** If the text and the panel are in one column, the panel may be out of sight; beside or below the text it never is. */
export function bringPanelIntoView(question: HTMLElement | null): void {
  const box = question?.getBoundingClientRect();
  if (box !== undefined && (box.top < 0 || box.bottom > window.innerHeight)) {
    question?.scrollIntoView({ block: 'start' });
  }
}

/**
 * Scrolls until the reason is visible, but never so far that the top of the panel, with the answer, is out of sight.
 */
export function bringReasonIntoView(question: HTMLElement | null, reason: Element | null): void {
  reason?.scrollIntoView({ block: 'nearest' });
  bringPanelIntoView(question);
}
