import { useId } from 'react';
import styles from './radio-group.module.css';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
}

export interface RadioGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly RadioOption<T>[];
  /** null if none is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** `row`: side by side if there is space. */
  readonly layout?: 'column' | 'row';
}

/** A choice of one among several: native radio buttons on cards that can be clicked anywhere. */
export function RadioGroup<T extends string>({
  legend,
  options,
  value,
  onChange,
  layout = 'column',
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <fieldset>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['options']} data-layout={layout}>
        {options.map((option) => (
          <label key={option.value} className={styles['option']}>
            <input
              className={styles['input']}
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-labelledby={`${id}-${option.value}`}
              aria-describedby={option.hint === undefined ? undefined : `${id}-${option.value}-hint`}
              onChange={() => onChange(option.value)}
            />
            <span className={styles['words']}>
              <span id={`${id}-${option.value}`} className={styles['label']}>
                {option.label}
              </span>
              {option.hint === undefined ? null : (
                <span id={`${id}-${option.value}-hint`} className={styles['hint']}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
