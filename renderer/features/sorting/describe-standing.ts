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

/** The state of a claim in words, for a screen reader. */
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
 * The text of the tag after a claim. Open: the claim's number. Answered in an exam: the letter of the label. With
 * feedback: nothing, because the icon of the verdict is there; when looking back, the letters are beside the icon:
 * `R→A` is response R, key A; `–→A` is not answered; `A/E` is contested.
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
