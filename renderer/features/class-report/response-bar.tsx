import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { reportText } from '#text/class-report-text.ts';
import { labelText } from '#text/label-text.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './response-bar.module.css';

export interface ResponseBarProps {
  readonly responses: Readonly<Record<Label, number>>;
  readonly keyLabel: Label;
}

/** How a class sorted one claim: a segment for each label, as wide as its share, with its letter and count. */
export function ResponseBar({ responses, keyLabel }: ResponseBarProps) {
  return (
    <>
      <span className={styles['bar']} aria-hidden="true">
        {LABELS.map((label) =>
          responses[label] === 0 ? null : (
            <span
              key={label}
              className={styles['part']}
              data-label={label}
              data-key={label === keyLabel || undefined}
              style={{ flexGrow: responses[label] }}
            >
              {labelText[label].letter} {responses[label]}
            </span>
          ),
        )}
      </span>
      <VisuallyHidden>
        {reportText.counts(responses.evidence, responses.attribution, responses.rhetoric)}
      </VisuallyHidden>
    </>
  );
}
