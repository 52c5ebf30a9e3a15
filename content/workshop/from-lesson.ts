import { BANK_FAMILY_IDS } from '../bank/families.ts';
import type { ContentHash } from '../base/content-hash.ts';
import type { Draft, DraftClaim, KeyInMaking } from '../draft/draft.ts';
import { newDraft } from '../draft/new-draft.ts';
import { EMPTY_KEY } from '../draft/parts.ts';
import type { AnswerKey, Claim, KeyEntry, Quote, StudentHalf } from '../lesson/format.ts';
import { LABELS } from '../lesson/label.ts';
import { locateClaims } from '../lesson/locate-claims.ts';
import { locateQuote, type Span } from '../lesson/locate-quote.ts';
import { reasonOf, sourceOf } from './fill-in.ts';

/** A lesson from which a draft is made. */
export interface FromLesson {
  readonly lesson: StudentHalf;
  readonly hash: ContentHash;
  /** null if the lesson's key is not available: then its claims have no key entries. */
  readonly key: AnswerKey | null;
}

/** The draft of the next revision of a lesson, with the same lesson id; `draft` is the draft's id. */
export function toNextRevision(draft: string, { lesson, hash, key }: FromLesson): Draft {
  const { id, revision } = lesson;
  return {
    ...fromParts(draft, lesson, key),
    ...{ lesson: id, madeFrom: key?.madeFrom ?? [], readers: readersOf(lesson, key) },
    basedOn: { lesson: hash, revision, keyRevision: key?.revision ?? 0 },
    // Earlier revisions may have had more claims than this one.
    idMark: `r${String(revision + 1)}`,
  };
}

/** The draft of a new lesson of the author's own, based on another lesson; the list of its authors continues. */
export function toOwnLesson(draft: string, { lesson, hash, key }: FromLesson, by: string): Draft {
  const madeFrom = [...(key?.madeFrom ?? []), { title: lesson.title.slice(0, 300), by, lesson: hash }];
  return { ...fromParts(draft, lesson, key), madeFrom: madeFrom.slice(-20) };
}

function fromParts(draft: string, lesson: StudentHalf, key: AnswerKey | null): Draft {
  const { article } = lesson;
  const empty = newDraft(draft, lesson.language);
  const spans = locateClaims(lesson);
  const entries = new Map(key?.entries.map((entry) => [entry.claim, entry]));
  const claims = lesson.claims.flatMap((claim): readonly DraftClaim[] => {
    const span = spans.get(claim.block)?.find((one) => one.claim === claim.id);
    if (span === undefined) return [];
    const { start, end } = span;
    const entry = entries.get(claim.id);
    return [
      {
        id: claim.id,
        block: claim.block,
        start,
        end,
        key: entry === undefined ? EMPTY_KEY : toKey(claim, start, entry),
      },
    ];
  });
  const made: Draft = {
    ...empty,
    details: {
      ...{ title: lesson.title, summary: lesson.summary, level: lesson.level, language: lesson.language },
      ...{ minutes: lesson.minutes, isFictional: lesson.isFictional, contentWarning: lesson.contentWarning ?? '' },
      ...{ articleTitle: article.title, byline: article.byline ?? '', publisher: article.publisher },
      ...{ date: article.date, provenance: article.provenance, licence: article.licence },
      ...{ rights: article.rights ?? null, address: article.address ?? '', contextNote: article.contextNote },
    },
    blocks: article.blocks,
    claims,
    debrief: key?.debrief ?? empty.debrief,
    teacher: key?.teacher ?? null,
    nextId: article.blocks.length + claims.length + 1,
  };
  return { ...made, claims: made.claims.map((claim) => withTemplates(made, claim)) };
}

function toKey(claim: Claim, start: number, entry: KeyEntry): KeyInMaking {
  const spanOf = (quote: Quote): readonly Span[] => {
    const found = locateQuote(claim.quote.exact, quote);
    return found.ok ? [{ start: start + found.value.start, end: start + found.value.end }] : [];
  };
  const { label, credits, rationales, source, bearing, bearsOn, lookUp, whyContested } = entry;
  const says = source !== undefined;
  return {
    ...{ label, credits, source: source ?? null, settled: null },
    cues: says ? entry.cues.flatMap(spanOf).toSorted((one, other) => one.start - other.start) : null,
    techniques: says
      ? entry.techniques.flatMap(({ name, words }) => spanOf(words).map((span) => ({ name, ...span })))
      : null,
    family: BANK_FAMILY_IDS.find((id) => id === entry.family) ?? null,
    reasons: {
      evidence: rationales.evidence ?? null,
      attribution: rationales.attribution ?? null,
      rhetoric: rationales.rhetoric ?? null,
    },
    bearing: bearing === undefined ? null : { value: bearing.value, or: bearing.or ?? null },
    bearsOn: bearsOn ?? null,
    ...{ lookUp: lookUp ?? '', whyContested: whyContested ?? '' },
  };
}

/** The claim with texts that equal a template or a derived value marked as such, so that they are updated again. */
export function withTemplates(draft: Draft, claim: DraftClaim): DraftClaim {
  const { key } = claim;
  const bare: DraftClaim = { ...claim, key: { ...key, reasons: EMPTY_KEY.reasons, source: null } };
  const own = JSON.stringify(sourceOf(draft, bare)) === JSON.stringify(key.source) ? null : key.source;
  const sourced: DraftClaim = { ...bare, key: { ...bare.key, source: own } };
  const reasons = Object.fromEntries(
    LABELS.map((label) => [label, reasonOf(draft, sourced, label) === key.reasons[label] ? null : key.reasons[label]]),
  ) as KeyInMaking['reasons']; // One for each label.
  return { ...claim, key: { ...key, source: own, reasons } };
}

/** The answers of other readers that are stored in the key. */
function readersOf(lesson: StudentHalf, key: AnswerKey | null): Draft['readers'] {
  return (key?.annotations ?? []).map(({ keyer, labels, cues, families, reasons }, at) => ({
    ...{ id: `k0${String(at + 1)}`, name: keyer, from: 'lesson' as const, people: 1 },
    answers: lesson.claims.flatMap(({ id, quote }) => {
      const label = labels[id];
      if (label === undefined) return [];
      return [
        {
          ...{ claim: id, words: quote.exact, label },
          ...{ cues: cues?.[id] ?? null, family: families?.[id] ?? null, reason: reasons?.[id] ?? '' },
        },
      ];
    }),
  }));
}
