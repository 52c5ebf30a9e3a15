import styles from './select.module.css';

export interface SelectProps<T extends string> {
  /** A short name for the choice. */
  readonly label: string;
  /** Whether the label is only for screen readers, because the context makes it obvious visually. */
  readonly hidesLabel?: boolean;
  readonly size?: 'medium' | 'small';
  readonly options: readonly {
    readonly value: T;
    readonly label: string;
    readonly isUnavailable?: boolean;
  }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A choice of one among several, of which one is always chosen: a native select element beside its label. */
export function Select<T extends string>({
  label,
  hidesLabel = false,
  size = 'medium',
  options,
  value,
  onChange,
}: SelectProps<T>) {
  const select = (
    <select
      className={styles['select']}
      data-size={size}
      aria-label={hidesLabel ? label : undefined}
      value={value}
      onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value} disabled={option.isUnavailable} dir="auto">
          {option.label}
        </option>
      ))}
    </select>
  );
  if (hidesLabel) return select;
  return (
    <label className={styles['row']}>
      <span>{label}</span>
      {select}
    </label>
  );
}
