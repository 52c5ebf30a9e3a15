import { Field } from './field.tsx';

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  /** The text shown while nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** null if nothing is chosen. */
  readonly value: T | null;
  /** The error of the choice; null if there is none. Announced when it appears. */
  readonly error: string | null;
  readonly onChange: (value: T | null) => void;
}

/** A choice of one among many: a native select element with its label, hint and error. */
export function SelectField<T extends string>({
  label,
  hint,
  placeholder,
  options,
  value,
  error,
  onChange,
}: SelectFieldProps<T>) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <select
          {...control}
          value={value ?? ''}
          onChange={(event) => onChange(options.find((option) => option.value === event.target.value)?.value ?? null)}
        >
          <option value="">{placeholder}</option>
          {options.map((option) => (
            <option key={option.value} value={option.value} dir="auto">
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
