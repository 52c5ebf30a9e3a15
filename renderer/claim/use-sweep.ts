import { useRef, type PointerEvent } from 'react';

/**
 * Marking with a pointer. A tap toggles one word; moving to another word with the pointer down is a sweep, which
 * applies the toggle of the first word to all words that it passes. Nothing is marked while a finger only scrolls.
 */
export function useSweep(isMarked: (word: number) => boolean, mark: (word: number, isMarked: boolean) => void) {
  /** The word where the pointer went down, and what a sweep from there does; null while no pointer is down. */
  const from = useRef<{ readonly word: number; readonly marks: boolean } | null>(null);
  const hasSwept = useRef(false);
  return {
    begin: (event: PointerEvent, word: number): void => {
      hasSwept.current = false;
      if (event.button !== 0) return;
      // A touch pointer is captured by the word where it went down, but the sweep needs the words that it passes.
      const { currentTarget, pointerId } = event;
      if (currentTarget.hasPointerCapture(pointerId)) currentTarget.releasePointerCapture(pointerId);
      from.current = { word, marks: !isMarked(word) };
    },
    pass: (event: PointerEvent, word: number): void => {
      if (event.buttons === 0) from.current = null;
      if (from.current === null || (!hasSwept.current && from.current.word === word)) return;
      if (!hasSwept.current) mark(from.current.word, from.current.marks);
      hasSwept.current = true;
      mark(word, from.current.marks);
    },
    /** A sweep that ends on its first word is not a tap. Screen readers tap without a pointer. */
    tap: (word: number): void => {
      if (!hasSwept.current) mark(word, !isMarked(word));
      hasSwept.current = false;
      from.current = null;
    },
    /** The finger scrolls instead. */
    end: (): void => {
      hasSwept.current = false;
      from.current = null;
    },
  };
}
