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
  /** The id of an element that says what is wrong with the choice. */
  readonly describedBy?: string | undefined;
}

/** A choice of one among several: native radio buttons on cards that can be clicked anywhere. */
export function RadioGroup<T extends string>({
  legend,
  options,
  value,
  onChange,
  layout = 'column',
  about = null,
  describedBy,
}: RadioGroupProps<T>) {
  const id = useId();
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className={styles['legend']}>{legend}</legend>
      {about}
      <div className={styles['options']} data-layout={layout}>
        {options.map((option) => {
          const name = `${id}-${option.value}`;
          const lines = [option.hint ?? []].flat();
          return (
            <label key={option.value} className={styles['option']}>
              <input
                className={styles['input']}
                type="radio"
                name={id}
                value={option.value}
                checked={option.value === value}
                aria-labelledby={name}
                aria-describedby={lines.length === 0 ? undefined : `${name}-hint`}
                onChange={() => onChange(option.value)}
              />
              <span className={styles['words']}>
                <span id={name} className={styles['label']}>
                  {option.label}
                </span>
                {lines.length === 0 ? null : (
                  <span id={`${name}-hint`} className={styles['hint']}>
                    {lines.map((line) => (
                      <span key={line}>{line}</span>
                    ))}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
