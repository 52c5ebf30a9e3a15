import { useEffect, useRef, type RefObject } from 'react';
import type { AttemptView } from '../../../content/desk/views.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { sayFeedback } from './say-feedback.ts';

/**
 * Tells what became of a response once it is kept. The buttons that were pressed are gone then, so a focus that stood on
 * them goes to the dark button, where Enter leads on; the live region says the verdict and why, which is what a person
 * who cannot see the note waits for, and the whole note is the text right before that button. In an exam nothing goes
 * away, so the focus stays where it is.
 */
export function useTellOutcome(view: AttemptView, mainButton: RefObject<HTMLButtonElement | null>): void {
  const announce = useAnnounce();
  const { current, responses, feedback } = view;
  const response = responses[current];
  const before = useRef({ current, response });
  useEffect(() => {
    const last = before.current;
    before.current = { current, response };
    if (last.current !== current || last.response === response || response === undefined) return;
    if (document.activeElement === null || document.activeElement === document.body) {
      mainButton.current?.focus({ preventScroll: true });
    }
    const told = feedback[current];
    announce(told === undefined ? sortingText.savedNow(response.label, response.confidence) : sayFeedback(told));
  }, [current, response, feedback, announce, mainButton]);
}
