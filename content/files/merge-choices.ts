import { hashOf } from '../base/hash.ts';
import { compareEdits, type Edit, type EditOrder, joinEdits } from '../journal/edits.ts';
import type { ClaimReading, ClassContents } from './class-file.ts';
import type { MergeAnswer } from './merge-answer.ts';

export type RevisionChoice = ClassContents['revisions'][number];

interface Sides<T> {
  readonly take: (there: T) => void;
  readonly ask: (here: T, there: T) => void;
}

/**
 * Merges the teachers' changes of keys: a change by only the co-teacher is taken; if both changed one, the teacher
 * decides.
 */
export function mergeReadings(here: ClassContents, came: ClassContents, { take, ask }: Sides<ClaimReading>): void {
  const ours = new Map(here.readings.map((reading) => [`${reading.lesson} ${reading.claim}`, reading]));
  for (const there of came.readings) {
    const one = ours.get(`${there.lesson} ${there.claim}`) ?? { ...there, reading: null, edits: [] };
    if (hashOf(one.reading) === hashOf(there.reading)) continue;
    decide(compareEdits(one.edits, there.edits, true), one, there, { take, ask });
  }
}

/** Merges the chosen revisions of lessons in the same way. */
export function mergeRevisions(here: ClassContents, came: ClassContents, { take, ask }: Sides<RevisionChoice>): void {
  const ours = new Map(here.revisions.map((choice) => [choice.lesson, choice]));
  for (const there of came.revisions) {
    const one = ours.get(there.lesson) ?? { ...there, revision: null, edits: [] };
    if (one.revision === there.revision) continue;
    decide(compareEdits(one.edits, there.edits, true), one, there, { take, ask });
  }
}

function decide<T extends { readonly edits: readonly Edit[] }>(
  order: EditOrder,
  here: T,
  there: T,
  { take, ask }: Sides<T>,
): void {
  if (order === 'there') take({ ...there, edits: joinEdits(here.edits, there.edits) });
  else if (order === 'both') ask(here, there);
}

/** The teacher's choice, with the changes of both sides and the choice itself as the last one. */
export function settle<T extends { readonly edits: readonly Edit[] }>(
  here: T,
  there: T,
  answer: MergeAnswer,
  edit: Edit,
): T {
  const chosen = answer === 'there' ? there : here;
  const other = answer === 'there' ? here : there;
  return { ...chosen, edits: joinEdits(joinEdits(other.edits, chosen.edits), [edit]) };
}
