import type { Confidence } from '../../../content/attempt/confidence.ts';
import { CONFIDENCES } from '../../../content/attempt/confidence.ts';
import { type Label, LABELS } from '../../../content/lesson/label.ts';
import type { FormField } from '../../../content/text/field-address.ts';
import { labelText } from '#text/label-text.ts';
import { paperText } from '#text/paper-text.ts';
import { sortingText } from '#text/sorting-text.ts';

/** A box of the answer sheet, and the field that it is in a form. */
export interface AnswerBox {
  readonly word: string;
  readonly field: FormField;
}

/** The boxes for the label of a claim. */
export const labelBoxes = (claim: number): readonly AnswerBox[] =>
  LABELS.map((label: Label) => box(claim, 'label', paperText.claimOf(claim), label, labelText[label].word));

/** The boxes for how sure the student is. */
export const confidenceBoxes = (claim: number): readonly AnswerBox[] =>
  CONFIDENCES.map((step: Confidence) =>
    box(claim, 'confidence', paperText.claimHowSure(claim), step, sortingText.confidence[step]),
  );

const box = (claim: number, what: string, title: string, value: string, word: string): AnswerBox => ({
  word,
  field: { name: `claim-${String(claim)}-${what}`, title, option: { value, title: word } },
});
