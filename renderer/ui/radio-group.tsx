import { type ReactNode, useId } from 'react';
import styles from './radio-group.module.css';

export interface RadioOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** One line, or several. */
  readonly hint?: string | readonly string[];
}

export interface RadioGroupProps<T extends string> {
  readonly legend: string;
  readonly options: readonly RadioOption<T>[];
  /** null if none is chosen. */
  readonly value: T | null;
  readonly onChange: (value: T) => void;
  /** `row`: side by side if there is space. `columns`: the same, all equally wide. */
  readonly layout?: 'column' | 'row' | 'columns';
  /** What the choice is about, between the legend and the options. */
  readonly about?: ReactNode;
  /** Why the choice is not accepted, such as that there is none; null if it is. */
  readonly error?: string | null;
}

/** A choice of one among several: native radio buttons on cards that can be clicked anywhere. */
export function RadioGroup<T extends string>({
  legend,
  options,
  value,
  onChange,
  layout = 'column',
  about = null,
  error = null,
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <fieldset aria-describedby={error === null ? undefined : `${id}-error`}>
      <legend className={styles['legend']}>{legend}</legend>
      {about}
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
              aria-describedby={linesOf(option).length === 0 ? undefined : `${id}-${option.value}-hint`}
              onChange={() => onChange(option.value)}
            />
            <span className={styles['words']}>
              <span id={`${id}-${option.value}`} className={styles['label']}>
                {option.label}
              </span>
              {linesOf(option).length === 0 ? null : (
                <span id={`${id}-${option.value}-hint`} className={styles['hint']}>
                  {linesOf(option).map((line) => (
                    <span key={line}>{line}</span>
                  ))}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
      {error === null ? null : (
        <p id={`${id}-error`} className={styles['error']}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

const linesOf = ({ hint = [] }: RadioOption<string>): readonly string[] => (typeof hint === 'string' ? [hint] : hint);
