import { segmentText } from '../../content/text/segment-text.ts';

/** The text of an element for reading aloud, with the position of each letter in the page. */
export interface SpokenText {
  readonly text: string;
  /** The range in the page of `length` letters from `start`; null if there are none. */
  readonly rangeOf: (start: number, length: number) => Range | null;
}

/**
 * Reads the visible text of an element in page order. Content hidden from screen readers is omitted, and so are key
 * hints and buttons within the text.
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
 * The length of the word that starts at `start`, in UTF-16 code units: a voice reports where a word starts, but not
 * always where it ends. 0 if no word starts there.
 */
export function wordLength(text: string, start: number, language: string): number {
  for (const { segment, index } of segmentText(text, language, 'word')) {
    if (index + segment.length > start) return index + segment.length - start;
  }
  return 0;
}

/** A local voice for the language, preferably the system's default; null if there is none. */
export function chooseVoice(voices: readonly SpeechSynthesisVoice[], language: string): SpeechSynthesisVoice | null {
  const main = (tag: string): string => tag.toLowerCase().replace('_', '-').split('-')[0] ?? '';
  // Other voices send the text to a service.
  const local = voices.filter((voice) => voice.localService && main(voice.lang) === main(language));
  return local.find((voice) => voice.default) ?? local[0] ?? null;
}
