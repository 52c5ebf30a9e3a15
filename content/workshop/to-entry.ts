import type { Draft, DraftBlock, DraftClaim } from '../draft/draft.ts';
import { textOf } from '../draft/parts.ts';
import type { Block, KeyEntry, Quote } from '../lesson/format.ts';
import { FORMAT_LIMITS } from '../lesson/format-limits.ts';
import { isContested } from '../lesson/is-contested.ts';
import { LABELS } from '../lesson/label.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { makeQuote } from '../lesson/make-quote.ts';
import { reasonOf, sourceOf, techniquesOf } from './fill-in.ts';

/** A block that becomes part of the lesson. */
type ShownBlock = DraftBlock & { readonly kind: Block['kind'] };

/** The blocks that become part of the lesson, in order. */
export const shownBlocks = ({ blocks }: Draft): readonly ShownBlock[] =>
  blocks.filter((block): block is ShownBlock => block.kind !== 'leave-out');

/** The claim that the debrief is about: the first one in the headline; null if none is marked there. */
export function headlineClaimOf({ blocks, claims }: Draft): DraftClaim | null {
  const headline = blocks.find(({ kind }) => kind === 'headline');
  return claims.find(({ block }) => block === headline?.id) ?? null;
}

/** A stretch within a claim as a quote of the claim's words; null if it cannot be identified by its words. */
export const quoteWithin = (text: string, claim: Span, span: Span): Quote | null =>
  makeQuote(text.slice(claim.start, claim.end), { start: span.start - claim.start, end: span.end - claim.start });

/** The key entry of one claim, without the claim's id; null while it has no label. */
export type EntryOfDraft = Omit<KeyEntry, 'claim'>;

/**
 * The key entry of one claim of a draft, including values from templates and from its kind; null while it has no label.
 * Unwritten fields are left out. The claim is only contested if there is an explanation, so an unfinished entry is
 * valid too.
 */
export function toEntry(draft: Draft, claim: DraftClaim, isHeadline: boolean): EntryOfDraft | null {
  const { label, credits, cues, family, bearing, bearsOn, lookUp, whyContested } = claim.key;
  if (label === null) return null;
  const text = textOf(draft, claim.block);
  const quotes = (spans: readonly Span[]): readonly Quote[] =>
    spans.flatMap((span) => quoteWithin(text, claim, span) ?? []);
  const reasons = LABELS.map((one) => [one, reasonOf(draft, claim, one)] as const).filter(
    ([, reason]) => reason !== '',
  );
  const source = sourceOf(draft, claim);
  // A key of format 1 has null for its headline; a key of format 2 omits the field.
  const saysNull = isHeadline && draft.claims.some(({ key }) => key.bearsOn !== null);
  return {
    label,
    credits: { ...credits, [label]: 1 },
    rationales: Object.fromEntries(reasons),
    cues: [...quotes(cues ?? [])],
    ...(source === null ? {} : { source }),
    techniques:
      source === null
        ? []
        : techniquesOf(claim).flatMap(({ name, ...span }) => {
            const words = quoteWithin(text, claim, span);
            return words === null ? [] : [{ name, words }];
          }),
    ...(saysNull ? { bearsOn: null } : {}),
    ...(isHeadline || bearsOn === null || bearing !== null ? {} : { bearsOn }),
    ...(isHeadline || bearing === null
      ? {}
      : { bearing: { value: bearing.value, ...(bearing.or === null ? {} : { or: bearing.or }) } }),
    ...(lookUp === '' ? {} : { lookUp }),
    whyContested: isContested({ label, credits }) && whyContested !== '' ? whyContested : null,
    ...(family === null ? {} : { family }),
  };
}

/** Minutes in the form of a lesson: whole, from 1 to the maximum of the format. */
export const toMinutes = (counted: number): number => Math.min(FORMAT_LIMITS.minutes, Math.max(1, Math.round(counted)));
