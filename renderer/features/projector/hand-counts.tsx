import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import type { VoteCounts } from '../../../content/class/classroom.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { projectorText } from '#text/projector-text.ts';
import { isKeptFromUs } from '../../ui/key-press.ts';
import { LabelMark } from '../../ui/label-mark.tsx';
import styles from './hand-counts.module.css';

export interface HandCountsProps {
  readonly legend: string;
  readonly counts: VoteCounts;
  readonly onChange: (counts: VoteCounts) => void;
  /** Called after the last of the three numbers was entered. */
  readonly onTake: () => void;
}

const MOST_HANDS = 999;

/** Three numbers of raised hands; Enter moves from one to the next, and saves the vote after the last. */
export function HandCounts({ legend, counts, onChange, onTake }: HandCountsProps) {
  const id = useId();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  useEffect(() => {
    fields.current[0]?.focus();
    // Typing replaces the earlier count.
    fields.current[0]?.select();
  }, []);

  const type = (label: Label, typed: string) => {
    const digits = typed.replace(/\D/g, '').slice(0, 3);
    onChange({ ...counts, [label]: digits === '' ? 0 : Math.min(Number(digits), MOST_HANDS) });
  };
  const goOn = (event: KeyboardEvent, at: number) => {
    if (event.key !== 'Enter' || isKeptFromUs(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    const next = fields.current[at + 1];
    if (next === undefined || next === null) onTake();
    else {
      next.focus();
      next.select();
    }
  };

  return (
    <fieldset>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['fields']}>
        {LABELS.map((label, at) => (
          <div key={label} className={styles['field']}>
            <label htmlFor={`${id}-${label}`}>
              <LabelMark label={label} word={labelText[label].word} />
            </label>
            <input
              ref={(field) => {
                fields.current[at] = field;
              }}
              id={`${id}-${label}`}
              className={styles['input']}
              inputMode="numeric"
              autoComplete="off"
              aria-label={projectorText.hands(labelText[label].word)}
              value={counts[label] === 0 ? '' : String(counts[label])}
              placeholder="0"
              onChange={(event) => type(label, event.target.value)}
              onKeyDown={(event) => goOn(event, at)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}
