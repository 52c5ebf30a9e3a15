import { labelOf, PASSAGE_LANGUAGE, type PassageLevel } from '../bank/families.ts';
import { MAX_PASSAGE_UNITS, type Passage } from '../bank/format.ts';
import { ownPassageId } from '../bank/own-passages.ts';
import { hashOf } from '../base/hash.ts';
import type { Draft, DraftClaim } from '../draft/draft.ts';
import { textOf } from '../draft/parts.ts';
import { LABELS } from '../lesson/label.ts';
import type { Span } from '../lesson/locate-quote.ts';
import { makeQuote } from '../lesson/make-quote.ts';
import { familyOf } from '../practice/family-of.ts';
import { splitWords } from '../lesson/words.ts';
import { sentencesIn } from './segments.ts';
import { headlineClaimOf, toEntry } from './to-entry.ts';

/** Why a claim of a draft cannot become a practice passage. */
export const PASSAGE_FAULTS = ['label-missing', 'cues-missing', 'family-missing', 'why-missing', 'too-long'] as const;

export type PassageFault = (typeof PASSAGE_FAULTS)[number];

/** A claim of a draft as a practice passage, or the reason why it cannot be one. */
export type ClaimAsPassage = { readonly claim: DraftClaim } & (
  { readonly passage: Passage; readonly fault: null } | { readonly passage: null; readonly fault: PassageFault }
);

/** A claim with more words than this is not easy. */
const EASY_WORDS = 25;

/** The claims of a draft as practice passages, in reading order: each with its sentences and the previous one. */
export const toPassages = (draft: Draft): readonly ClaimAsPassage[] =>
  draft.claims.map((claim): ClaimAsPassage => {
    const made = toPassage(draft, claim);
    return typeof made === 'string' ? { claim, passage: null, fault: made } : { claim, passage: made, fault: null };
  });

function toPassage(draft: Draft, claim: DraftClaim): Passage | PassageFault {
  const { label, cues, source } = claim.key;
  const { language, title } = draft.details;
  const found = toEntry(draft, claim, claim.id === headlineClaimOf(draft)?.id);
  if (label === null || found === null) return 'label-missing';
  if (cues === null) return 'cues-missing';
  // A lesson of format 1 has no kinds, but its sources, from which the kind can be derived.
  const family = claim.key.family ?? (source === null ? null : familyOf(found));
  if (family === null || labelOf(family) !== label) return 'family-missing';
  const { bearsOn: _, bearing: __, family: ___, ...entry } = found;
  const isDebatable = LABELS.some((one) => one !== label && entry.credits[one] >= 0.5);
  if (isDebatable && entry.whyContested === null) return 'why-missing';
  const within = textOf(draft, claim.block);
  const around = sentencesAround(within, language, claim);
  const text = within.slice(around.start, around.end);
  const quote = makeQuote(text, { start: claim.start - around.start, end: claim.end - around.start });
  if (text.length > MAX_PASSAGE_UNITS || quote === null) return 'too-long';
  return {
    id: ownPassageId(hashOf({ lesson: draft.lesson, claim: claim.id })),
    ...{ family, level: levelOf(draft, claim), text, quote, entry },
    ...(language === PASSAGE_LANGUAGE ? {} : { language }),
    ...(title === '' ? {} : { from: title }),
  };
}

/** The sentences of a claim, with the previous one if there is room, so that a reader knows the context. */
function sentencesAround(text: string, language: string, { start, end }: Span): Span {
  const sentences = sentencesIn(text, language);
  const first = Math.max(
    0,
    sentences.findLastIndex((one) => one.start <= start),
  );
  const last = sentences.find((one) => one.end >= end)?.end ?? end;
  const own = { start: Math.min(start, sentences[first]?.start ?? start), end: Math.max(end, last) };
  const before = sentences[first - 1]?.start ?? own.start;
  return own.end - before > MAX_PASSAGE_UNITS ? own : { ...own, start: before };
}

/**
 * The level of a claim, by rule: hard if another label earns credit, because it is then close to a boundary of the
 * codebook; otherwise easy up to 25 words, and medium beyond.
 */
function levelOf(draft: Draft, claim: DraftClaim): PassageLevel {
  const { label, credits } = claim.key;
  if (LABELS.some((one) => one !== label && credits[one] > 0)) return 'hard';
  const words = splitWords(textOf(draft, claim.block).slice(claim.start, claim.end), draft.details.language);
  return words.length > EASY_WORDS ? 'medium' : 'easy';
}
