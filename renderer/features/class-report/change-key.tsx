import { useState } from 'react';
import type { ClaimFigures, KeyChange } from '../../../content/class/class-report.ts';
import { MAX_REASON } from '../../../content/class/limits.ts';
import { CREDITS } from '../../../content/lesson/credit.ts';
import { LABELS, type Label } from '../../../content/lesson/label.ts';
import { useApp } from '../../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { reportText } from '#text/class-report-text.ts';
import { labelText } from '#text/label-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { inLanguage } from '../../claim/in-language.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Select } from '../../ui/select.tsx';
import styles from './report.module.css';

export interface ChangeKeyProps {
  readonly claim: ClaimFigures;
  /** The language of the lesson. */
  readonly language: string;
  /** The teacher's previous change; null if the key is the lesson's own. */
  readonly change: KeyChange | null;
  readonly onClose: () => void;
}

/** A form to change the label or the points of one claim for this class. The correct label earns a full point. */
export function ChangeKey({ claim, language, change, onClose }: ChangeKeyProps) {
  const changeKey = useApp((state) => state.changeKey);
  const [label, setLabel] = useState<Label>(claim.keyLabel);
  const [credits, setCredits] = useState(claim.credits);
  const [reason, setReason] = useState(change?.reason ?? '');
  const own = change?.before ?? { label: claim.keyLabel, credits: claim.credits };
  const isOwn = label === own.label && LABELS.every((one) => one === label || credits[one] === own.credits[one]);
  const save = async () => {
    const says = reason.trim();
    const reading = { label, credits: { ...credits, [label]: 1 }, reason: says === '' ? null : says };
    if (await changeKey(claim.claim, reading)) onClose();
  };
  return (
    <Dialog
      title={reportText.changeTitle(claim.number)}
      closeName={appText.close}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{appText.cancel}</Button>
          <Button look="primary" onClick={() => void save()}>
            {reportText.saveChange}
          </Button>
        </>
      }
    >
      <div className={styles['section']}>
        <blockquote className={styles['quote']} {...inLanguage(language)}>
          {claim.text}
        </blockquote>
        <p className={styles['hint']}>{reportText.changeWhat}</p>
        <RadioGroup<Label>
          legend={reportText.rightLabel}
          layout="row"
          value={label}
          onChange={(chosen) => {
            // The previously correct label earns nothing now, unless the teacher decides otherwise.
            setCredits({ ...credits, [label]: 0 });
            setLabel(chosen);
          }}
          options={LABELS.map((one) => ({ value: one, label: labelText[one].word }))}
        />
        {LABELS.filter((one) => one !== label).map((one) => (
          <Select
            key={one}
            label={reportText.earns(one)}
            options={CREDITS.map((credit) => ({ value: String(credit), label: reportText.credit[credit] }))}
            value={String(credits[one])}
            onChange={(chosen) => {
              const credit = CREDITS.find((each) => String(each) === chosen);
              if (credit !== undefined) setCredits({ ...credits, [one]: credit });
            }}
          />
        ))}
        <TextArea
          label={reportText.reasonLabel}
          hint={reportText.reasonHint(MAX_REASON - reason.length)}
          value={reason}
          maxLength={MAX_REASON}
          onChange={setReason}
        />
        <LiveRegion as="p">{isOwn && reason.trim() !== '' ? reportText.isOwnKey : null}</LiveRegion>
      </div>
    </Dialog>
  );
}
