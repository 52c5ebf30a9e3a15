import type { Draft } from '../draft/draft.ts';
import { indexAnswers } from '../draft/edit-readers.ts';
import { isTooFew } from '../class/small-class.ts';
import type { ClaimId } from '../lesson/format.ts';
import { type Label, LABELS } from '../lesson/label.ts';
import type { Interval } from '../statistics/intervals.ts';
import { cohenKappa, fleissKappa, kappaInterval } from '../statistics/kappa.ts';
import { krippendorffAlpha, krippendorffInterval } from '../statistics/krippendorff.ts';
import { openDisagreements } from './list-todo.ts';

/** A figure with its 95 % interval; null if it is undefined. */
interface Figure {
  readonly value: number | null;
  readonly interval: Interval | null;
}

/** How far one reader agrees with the author. */
export interface ReaderAgreement {
  readonly reader: string;
  /** The author's name for the reader. */
  readonly name: string;
  readonly from: Draft['readers'][number]['from'];
  readonly people: number;
  /** Claims, in their current words, that both labelled. */
  readonly n: number;
  /** How many of them both gave the same label. */
  readonly same: number;
  /** Answers to claims that no longer exist or whose words have changed. */
  readonly outdated: number;
  /** Rows = the author's label, columns = the reader's, in the order of the labels. */
  readonly table: readonly (readonly number[])[];
  /** Cohen's κ; null for fewer than ten claims, with which it would be very unstable. */
  readonly kappa: Figure | null;
}

/** A claim that a reader labelled differently from its author. */
export interface Disagreement {
  readonly claim: ClaimId;
  readonly label: Label;
  /** The labels of all readers of the claim, in their order. */
  readonly readers: readonly { readonly reader: string; readonly label: Label }[];
  /** Whether the author has not resolved it yet. */
  readonly isOpen: boolean;
}

/** How far the author and the readers agree over all claims, and where they do not. */
export interface Agreement {
  readonly readers: readonly ReaderAgreement[];
  /** For the author and all readers together; null without readers. */
  readonly all: {
    /** The number of raters, including the author; a class counts as one. */
    readonly raters: number;
    /** Claims that at least two of them labelled. */
    readonly n: number;
    /** Krippendorff's α, nominal; null for fewer than ten claims. */
    readonly alpha: Figure | null;
    /** Fleiss' κ; null for fewer than ten claims, and if not everybody sorted all of them. */
    readonly fleiss: number | null;
  } | null;
  /** Open ones first, each in reading order. */
  readonly disagreements: readonly Disagreement[];
}

/** A fixed seed: the bootstrap gives the same interval each time. */
const BY = { seed: 1 };

/** Computes how far the readers of a draft agree with its author and with each other. */
export function readAgreement(draft: Draft): Agreement {
  const given = indexAnswers(draft);
  const labelled = draft.claims.flatMap(({ id, key }) => (key.label === null ? [] : [{ id, label: key.label }]));
  const labelOf = (claim: ClaimId, reader: string): Label | null =>
    given.get(claim)?.find((one) => one.reader === reader)?.answer.label ?? null;
  const open = new Set(openDisagreements(draft).map(({ id }) => id));
  const disagreements = labelled.flatMap(({ id, label }): readonly Disagreement[] => {
    const answers = given.get(id) ?? [];
    if (answers.every(({ answer }) => answer.label === label)) return [];
    const readers = answers.map(({ reader, answer }) => ({ reader, label: answer.label }));
    return [{ claim: id, label, readers, isOpen: open.has(id) }];
  });
  return {
    readers: draft.readers.map((reader) => agreementWith(draft, reader, labelled, labelOf)),
    all: draft.readers.length === 0 ? null : agreementOfAll(draft, labelled, labelOf),
    disagreements: [...disagreements.filter(({ isOpen }) => isOpen), ...disagreements.filter(({ isOpen }) => !isOpen)],
  };
}

interface Labelled {
  readonly id: ClaimId;
  readonly label: Label;
}
type LabelOf = (claim: ClaimId, reader: string) => Label | null;

function agreementWith(
  draft: Draft,
  { id, name, from, people, answers }: Draft['readers'][number],
  labelled: readonly Labelled[],
  labelOf: LabelOf,
): ReaderAgreement {
  const pairs = labelled.flatMap((claim) => {
    const theirs = labelOf(claim.id, id);
    return theirs === null ? [] : [{ own: claim.label, theirs }];
  });
  const table = LABELS.map((own) =>
    LABELS.map((theirs) => pairs.filter((pair) => pair.own === own && pair.theirs === theirs).length),
  );
  const current = draft.claims.filter((claim) => labelOf(claim.id, id) !== null).length;
  return {
    ...{ reader: id, name, from, people, n: pairs.length, table },
    same: pairs.filter(({ own, theirs }) => own === theirs).length,
    outdated: answers.length - current,
    kappa: isTooFew(pairs.length) ? null : { value: cohenKappa(table), interval: kappaInterval(table) },
  };
}

function agreementOfAll(draft: Draft, labelled: readonly Labelled[], labelOf: LabelOf): Agreement['all'] {
  const codings = labelled.map(({ id, label }) => [label, ...draft.readers.map((reader) => labelOf(id, reader.id))]);
  const paired = codings.filter((unit) => unit.filter((label) => label !== null).length > 1);
  const isFew = isTooFew(paired.length);
  const counts = paired.map((unit) => LABELS.map((label) => unit.filter((one) => one === label).length));
  return {
    ...{ raters: draft.readers.length + 1, n: paired.length },
    alpha: isFew
      ? null
      : { value: krippendorffAlpha(paired, 'nominal'), interval: krippendorffInterval(paired, 'nominal', BY) },
    fleiss: isFew ? null : (fleissKappa(counts)?.kappa ?? null),
  };
}
