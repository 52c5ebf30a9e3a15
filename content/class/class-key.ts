import type { AnswerKey, ClaimId, KeyEntry } from '../lesson/format.ts';
import { isDefensible } from '../lesson/credit.ts';
import { LABELS } from '../lesson/label.ts';
import { isContested } from '../lesson/is-contested.ts';
import type { KeyOverride } from './fold-class.ts';

/** A key entry as a class is scored by it. */
export interface ClassEntry {
  /** The lesson's own entry, with the teacher's label, credits and reason where they differ. */
  readonly entry: KeyEntry;
  readonly isContested: boolean;
}

/** A claim of the lesson with what it says and how it is scored. */
export interface ReportClaim extends ClassEntry {
  readonly claim: ClaimId;
  /** Its number in the lesson, from 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * The key as a class is scored by it: the lesson's own, with the teacher's changes in it. In the order of the entries.
 * Everything that shows, prints, scores by or gives out a key in a class takes it from here.
 */
export function toClassKey(
  entries: readonly KeyEntry[],
  changes: readonly KeyOverride[],
): ReadonlyMap<ClaimId, ClassEntry> {
  const byClaim = new Map(changes.map((change) => [change.claim, change]));
  return new Map(
    entries.map((own) => {
      const change = byClaim.get(own.claim);
      const entry = change === undefined ? own : toChangedEntry(own, change);
      return [own.claim, { entry, isContested: isContested(entry) }];
    }),
  );
}

/**
 * An entry as the teacher reads it. With another label nothing stays that belonged to the old one: of the reasons only the
 * teacher's own is left, and neither the words that decided, nor a technique, nor the family, nor the source and how to look
 * it up: a claim that is somebody's word has a source, and one with nothing behind it has none. With other credits for the
 * same label all of that stays, and what argued against a label that is now defensible goes.
 */
function toChangedEntry(own: KeyEntry, { label, credits, reason }: KeyOverride): KeyEntry {
  const changed = { ...own, label, credits };
  const says = reason === null ? {} : { [label]: reason };
  if (label !== own.label) {
    const { family: _family, source: _source, lookUp: _lookUp, ...rest } = changed;
    return { ...rest, cues: [], techniques: [], rationales: says, whyContested: null };
  }
  if (!isContested(changed)) return { ...changed, rationales: { ...own.rationales, ...says }, whyContested: null };
  const holds = LABELS.filter((one) => !isDefensible(credits[one]) || credits[one] <= own.credits[one]);
  const rationales = Object.fromEntries(
    holds.flatMap((one) => (own.rationales[one] === undefined ? [] : [[one, own.rationales[one]]])),
  );
  return { ...changed, rationales, whyContested: reason ?? own.whyContested };
}

/** The texts of a released key where the teacher gave no reason; passed in, because they depend on the language. */
export interface ReleaseWords {
  /** Instead of a reason for the right label. */
  readonly changed: string;
  /** In place of a reason why more than one label can be defended. */
  readonly contested: string;
}

/**
 * The key that a class's students get: a whole key in the lesson's form, with the teacher's changes in it and a revision
 * above the lesson's own by `steps`, how often the teacher changed something. Without changes it is the lesson's own.
 */
export function toReleasedKey(
  key: AnswerKey,
  {
    changes,
    steps,
    words,
  }: { readonly changes: readonly KeyOverride[]; readonly steps: number; readonly words: ReleaseWords },
): AnswerKey {
  if (changes.length === 0) return key;
  const changed = new Set(changes.map(({ claim }) => claim));
  const entries = [...toClassKey(key.entries, changes).values()].map(({ entry, isContested: isOpen }) => {
    if (!changed.has(entry.claim)) return entry;
    const reason = entry.rationales[entry.label] ?? words.changed;
    return {
      ...entry,
      rationales: { ...entry.rationales, [entry.label]: reason },
      whyContested: isOpen ? (entry.whyContested ?? words.contested) : null,
    };
  });
  return { ...key, revision: key.revision + steps, entries };
}
