import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import { useApp } from '../../state/use-app.ts';
import { findText } from '#text/find-text.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { isKeptFromUs } from '../../ui/key-press.ts';
import styles from './find-bar.module.css';
import { bringToMiddle, findRanges } from './find-ranges.ts';

const clearHighlights = () => {
  CSS.highlights.delete('found');
  CSS.highlights.delete('found-now');
};

/** Searches the article on the screen. When the bar is closed, the focus returns to its previous place. */
export function FindBar() {
  const asked = useApp((state) => state.findAsked);
  const closeFind = useApp((state) => state.closeFind);
  const announce = useAnnounce();
  const [wanted, setWanted] = useState('');
  const [{ at, of }, setPlace] = useState({ at: 0, of: 0 });
  const field = useRef<HTMLInputElement>(null);
  const before = useRef<Element | null>(null);

  useEffect(() => {
    before.current ??= document.activeElement;
    field.current?.focus();
    field.current?.select();
  }, [asked]);
  useEffect(() => clearHighlights, []);
  // The search ends when the screen changes.
  const screen = useApp((state) => state.screen.kind);
  const openedOn = useRef(screen);
  useEffect(() => {
    if (screen !== openedOn.current) closeFind();
  }, [screen, closeFind]);

  /** Highlights all matches, and goes to the one at this index; wraps around after the last. */
  const light = (words: string, place: number, isMoving: boolean) => {
    const ranges = findRanges(words);
    clearHighlights();
    const now = ranges.length === 0 ? 0 : (place + ranges.length) % ranges.length;
    setPlace({ at: ranges.length === 0 ? 0 : now + 1, of: ranges.length });
    const current = ranges[now];
    if (current !== undefined) {
      CSS.highlights.set('found', new Highlight(...ranges));
      const one = new Highlight(current);
      one.priority = 1;
      CSS.highlights.set('found-now', one);
      if (isMoving) bringToMiddle(current);
    }
    return findText.count(ranges.length === 0 ? 0 : now + 1, ranges.length);
  };
  // Rendering creates new text nodes, so the search is repeated.
  const lightAgain = useEffectEvent(() => {
    if (wanted.trim() !== '') light(wanted, at - 1, false);
  });
  useEffect(() => {
    const main = document.querySelector('main');
    if (main === null) return undefined;
    const observer = new MutationObserver(() => lightAgain());
    observer.observe(main, { subtree: true, childList: true, characterData: true });
    return () => observer.disconnect();
  }, []);

  const move = (by: number) => {
    if (wanted.trim() !== '') announce(light(wanted, at - 1 + by, true));
  };
  const close = () => {
    const back = before.current;
    closeFind();
    if (back instanceof HTMLElement && back.isConnected) back.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isKeptFromUs(event.nativeEvent)) return;
    // Typing here must not trigger the single-key shortcuts of the screen.
    event.stopPropagation();
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && event.target === field.current) move(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };

  return (
    <search className={styles['bar']} aria-label={findText.name} data-print="no" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className={styles['field']}
        type="text"
        dir="auto"
        aria-label={findText.field}
        autoComplete="off"
        spellCheck={false}
        value={wanted}
        onChange={(event) => {
          setWanted(event.target.value);
          const said = light(event.target.value, 0, true);
          if (event.target.value.trim() !== '') announce(said);
        }}
      />
      <span className={styles['count']}>{wanted.trim() === '' ? null : findText.count(at, of)}</span>
      <Button size="small" aria-label={findText.previous} isUnavailable={of === 0} onClick={() => move(-1)}>
        <ArrowUp size={16} aria-hidden="true" focusable="false" />
      </Button>
      <Button size="small" aria-label={findText.next} isUnavailable={of === 0} onClick={() => move(1)}>
        <ArrowDown size={16} aria-hidden="true" focusable="false" />
      </Button>
      <Button size="small" look="quiet" aria-label={findText.close} onClick={close}>
        <X size={16} aria-hidden="true" focusable="false" />
      </Button>
    </search>
  );
}
