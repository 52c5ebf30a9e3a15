import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { bringPanelIntoView } from '../../claim/bring-panel-into-view.ts';
import { asksWords } from '../../state/cue-slice.ts';
import { isFocusLost } from '../../ui/keep-focus.ts';
import { markOf } from './use-follow-claim.ts';

export interface FocusPlaces {
  readonly page: RefObject<HTMLElement | null>;
  readonly question: RefObject<HTMLElement | null>;
  /** The words in the panel. */
  readonly words: RefObject<HTMLElement | null>;
  readonly mainButton: RefObject<HTMLElement | null>;
}

const tabStopIn = (element: HTMLElement | null): HTMLElement | null =>
  element?.querySelector<HTMLElement>('[tabindex="0"]') ?? null;

/**
 * Keeps the focus where the next step is. A claim begins at its question, whose heading says its words; once an answer is
 * kept, what comes next is the dark button, or the words where they are asked for, whether the answer was given by key or
 * by pointer, and in an exam too. An answer that is taken back begins at its question again (`isOffered`: the labels are).
 * A focus in the article goes from mark to mark, because Enter is the dark button's there.
 */
export function useFocusStep(
  view: AttemptView,
  isOffered: boolean,
  { page, question, words, mainButton }: FocusPlaces,
): void {
  const { current, responses, feedback } = view;
  const response = responses[current];
  const told = feedback[current];
  const isAsked = asksWords(view);
  const before = useRef<{ current: unknown; response: unknown; told: unknown } | null>(null);
  /** An answer was kept, and the focus has not been brought to the next step yet: the dark button may come later. */
  const isOwed = useRef(false);
  // Before it is painted: a key that is pressed as soon as the next step is seen belongs to it.
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { current, response, told };
    const isInArticle = page.current?.contains(document.activeElement) === true;
    const onMark = isInArticle && document.activeElement?.closest('[data-claim]') !== null;
    if (last?.current !== current) {
      isOwed.current = false;
      const mark = markOf(page.current, current);
      const start = isAsked ? tabStopIn(onMark ? mark : words.current) : onMark ? mark : question.current;
      start?.focus({ preventScroll: true });
      if (!onMark) bringPanelIntoView(question.current);
      return;
    }
    if (last.response !== response || last.told !== told) isOwed.current = true;
    // Nothing under an open dialog can take the focus; the step is due when the dialog is closed.
    if (isOwed.current && document.querySelector('dialog[open]') === null) {
      const isThere = !isAsked && onMark && !isFocusLost();
      const place = isAsked ? tabStopIn(words.current) : mainButton.current;
      if (!isThere) place?.focus({ preventScroll: true });
      if (isThere || place !== null) isOwed.current = false;
      if (!isThere) bringPanelIntoView(question.current);
    }
  });
  useLayoutEffect(() => {
    // Taking an answer back took away the button that was pressed.
    if (isOffered && isFocusLost()) question.current?.focus({ preventScroll: true });
  }, [isOffered, question]);
}
