import type { Label } from '../../content/lesson/label.ts';
import { type RedPen, worstLabel } from './key-of.ts';

/** What a student of this number answers: mostly as the key says, wrong at every fifth or so, and two of all left open. */
export function inventAnswers(
  { entries }: RedPen,
  asked: readonly string[],
  student: number,
): readonly (Label | null)[] {
  return asked.map((claim, at) => {
    const entry = entries.find((one) => one.claim === claim);
    if (entry === undefined) throw new Error(`The key has no ${claim}.`);
    if ((at * 5 + student * 3) % 29 === 7) return null;
    return (at * 3 + student * 7) % 5 === 0 ? worstLabel(entry) : entry.label;
  });
}

/** The marks that a teacher would give with a pencil: quarters of a point, added one by one. */
export function pencil(
  { entries }: RedPen,
  asked: readonly string[],
  answers: readonly (Label | null)[],
  changes: Readonly<Record<string, Readonly<Record<Label, number>>>> = {},
): number {
  let quarters = 0;
  for (const [at, claim] of asked.entries()) {
    const answer = answers[at] ?? null;
    const credits = changes[claim] ?? entries.find((one) => one.claim === claim)?.credits;
    if (answer !== null && credits !== undefined) quarters += credits[answer] * 4;
  }
  return quarters / 4;
}
