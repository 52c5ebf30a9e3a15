import { Fragment, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { splitWords } from '../../content/lesson/words.ts';
import { inLanguage } from './in-language.ts';
import { isKeptFromUs } from '../ui/key-press.ts';
import { CueWord } from './cue-word.tsx';
import { groupRuns, type Run } from './group-runs.ts';
import { useSweep } from './use-sweep.ts';
import styles from './cue-words.module.css';

export interface CueWordsProps {
  readonly text: string;
  readonly language: string;
  /** Ascending positions from 0. */
  readonly marked: readonly number[];
  /** Suggested words that may be decisive; ascending positions. Omitted if there are no suggestions. */
  readonly likely?: readonly number[];
  readonly isBusy: boolean;
  /** `article`: the words keep their places on the page. */
  readonly place: 'panel' | 'article';
  /** The id of the element that names the words, or the name itself. */
  readonly name: { readonly labelledBy: string; readonly describedBy: string } | { readonly label: string };
  /** Its only tab stop takes the focus when the question appears. */
  readonly list?: Ref<HTMLElement>;
  /** Shown on the line of the last word. */
  readonly tag?: ReactNode;
  readonly onMark: (word: number, isMarked: boolean) => void;
}

/**
 * The words of a claim as controls, because screen reader users cannot select text freely. It is a list box with
 * options, not a row of toggle buttons: NVDA and JAWS then pass the arrow keys and the space bar to the page instead of
 * moving their own cursor, and with VoiceOver they read each word with its position and selection state in one
 * announcement. It has one tab stop, so that a claim of sixty words can be skipped with one key press.
 */
export function CueWords({ text, language, marked, likely, isBusy, place, name, list, tag, onMark }: CueWordsProps) {
  const [at, setAt] = useState(0);
  const options = useRef(new Map<number, HTMLElement>());
  const words = splitWords(text, language);

  const mark = (word: number, isMarked: boolean) => {
    if (!isBusy) onMark(word, isMarked);
  };
  const sweep = useSweep((word) => marked.includes(word), mark);

  const onKeyDown = (event: KeyboardEvent, word: number) => {
    if (isKeptFromUs(event.nativeEvent)) return;
    if (event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) mark(word, !marked.includes(word));
      return;
    }
    const ahead = getComputedStyle(event.currentTarget).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: ahead, ArrowLeft: -ahead, ArrowDown: 1, ArrowUp: -1 }[event.key];
    const to = step !== undefined ? word + step : { Home: 0, End: words.length - 1 }[event.key];
    if (to === undefined) return;
    // At either end the keys have no further effect: the person did not mean the claim before or after.
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), words.length - 1);
    setAt(next);
    options.current.get(next)?.focus();
    if (event.shiftKey && step !== undefined) {
      mark(word, true);
      mark(next, true);
    }
  };

  // In the article each word is text in its line, so only the last word has to hold the tag.
  const runs: readonly Run[] =
    place === 'article'
      ? words.map((_, from) => ({ dir: null, from, to: from + 1 }))
      : groupRuns(
          words.map(({ start, end }) => text.slice(start, end)),
          language,
        );
  const startsRun = (word: number) => runs.some(({ dir, from }) => dir !== null && from === word);
  const drawn = words.map(({ start, end }, word) => (
    <Fragment key={start}>
      {startsRun(word) ? null : text.slice(words[word - 1]?.end ?? 0, start)}
      <CueWord
        ref={(element) => {
          if (element === null) options.current.delete(word);
          else options.current.set(word, element);
        }}
        text={text.slice(start, end)}
        place={place}
        isMarked={marked.includes(word)}
        isLikely={likely?.includes(word) ?? false}
        isTabStop={word === at}
        onKeyDown={(event) => {
          onKeyDown(event, word);
        }}
        onFocus={() => {
          setAt(word);
        }}
        onPointerDown={(event) => {
          sweep.begin(event, word);
        }}
        onPointerOver={(event) => {
          sweep.pass(event, word);
        }}
        onClick={() => {
          sweep.tap(word);
        }}
      />
    </Fragment>
  ));

  const draw = ({ dir, from, to }: Run) =>
    dir === null ? (
      drawn.slice(from, to)
    ) : (
      <Fragment key={`run ${String(from)}`}>
        {text.slice(words[from - 1]?.end ?? 0, words[from]?.start)}
        <span dir={dir}>{drawn.slice(from, to)}</span>
      </Fragment>
    );

  return (
    <span
      ref={list}
      role="listbox"
      aria-multiselectable="true"
      aria-orientation="horizontal"
      {...('label' in name
        ? { 'aria-label': name.label }
        : { 'aria-labelledby': name.labelledBy, 'aria-describedby': name.describedBy })}
      aria-disabled={isBusy || undefined}
      className={styles['words']}
      data-place={place}
      {...inLanguage(language)}
      onPointerCancel={sweep.end}
    >
      {runs.slice(0, -1).map(draw)}
      <span className={tag === undefined ? undefined : styles['end']}>
        {runs.slice(-1).map(draw)}
        {text.slice(words.at(-1)?.end ?? 0)}
        {tag}
      </span>
    </span>
  );
}
