interface Place {
  /** The position of the mark, from the top of the scrolling page. */
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
 * Scrolls `page` so that `mark` is in its middle third; does nothing if it already is. A mark taller than the third
 * starts where the third starts, or higher if its end would be out of view. Returns whether it is scrolling.
 */
export function bringIntoView(page: HTMLElement, mark: HTMLElement, isSmooth: boolean): boolean {
  const place = placeOf(page, mark);
  if (place.top >= place.frame / 3 && place.bottom <= (place.frame / 3) * 2) return false;
  bringToThird(page, place, isSmooth ? 'smooth' : 'instant');
  return isSmooth;
}

/**
 * Scrolls `page`, without animation, if part of `mark` is out of view. An animation in progress (`isMoving`) would end
 * at the mark's old position, so it is stopped.
 */
export function keepInView(page: HTMLElement, mark: HTMLElement, isMoving: boolean): void {
  const place = placeOf(page, mark);
  if (isMoving || place.top < 0 || place.bottom > place.frame) bringToThird(page, place, 'instant');
}
