import { useEffect, useEffectEvent, useState } from 'react';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** Typed text is saved after a pause of this length, or when the field loses the focus. In ms. */
const PAUSE = 500;

export interface DraftFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly lines?: 'one' | 'few';
  /** Returns the error of a value, which is then not saved; null if there is none. */
  readonly check?: (value: string) => string | null;
  readonly onKeep: (value: string) => void;
}

/** A field of a draft: typed text is saved automatically, and an external change (undo) appears in it. */
export function DraftField({ label, hint, value, maxLength, lines = 'one', check, onKeep }: DraftFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const error = check?.(typed ?? value) ?? null;

  const keep = () => {
    if (typed === null || (check?.(typed) ?? null) !== null) return;
    if (typed !== value) onKeep(typed);
    setTyped(null);
  };
  const keepNow = useEffectEvent(keep);
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => keepNow(), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  // Leaving a step removes the field before the pause is over.
  useEffect(() => () => keepNow(), []);

  const onChange = setTyped;
  const shown = typed ?? value;
  return (
    <div onBlur={keep}>
      {lines === 'one' ? (
        <TextField {...{ label, hint, maxLength, error, onChange }} value={shown} />
      ) : (
        <TextArea {...{ label, hint, maxLength, onChange }} value={shown} />
      )}
    </div>
  );
}
