import type { BankFamilyId } from '../bank/families.ts';
import type { Credit } from '../lesson/credit.ts';
import type { Label } from '../lesson/label.ts';
import type { SourceKind } from '../lesson/source-kind.ts';
import type { Technique } from '../lesson/technique.ts';

/** The most UTF-16 units of a table or a list of annotations, and about as many bytes of its file. */
export const MAX_BROUGHT_UNITS = 2 * 1024 * 1024;

/** Why claims cannot be read from a file or a pasted text at all. */
export const BROUGHT_FAULTS = [
  'too-large',
  'unreadable',
  'unknown-encoding',
  /** A workbook of an old kind, a web page, or another file that is no table. */
  'no-table',
  'damaged-table',
  'damaged-json',
  'damaged-workbook',
  'formula-without-result',
  /** No heading names the column with the words of the claims. */
  'no-column',
  /** JSON without a list of annotations. */
  'no-annotations',
  'empty',
  'too-many',
] as const;

export type BroughtFault = (typeof BROUGHT_FAULTS)[number];

/** A refusal; `row` counts from 1, as a spreadsheet does, and is null if no row is at fault. */
export interface BroughtRefusal {
  readonly fault: BroughtFault;
  readonly row: number | null;
}

/** A part of the key that a row can hold. */
export type BroughtPart = 'label' | 'credit' | 'family' | 'technique' | 'source';

/** A claim as a row of a table or an annotation describes it; texts are as they were read, and may be empty. */
export interface BroughtClaim {
  /** The row of the table, or the number of the annotation, from 1. */
  readonly row: number;
  /** Whether the row has more cells than there are headings, so that its words may have been cut. */
  readonly isTooLong: boolean;
  /** The words of the claim. */
  readonly words: string;
  /** What stands before and after them. */
  readonly prefix: string;
  readonly suffix: string;
  /** The block, and the offset of the claim in its text in UTF-16 units. */
  readonly block: string | null;
  readonly start: number | null;
  /** An offset in the text of the whole page; only good for telling which of two claims comes first. */
  readonly pageOffset: number | null;
  readonly label: Label | null;
  readonly credits: Partial<Record<Label, Credit>>;
  /** Why the claim's own label is right. */
  readonly reason: string;
  readonly reasons: Partial<Record<Label, string>>;
  /** null if the row does not say which words decide. */
  readonly cues: readonly string[] | null;
  readonly family: BankFamilyId | null;
  readonly techniques: readonly Technique[] | null;
  readonly sourceKind: SourceKind | null;
  readonly sourceName: string;
  readonly whyContested: string;
  readonly lookUp: string;
  /** Cells that name nothing that is known, which are left out. */
  readonly unknown: readonly { readonly part: BroughtPart; readonly text: string }[];
}

/** The claims of a table or a list of annotations. */
export interface BroughtClaims {
  readonly from: 'table' | 'annotations';
  readonly claims: readonly BroughtClaim[];
}
