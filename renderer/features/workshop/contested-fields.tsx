import type { DraftClaim } from '../../../content/draft/draft.ts';
import { MAX_REASON_UNITS } from '../../../content/draft/limits.ts';
import { CREDITS } from '../../../content/lesson/credit.ts';
import { isContested } from '../../../content/lesson/is-contested.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { useApp } from '../../state/use-app.ts';
import { keyingText } from '#text/keying-text.ts';
import { labelText } from '#text/label-text.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './contested-fields.module.css';

const OPTIONS = CREDITS.map((credit) => {
  const value = String(credit) as `${typeof credit}`;
  return { value, label: keyingText.credits[value] };
});

export interface ContestedFieldsProps {
  readonly claim: DraftClaim;
  readonly label: Label;
}

/** Whether a careful reader could choose another label, and, if it earns half a point or more, why. */
export function ContestedFields({ claim, label }: ContestedFieldsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const { credits, whyContested } = claim.key;
  return (
    <div className={styles['fields']}>
      <h4 className={styles['question']}>{keyingText.contested}</h4>
      {LABELS.filter((one) => one !== label).map((one) => (
        <RadioGroup
          key={one}
          layout="row"
          legend={keyingText.contestedFor(labelText[one].word)}
          options={OPTIONS}
          value={`${credits[one]}`}
          onChange={(value) => {
            const credit = CREDITS.find((each) => String(each) === value);
            if (credit !== undefined) editDraft({ kind: 'set-credit', claim: claim.id, label: one, credit });
          }}
        />
      ))}
      {isContested({ label, credits }) ? (
        <DraftField
          label={keyingText.why}
          hint={keyingText.whyHint}
          value={whyContested}
          maxLength={MAX_REASON_UNITS}
          lines="few"
          onKeep={(text) => editDraft({ kind: 'set-why-contested', claim: claim.id, text })}
        />
      ) : null}
    </div>
  );
}
