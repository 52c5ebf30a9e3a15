import type { SentenceKind } from '../attempt/sentence.ts';
import type { ClaimId } from '../lesson/format.ts';
import type { Label } from '../lesson/label.ts';
import { BEARING_VALUES, type BearingValue } from '../lesson/source-kind.ts';
import { judgeBearing } from '../scoring/bearing.ts';
import type { ReportClaim } from './class-key.ts';
import type { StudentId } from './student.ts';
import type { StudentWork, Work } from './works.ts';

/** A sentence that a student wrote about a claim. It is untrusted text and does not belong in a table of points. */
export interface StudentSentence {
  readonly claim: ClaimId;
  readonly student: StudentId;
  /** As on the roster; otherwise as handed in. */
  readonly name: string;
  readonly about: SentenceKind;
  readonly sentence: string;
  /** How the student sorted the claim in the same attempt; null if it was not answered. */
  readonly label: Label | null;
}

/** How many students requested a hint on a claim before they answered it. */
export interface ClaimHints {
  readonly claim: ClaimId;
  /** In any attempt that was handed in. */
  readonly students: number;
}

/** The answers of a class on what a claim bears on, from the attempts that count. */
export interface ClaimBearing {
  readonly claim: ClaimId;
  readonly key: BearingValue;
  /** The second defensible value; null if careful readers agree. */
  readonly keyOr: BearingValue | null;
  readonly responses: Readonly<Record<BearingValue, number>>;
  readonly answered: number;
  /** Answers that match the key, including its second value. */
  readonly like: number;
}

/**
 * All sentences of a class, in reading order of their claims and then in the order of the students; duplicates of a
 * student are listed once. They come from every attempt that was handed in, whatever the rule: most are written in
 * guided attempts, but a rule may count only exams. Work that waits for a decision is not assigned to a student yet and
 * is left out.
 */
export function listSentences(
  claims: readonly ReportClaim[],
  students: readonly StudentWork[],
): readonly StudentSentence[] {
  const byClaim = new Map<ClaimId, StudentSentence[]>();
  for (const { student, works } of students) {
    const seen = new Set<string>();
    for (const { isUndecided, labels, beside } of works) {
      if (isUndecided) continue;
      for (const { claim, about, text } of beside.sentences) {
        const mark = JSON.stringify([claim, about, text]);
        if (seen.has(mark)) continue;
        seen.add(mark);
        const one = {
          ...{ claim, student: student.student, name: student.name, about, sentence: text },
          label: labels.get(claim) ?? null,
        };
        const list = byClaim.get(claim);
        if (list === undefined) byClaim.set(claim, [one]);
        else list.push(one);
      }
    }
  }
  return claims.flatMap(({ claim }) => byClaim.get(claim) ?? []);
}

/** The claims on which students requested a hint, in reading order. */
export function countHints(claims: readonly ReportClaim[], students: readonly StudentWork[]): readonly ClaimHints[] {
  const byClaim = new Map<ClaimId, number>();
  for (const { works } of students) {
    const hinted = new Set(works.flatMap(({ isUndecided, beside }) => (isUndecided ? [] : beside.hints)));
    for (const claim of hinted) byClaim.set(claim, (byClaim.get(claim) ?? 0) + 1);
  }
  return claims.flatMap(({ claim }) => {
    const n = byClaim.get(claim);
    return n === undefined ? [] : [{ claim, students: n }];
  });
}

/**
 * The claims with answers on what they bear on, in reading order, if the key covers it. `works` are those that count.
 */
export function countBearings(claims: readonly ReportClaim[], works: readonly Work[]): readonly ClaimBearing[] {
  return claims.flatMap(({ claim, entry }) => {
    const values = works.flatMap(({ beside }) => beside.bearings.get(claim) ?? []);
    if (values.length === 0 || entry.bearing === undefined) return [];
    const { value: key, or = null } = entry.bearing;
    const counts = BEARING_VALUES.map((value) => [value, values.filter((one) => one === value).length] as const);
    return [
      {
        ...{ claim, key, keyOr: or, answered: values.length },
        // Each value is counted once, so that all keys are present.
        responses: Object.fromEntries(counts) as ClaimBearing['responses'],
        like: values.filter((value) => judgeBearing(entry, value) !== 'other').length,
      },
    ];
  });
}
