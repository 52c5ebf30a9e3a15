import { useCallback, useEffect, useRef, useState } from 'react';
import { chooseVoice, toSpokenText, wordLength } from './speech-text.ts';

/** The name under which `base.css` styles the word being spoken. */
const HIGHLIGHT = 'spoken-word';

export interface ReadAloud {
  /** null while the voices are loading; false if there is none for this language. */
  readonly hasVoice: boolean | null;
  readonly isSpeaking: boolean;
  /** Whether the voice stopped by itself before the end. */
  readonly hasFailed: boolean;
  /** Speaks the text of the elements, one after the other. */
  readonly say: (elements: readonly Element[]) => void;
  readonly stop: () => void;
}

/**
 * How long to wait for a system that lists no voices to load them, in milliseconds; the `voiceschanged` event is not
 * guaranteed.
 */
const LOOKS_FOR_MS = 1500;

/** Reads aloud with a local voice, and highlights the word being spoken. */
export function useReadAloud(language: string, rate: number): ReadAloud {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null | undefined>(undefined);
  const [isSpeaking, setIsSpeaking] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  /** Each reading has a number, so that the end of a stopped one does not affect the next. */
  const reading = useRef(0);

  useEffect(() => {
    const look = () => {
      const found = chooseVoice(speechSynthesis.getVoices(), language);
      if (found !== null) setVoice(found);
    };
    look();
    speechSynthesis.addEventListener('voiceschanged', look);
    const timer = setTimeout(() => setVoice((before) => before ?? null), LOOKS_FOR_MS);
    return () => {
      speechSynthesis.removeEventListener('voiceschanged', look);
      clearTimeout(timer);
    };
  }, [language]);

  const stop = useCallback(() => {
    reading.current += 1;
    speechSynthesis.cancel();
    CSS.highlights.delete(HIGHLIGHT);
    setIsSpeaking(false);
  }, []);
  // Speech stops when its screen is left.
  useEffect(() => stop, [stop]);

  const say = (elements: readonly Element[]): void => {
    stop();
    if (voice === null || voice === undefined) return;
    const number = reading.current;
    const isNow = () => reading.current === number;
    const [...waiting] = elements;
    const next = (): void => {
      const element = waiting.shift();
      if (element === undefined) {
        stop();
        return;
      }
      const { text, rangeOf } = toSpokenText(element);
      const utterance = new SpeechSynthesisUtterance(text);
      Object.assign(utterance, { voice, rate, lang: voice.lang });
      utterance.addEventListener('boundary', ({ charIndex, charLength }) => {
        if (!isNow()) return;
        const range = rangeOf(charIndex, charLength || wordLength(text, charIndex, language));
        if (range === null) return;
        CSS.highlights.set(HIGHLIGHT, new Highlight(range));
        bringIntoView(range);
      });
      utterance.addEventListener('end', () => {
        if (isNow()) next();
      });
      utterance.addEventListener('error', () => {
        if (!isNow()) return;
        stop();
        setHasFailed(true);
      });
      speechSynthesis.speak(utterance);
    };
    setHasFailed(false);
    setIsSpeaking(true);
    next();
  };
  return { hasVoice: voice === undefined ? null : voice !== null, isSpeaking, hasFailed, say, stop };
}

/** Scrolls a long article along with the voice; a visible word causes no scrolling. */
function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
}
