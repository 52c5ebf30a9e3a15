import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { bringIntoView } from './bring-into-view.ts';

const markOf = (page: HTMLElement, claim: ClaimId): HTMLElement | null =>
  page.querySelector<HTMLElement>(`[data-claim="${CSS.escape(claim)}"]`);

const prefersStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Follows the current claim with the page and the focus. The page moves only as far as the middle third. The focus goes
 * from mark to mark when it is in the article; from anywhere else it goes to the question, whose heading says the claim.
 */
export function useFollowClaim(
  current: ClaimId,
  page: RefObject<HTMLElement | null>,
  question: RefObject<HTMLElement | null>,
): void {
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    const mark = page.current === null ? null : markOf(page.current, current);
    if (page.current !== null && mark !== null) {
      bringIntoView(page.current, mark, !isFirst.current && !prefersStillness());
    }
  }, [current, page]);
  useEffect(() => {
    isFirst.current = false;
    const isInArticle = document.activeElement?.matches('[data-claim]') ?? false;
    const mark = page.current === null ? null : markOf(page.current, current);
    if (isInArticle) mark?.focus({ preventScroll: true });
    else question.current?.focus({ preventScroll: true });
  }, [current, page, question]);
}
