import { useState } from 'react';
import type { EditOf } from '../../../content/draft/edit.ts';
import { MAX_REASON_UNITS } from '../../../content/draft/limits.ts';
import type { Label } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { readerStepText } from '#text/reader-step-text.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import styles from './debatable-form.module.css';

type Contested = Omit<Extract<EditOf<'settle'>['as'], { readonly how: 'contested' }>, 'how'>;

export interface DebatableFormProps {
  /** The labels that the readers chose instead; never empty. */
  readonly labels: readonly Label[];
  readonly onCancel: () => void;
  readonly onDone: (as: Contested) => void;
}

/** A form for the other label that earns points, its credit, and the reason. */
export function DebatableForm({ labels, onCancel, onDone }: DebatableFormProps) {
  const [label, setLabel] = useState<Label | null>(labels[0] ?? null);
  const [credit, setCredit] = useState<'half' | 'full'>('half');
  const [why, setWhy] = useState('');
  const [isSent, setIsSent] = useState(false);
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        const says = why.trim();
        setIsSent(says === '');
        if (label !== null && says !== '') onDone({ label, credit: credit === 'half' ? 0.5 : 1, why: says });
      }}
    >
      {labels.length < 2 ? null : (
        <RadioGroup
          layout="row"
          legend={readerStepText.contestedFor}
          options={labels.map((one) => ({ value: one, label: labelText[one].word }))}
          value={label}
          onChange={setLabel}
        />
      )}
      <RadioGroup
        layout="row"
        legend={readerStepText.contestedHow}
        options={[
          { value: 'half', label: readerStepText.half },
          { value: 'full', label: readerStepText.full },
        ]}
        value={credit}
        onChange={setCredit}
      />
      <Field
        label={readerStepText.why}
        hint={readerStepText.whyHint}
        error={isSent && why.trim() === '' ? readerStepText.whyMissing : null}
      >
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={MAX_REASON_UNITS}
            value={why}
            onChange={(event) => setWhy(event.target.value)}
          />
        )}
      </Field>
      <div className={styles['actions']}>
        <Button type="submit" look="primary">
          {readerStepText.makeContested}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {readerStepText.cancel}
        </Button>
      </div>
    </form>
  );
}
