import { Field } from './field.tsx';

export interface SelectFieldProps<T extends string> {
  readonly label: string;
  readonly hint: string;
  /** What stands there while nothing is chosen. */
  readonly placeholder: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  /** null while nothing is chosen. */
  readonly value: T | null;
  /** What is wrong with the choice; null when nothing is. Read out when it appears. */
  readonly error: string | null;
  readonly onChange: (value: T | null) => void;
}

/** One of many, as a native list that opens, with its label, its hint and what is wrong with the choice. */
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
