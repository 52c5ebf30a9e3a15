import { useEffect, useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { bringPanelIntoView } from '../../claim/bring-panel-into-view.ts';
import { bringIntoView, keepInView } from './bring-into-view.ts';

/** The mark of a claim on the page of the article. */
export const markOf = (page: HTMLElement | null, claim: ClaimId): HTMLElement | null =>
  page?.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`) ?? null;

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Scrolls the article to follow the current claim, only as far as the middle third. When the size of the page changes
 * (larger text, another zoom, a panel that grew with the feedback), the claim is brought back into view, or in one
 * column the panel with its words.
 */
export function useFollowClaim(
  current: ClaimId,
  page: RefObject<HTMLElement | null>,
  question: RefObject<HTMLElement | null>,
): void {
  const isFirst = useRef(true);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    const mark = markOf(page.current, current);
    if (page.current !== null && mark !== null) {
      isMoving.current = bringIntoView(page.current, mark, !isFirst.current && !prefersStillness());
    }
    isFirst.current = false;
  }, [current, page]);

  const onSize = useEffectEvent(() => {
    const mark = markOf(page.current, current);
    if (page.current !== null && mark !== null) keepInView(page.current, mark, isMoving.current);
    bringPanelIntoView(question.current);
  });
  useEffect(() => {
    const frame = page.current;
    const article = frame?.firstElementChild ?? null;
    if (frame === null || article === null) return undefined;
    const onEnd = () => {
      isMoving.current = false;
    };
    const observer = new ResizeObserver(onSize);
    observer.observe(frame);
    observer.observe(article);
    frame.addEventListener('scrollend', onEnd);
    return () => {
      observer.disconnect();
      frame.removeEventListener('scrollend', onEnd);
    };
  }, [page]);
}
