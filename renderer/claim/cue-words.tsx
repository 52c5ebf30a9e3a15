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
  /** Words that may decide, to be looked at; ascending positions. Left out where nothing is hinted at. */
  readonly likely?: readonly number[];
  readonly isBusy: boolean;
  /** `article`: the words as they stand on the page, not one of them moved. */
  readonly place: 'panel' | 'article';
  /** The id of what names the words, or the name itself. */
  readonly name: { readonly labelledBy: string; readonly describedBy: string } | { readonly label: string };
  /** Its one tab stop takes the focus when the question comes. */
  readonly list?: Ref<HTMLElement>;
  /** Stands on the line of the last word. */
  readonly tag?: ReactNode;
  readonly onMark: (word: number, isMarked: boolean) => void;
}

/**
 * The words of a claim, each a control made beforehand, because a free selection of text is out of reach for screen
 * readers. It is a list box of options and no row of toggle buttons: NVDA and JAWS then hand the arrow keys and the space
 * bar to the page by themselves instead of moving their own cursor, and with VoiceOver they say each word with its
 * place and whether it is selected, in one breath. One tab stop, so that a claim of sixty words is passed with one press.
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
    // At either end the keys stop here: the claim before or after is not what was meant.
    event.preventDefault();
    const next = Math.min(Math.max(to, 0), words.length - 1);
    setAt(next);
    options.current.get(next)?.focus();
    if (event.shiftKey && step !== undefined) {
      mark(word, true);
      mark(next, true);
    }
  };

  // In the article each word stands in its line as text, so that the last one alone has to hold the tag.
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
