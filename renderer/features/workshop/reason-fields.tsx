import type { Draft, DraftClaim } from '../../../content/draft/draft.ts';
import { MAX_REASON_UNITS } from '../../../content/draft/limits.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { reasonOf } from '../../../content/workshop/fill-in.ts';
import { useApp } from '../../state/use-app.ts';
import { keyingText } from '#text/keying-text.ts';
import { labelText } from '#text/label-text.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { DraftField } from './draft-field.tsx';
import styles from './reason-fields.module.css';

export interface ReasonFieldsProps {
  readonly draft: Draft;
  readonly claim: DraftClaim;
  readonly label: Label;
}

/** Why the label is right and the others are not: the texts of the codebook, until the author writes others. */
export function ReasonFields({ draft, claim, label }: ReasonFieldsProps) {
  const editDraft = useApp((state) => state.editDraft);
  const ordered = [label, ...LABELS.filter((one) => one !== label)];
  return (
    <div className={styles['reasons']} role="group" aria-label={keyingText.reasons}>
      {ordered.map((one) => {
        const name = keyingText.reasonFor(labelText[one].word, one === label);
        const template = reasonOf(
          draft,
          { ...claim, key: { ...claim.key, reasons: { ...claim.key.reasons, [one]: null } } },
          one,
        );
        const isOwn = claim.key.reasons[one] !== null;
        return (
          <div key={one}>
            <DraftField
              label={name}
              hint={isOwn || template === '' ? keyingText.own : keyingText.template}
              value={reasonOf(draft, claim, one)}
              maxLength={MAX_REASON_UNITS}
              lines="few"
              onKeep={(text) =>
                editDraft({ kind: 'set-reason', claim: claim.id, label: one, text: text === template ? null : text })
              }
            />
            {isOwn && template !== '' ? (
              <Button
                look="quiet"
                size="small"
                onClick={() => editDraft({ kind: 'set-reason', claim: claim.id, label: one, text: null })}
              >
                {keyingText.useTemplate}
                <VisuallyHidden>, {name}</VisuallyHidden>
              </Button>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}
