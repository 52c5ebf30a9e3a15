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

/** Why a claim of a draft cannot be practised by itself. */
export const PASSAGE_FAULTS = ['label-missing', 'cues-missing', 'family-missing', 'why-missing', 'too-long'] as const;

export type PassageFault = (typeof PASSAGE_FAULTS)[number];

/** A claim of a draft as it can be practised by itself, or why it cannot be. */
export type ClaimAsPassage = { readonly claim: DraftClaim } & (
  { readonly passage: Passage; readonly fault: null } | { readonly passage: null; readonly fault: PassageFault }
);

/** Above how many words a claim is not easy any more. */
const EASY_WORDS = 25;

/** The claims of a draft as passages for practice, in reading order: each with its sentences and the one before these. */
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
  // A lesson of version 1 says no kinds, but whose word it is, from which the kind follows.
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

/** The sentences that a claim stands in, with the one before them where there is room: a reader needs to know what it is about. */
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
 * How hard a claim is, by rule: hard where another label earns something, for it is near a border of the codebook then; of
 * the others, easy up to 25 words, and medium beyond.
 */
function levelOf(draft: Draft, claim: DraftClaim): PassageLevel {
  const { label, credits } = claim.key;
  if (LABELS.some((one) => one !== label && credits[one] > 0)) return 'hard';
  const words = splitWords(textOf(draft, claim.block).slice(claim.start, claim.end), draft.details.language);
  return words.length > EASY_WORDS ? 'medium' : 'easy';
}
