import { useEffect, useEffectEvent, useState } from 'react';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

/** What was typed is kept after a pause this long, or when the field is left, whichever comes first. In ms. */
const PAUSE = 500;

export interface DraftFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  readonly lines?: 'one' | 'few';
  /** What is wrong with a value, which is then not kept; null when nothing is. */
  readonly check?: (value: string) => string | null;
  readonly onKeep: (value: string) => void;
}

/** A field of a draft: what is typed is kept by itself, and a change from outside (undo) shows in it. */
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
  // A step that is left takes the field away before its pause is over.
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
