import { useLayoutEffect, useState, type RefObject } from 'react';

/** The root font size, in pixels, at which one unit of the drawing is one pixel. */
const USUAL_ROOT_PX = 16;

/**
 * The width of an element in units of the drawing, so that text in it is as large as the text around it; `usual` until
 * it is measured. A unit grows with the text size that the reader has chosen.
 */
export function useDrawingWidth(frame: RefObject<HTMLElement | null>, usual: number): number {
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return undefined;
    const measure = () => {
      const rootPx = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      // On paper the drawing keeps its proportions; a hidden frame has no width.
      if (element.clientWidth > 0) setWidth(Math.round((element.clientWidth * USUAL_ROOT_PX) / rootPx));
    };
    // Before the first frame, so that what stands below the drawing does not move.
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
