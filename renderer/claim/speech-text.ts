import { segmentText } from '../../content/text/segment-text.ts';

/** The words of an element as they are read aloud, with where each letter of them stands in the page. */
export interface SpokenText {
  readonly text: string;
  /** The range of the page that holds the letters from `start`, as many as `length`; null where there are none. */
  readonly rangeOf: (start: number, length: number) => Range | null;
}

/**
 * Reads what an element shows, in the order of the page. What is hidden from screen readers is left out, and so are keys
 * and buttons that stand within a text and are no part of it.
 */
export function toSpokenText(element: Element): SpokenText {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces: { readonly node: Text; readonly from: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest('[aria-hidden="true"], kbd, summary') !== null) continue;
    pieces.push({ node, from: text.length });
    text += node.data;
  }
  const at = (offset: number) => {
    const piece = pieces.findLast(({ from }) => from <= offset);
    return piece === undefined ? null : { node: piece.node, offset: Math.min(offset - piece.from, piece.node.length) };
  };
  return {
    text,
    rangeOf: (start, length) => {
      const [first, last] = [at(start), at(start + Math.max(length, 1) - 1)];
      if (first === null || last === null) return null;
      const range = document.createRange();
      range.setStart(first.node, first.offset);
      range.setEnd(last.node, Math.min(last.offset + 1, last.node.length));
      return range;
    },
  };
}

/**
 * How long the word is that begins at `start`, in UTF-16 units: a voice says where a word begins, and not always where it
 * ends. 0 where none begins.
 */
export function wordLength(text: string, start: number, language: string): number {
  for (const { segment, index } of segmentText(text, language, 'word')) {
    if (index + segment.length > start) return index + segment.length - start;
  }
  return 0;
}

/** A voice of this computer for the language, the system's own choice first; null where there is none. */
export function chooseVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null {
  const main = (tag: string): string => tag.toLowerCase().replace('_', '-').split('-')[0] ?? '';
  // Others send the text to a service.
  const local = voices.filter((voice) => voice.localService && main(voice.lang) === main(language));
  return local.find((voice) => voice.default) ?? local[0] ?? null;
}
