import type { Label } from '../../../content/lesson/label.ts';
import { labelText } from '#text/label-text.ts';
import { sortingText } from '#text/sorting-text.ts';
import type { ClaimStanding } from './claim-standing.ts';

const { mark } = sortingText;

function describeVerdict({ verdict, key, yours }: Extract<ClaimStanding, { kind: 'judged' }>): string {
  if (yours === null) return mark.missing(key);
  switch (verdict) {
    case 'right':
      return mark.right(yours);
    case 'part':
      return mark.part(yours, key);
    case 'wrong':
      return mark.wrong(yours, key);
    case 'missing':
      return mark.missing(key);
  }
}

/** How a claim stands, in words for a screen reader. */
export const describeStanding = (standing: ClaimStanding, isFlagged = false): string =>
  isFlagged ? `${describe(standing)}, ${mark.flagged}` : describe(standing);

function describe(standing: ClaimStanding): string {
  switch (standing.kind) {
    case 'open':
      return mark.open;
    case 'chosen':
      return mark.selected(standing.label);
    case 'unsaved':
      return mark.unsaved(standing.label);
    case 'judged': {
      const description = describeVerdict(standing);
      return standing.orElse === null ? description : `${description}, ${mark.contested}`;
    }
  }
}

const letter = (label: Label): string => labelText[label].letter;

/**
 * The letters of the tag that stands after a claim, in print and for the eye. Open: the claim's number. Answered in an
 * exam: the letter of that label. Once the key was told, the sign of the verdict stands there and needs none; looking back
 * they stand beside it: `R→A` said R, the key says A; `–→A` not answered; `A/E` debatable.
 */
export function tagOf(standing: ClaimStanding, number: number, isFull: boolean): string {
  switch (standing.kind) {
    case 'open':
      return String(number);
    case 'chosen':
      return letter(standing.label);
    case 'unsaved':
      return '…';
    case 'judged': {
      if (!isFull) return '';
      const key =
        standing.orElse === null ? letter(standing.key) : `${letter(standing.key)}/${letter(standing.orElse)}`;
      if (standing.yours === null) return `–→${key}`;
      return standing.yours === standing.key ? key : `${letter(standing.yours)}→${key}`;
    }
  }
}
