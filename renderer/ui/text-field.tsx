import type { Ref } from 'react';
import { Field } from './field.tsx';

export interface TextFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly maxLength: number;
  /** What is wrong with the value; null when nothing is. Read out when it appears. */
  readonly error: string | null;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A line to type in, with its label, its hint and what is wrong with it. */
export function TextField({ label, hint, value, maxLength, error, onChange, ref }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          ref={ref}
          type="text"
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
