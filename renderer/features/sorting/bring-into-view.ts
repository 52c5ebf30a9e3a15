interface Place {
  /** Of the mark, from the top of the page's frame. */
  readonly top: number;
  readonly bottom: number;
  readonly frame: number;
}

function placeOf(page: HTMLElement, mark: HTMLElement): Place {
  const frame = page.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  return { top: box.top - frame.top, bottom: box.bottom - frame.top, frame: frame.height };
}

function bringToThird(page: HTMLElement, { top, bottom, frame }: Place, behavior: ScrollBehavior): void {
  const height = bottom - top;
  const third = frame / 3;
  const wanted = height > third ? Math.min(third, Math.max(0, frame - height)) : (frame - height) / 2;
  page.scrollTo({ top: page.scrollTop + top - wanted, behavior });
}

/**
 * Scrolls `page` so that `mark` stands in its middle third, and not at all when it already does. A mark that is taller
 * than the third begins where the third begins, or higher where it would not be seen to its end. Says whether a movement
 * is on its way.
 */
export function bringIntoView(page: HTMLElement, mark: HTMLElement, isSmooth: boolean): boolean {
  const place = placeOf(page, mark);
  if (place.top >= place.frame / 3 && place.bottom <= (place.frame / 3) * 2) return false;
  bringToThird(page, place, isSmooth ? 'smooth' : 'instant');
  return isSmooth;
}

/**
 * Scrolls `page` only when some of `mark` has gone out of its sight, and without a movement to watch. A movement on its
 * way to it (`isMoving`) would end where the mark was before, and gives way.
 */
export function keepInView(page: HTMLElement, mark: HTMLElement, isMoving: boolean): void {
  const place = placeOf(page, mark);
  if (isMoving || place.top < 0 || place.bottom > place.frame) bringToThird(page, place, 'instant');
}
