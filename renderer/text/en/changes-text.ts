import type { ClassEffect } from '../../../content/desk/workshop/views.ts';
import type { Label } from '../../../content/lesson/label.ts';
import type { ClaimDifference, Comparison } from '../../../content/workshop/compare-lessons.ts';
import { isolate } from '../isolate.ts';
import { formatNumber } from '../number-text.ts';
import { plural } from '../plural.ts';
import { labelText } from './label-text.ts';

const word = (label: Label): string => labelText[label].word;

/** What changes if a lesson is finished again. */
export const changesText = {
  title: (revision: number) => `What changed since revision ${formatNumber(revision)}`,
  loading: 'Comparing with the revision before…',
  kind: {
    same: 'Nothing has changed since then.',
    key: 'Only the key changed. Points are counted anew by it, also those of work that was handed in before.',
    text: 'The text changed, and every claim is as before. This becomes a new revision, and earlier work still counts.',
    claims:
      'Claims changed. This becomes a new revision, by which classes are counted from now on: work counts for claims with the same words. The report of a class can still be counted by the revision before.',
  } satisfies Record<Comparison['kind'], string>,
  claim: {
    added: 'New claim',
    removed: 'No longer a claim',
    reworded: 'Other words',
    rekeyed: 'Other key',
  } satisfies Record<ClaimDifference['kind'], string>,
  before: 'Before',
  now: 'Now',
  /** How a claim is sorted by a key, with the other labels that earn points. */
  reading: (label: Label, also: readonly Label[]) =>
    also.length === 0 ? word(label) : `${word(label)}; ${also.map(word).join(' and ')} earns points too`,
  noPoints: 'Only its reasons or other details changed. No points change.',
  kept: (count: number) =>
    plural(count, { one: '# claim has the words it had.', other: '# claims have the words they had.' }),
  blocks: (count: number) =>
    plural(count, { one: '# part of the text is different.', other: '# parts of the text are different.' }),
  details: (count: number) =>
    plural(count, {
      one: '# detail about the article is different.',
      other: '# details about the article are different.',
    }),
  rest: 'The debrief, the teacher’s page or the readers’ answers are different.',
  work: 'Work that was handed in',
  effect: ({ name, students, changed }: ClassEffect, kind: Comparison['kind']) => {
    const who = `${isolate(name)}: ${plural(students, { one: '# student has handed in', other: '# students have handed in' })}.`;
    if (kind === 'same') return who;
    return changed === 0
      ? `${who} Nobody’s points change.`
      : `${who} ${plural(changed, { one: '# student will have other points.', other: '# students will have other points.' })}`;
  },
} as const;

/** The question whether to use a newer revision of a lesson that was opened. */
export const offerText = {
  title: (revision: number, title: string) => `Revision ${formatNumber(revision)} of “${isolate(title)}”`,
  intro: (before: number) =>
    `You have revision ${formatNumber(before)} of this lesson. Nothing changes until you decide. Work that was handed in stays with its revision.`,
  kind: {
    same: 'The text, the claims and the key are the same.',
    key: 'Only the key is different.',
    text: 'The text is different, and every claim is as before.',
    claims: 'Claims are different.',
  } satisfies Record<Comparison['kind'], string>,
  take: (revision: number) => `Take revision ${formatNumber(revision)}`,
  keep: (revision: number) => `Keep revision ${formatNumber(revision)}`,
} as const;
