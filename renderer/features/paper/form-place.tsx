import { type FormField, toFieldAddress } from '../../../content/text/field-address.ts';
import styles from './form-place.module.css';

export interface FormPlaceProps {
  readonly field: FormField;
}

/**
 * The place of a field in the PDF of a form: a link that exists only while the page is printed, and that becomes the
 * field. Its parent has a position, and the field covers it.
 */
export function FormPlace({ field }: FormPlaceProps) {
  const { title, option } = field;
  return (
    <a
      className={styles['place']}
      href={toFieldAddress(field)}
      tabIndex={-1}
      aria-label={option === null ? title : `${title}: ${option.title}`}
    >
      {'\u00a0'}
    </a>
  );
}
