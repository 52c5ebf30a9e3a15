import type { ClaimId } from '../../../content/lesson/format.ts';
import { handOutText } from '#text/class-text.ts';
import styles from './classes.module.css';

export interface ClaimChoicesProps {
  readonly claims: readonly { readonly id: ClaimId; readonly number: number; readonly text: string }[];
  /** The language of the claims. */
  readonly language: string;
  readonly chosen: ReadonlySet<ClaimId>;
  readonly onChange: (claim: ClaimId, isChosen: boolean) => void;
}

/** Claims with checkboxes, in reading order. */
export function ClaimChoices({ claims, language, chosen, onChange }: ClaimChoicesProps) {
  return (
    <fieldset>
      <legend className={styles['hint']}>{handOutText.chosen(chosen.size)}</legend>
      <ul className={styles['choices']}>
        {claims.map(({ id, number, text }) => (
          <li key={id}>
            <label className={styles['choice']}>
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => onChange(id, event.target.checked)}
              />
              <span>
                {handOutText.claim(number)}
                <bdi lang={language}>{text}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
