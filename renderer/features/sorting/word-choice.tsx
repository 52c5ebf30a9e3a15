import { Fragment, useId, useRef, useState, type KeyboardEvent, type PointerEvent, type Ref } from 'react';
import { splitWords } from '../../../content/cues/split-words.ts';
import { sortingText } from '../../text/sorting-text.ts';
import { Button } from '../../ui/button.tsx';
import { KeyHint } from '../../ui/key-hint.tsx';
import styles from './word-choice.module.css';

export interface WordChoiceProps {
  readonly text: string;
  readonly language: string;
  /** Ascending positions from 0. */
  readonly marked: readonly number[];
  readonly isBusy: boolean;
  /** The key that says "no words", as it is printed; null when single keys are off. */
  readonly noneKey: string | null;
  /** The group of words; its one tab stop takes the focus when the question comes. */
  readonly group: Ref<HTMLDivElement>;
  readonly onMark: (word: number, isMarked: boolean) => void;
  readonly onNone: () => void;
}

/**
 * Which words decided it. Each word is a control made beforehand, because a free selection of text is out of reach for
 * screen readers: one tab stop, arrow keys move, the space bar marks, a pointer taps or sweeps. "No words support it" is
 * always offered; leaving it out where it is wrong would give the answer away.
 */
export function WordChoice({ text, language, marked, isBusy, noneKey, group, onMark, onNone }: WordChoiceProps) {
  const id = useId();
  const [at, setAt] = useState(0);
  const buttons = useRef(new Map<number, HTMLButtonElement>());
  /** What a sweep does to the words it meets; null while no pointer is down. */
  const sweep = useRef<boolean | null>(null);
  const wasPointed = useRef(false);
  const words = splitWords(text);

  const moveTo = (word: number) => {
    const to = Math.min(Math.max(word, 0), words.length - 1);
    setAt(to);
    buttons.current.get(to)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, word: number) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const isRightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const ahead = isRightToLeft ? -1 : 1;
    const step = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = step !== undefined ? word + step : { Home: 0, End: words.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    moveTo(to);
  };
  const beginSweep = (event: PointerEvent, word: number) => {
    if (isBusy || event.button !== 0) return;
    // A finger holds on to the word it came down on; the sweep needs the words it passes.
    if (event.currentTarget.hasPointerCapture(event.pointerId))
      event.currentTarget.releasePointerCapture(event.pointerId);
    wasPointed.current = true;
    sweep.current = !marked.includes(word);
    setAt(word);
    onMark(word, sweep.current);
  };
  const passOver = (event: PointerEvent, word: number) => {
    if (event.buttons === 0) sweep.current = null;
    if (sweep.current !== null) onMark(word, sweep.current);
  };

  return (
    <div className={styles['choice']}>
      <h3 id={`${id}question`} className={styles['question']}>
        {sortingText.cues.question}
      </h3>
      <p id={`${id}how`} className={styles['how']}>
        {sortingText.cues.how}
      </p>
      <div
        ref={group}
        role="group"
        aria-labelledby={`${id}question`}
        aria-describedby={`${id}how`}
        className={styles['words']}
        lang={language}
      >
        {words.map(({ start, end }, word) => (
          <Fragment key={start}>
            {text.slice(words[word - 1]?.end ?? 0, start)}
            <button
              ref={(element) => {
                if (element === null) buttons.current.delete(word);
                else buttons.current.set(word, element);
              }}
              type="button"
              className={styles['word']}
              data-word=""
              tabIndex={word === at ? 0 : -1}
              aria-pressed={marked.includes(word)}
              aria-disabled={isBusy || undefined}
              onKeyDown={(event) => {
                onKeyDown(event, word);
              }}
              onFocus={() => {
                setAt(word);
              }}
              onPointerDown={(event) => {
                beginSweep(event, word);
              }}
              onPointerOver={(event) => {
                passOver(event, word);
              }}
              onClick={() => {
                // The pointer has marked it already; the space bar and a screen reader only click.
                if (!wasPointed.current && !isBusy) onMark(word, !marked.includes(word));
                wasPointed.current = false;
                sweep.current = null;
              }}
            >
              {text.slice(start, end)}
            </button>
          </Fragment>
        ))}
        {text.slice(words.at(-1)?.end ?? 0)}
      </div>
      <Button isUnavailable={isBusy} aria-keyshortcuts={noneKey ?? undefined} onClick={onNone}>
        {sortingText.cues.none} {noneKey === null ? null : <KeyHint keyName={noneKey} />}
      </Button>
    </div>
  );
}
