/**
 * Scrolls `page` so that `mark` stands in its middle third, and not at all when it already does. A mark that is taller
 * than the third begins where the third begins.
 */
export function bringIntoView(page: HTMLElement, mark: HTMLElement, isSmooth: boolean): void {
  const frame = page.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  const third = frame.height / 3;
  const top = box.top - frame.top;
  const bottom = box.bottom - frame.top;
  if (top >= third && bottom <= third * 2) return;
  const wanted = box.height > third ? third : (frame.height - box.height) / 2;
  page.scrollTo({ top: page.scrollTop + top - wanted, behavior: isSmooth ? 'smooth' : 'instant' });
}
