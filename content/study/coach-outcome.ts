import { type FamilyId, labelOf } from '../bank/families.ts';
import type { PracticeSession, PracticeState } from '../practice/fold-practice.ts';
import { isRight } from '../practice/skill-card.ts';
import type { RightByLabel } from './attempt-digest.ts';
import type { Cell, CoachOutcome } from './views.ts';

/** From this share of right answers on, coaching has resolved a mix-up, until it occurs again. */
const MENDED_FROM = 0.8;

/** Returns whether the bank still has a passage. */
export type IsInBank = (passage: string) => boolean;

/** Whether all passages of a session that the bank still has are answered. */
export const isComplete = (session: PracticeSession, isInBank: IsInBank): boolean =>
  session.passages.every((passage) => session.answers.has(passage) || !isInBank(passage));

/** The outcome of a coaching session; null for a review, and while it is in progress. */
export function outcomeOf(session: PracticeSession, isInBank: IsInBank): CoachOutcome | null {
  const { cell, before } = session;
  if (cell === null || before === null || !isComplete(session, isInBank)) return null;
  const inRow = [...session.answers.values()].filter(({ key }) => key === cell.key);
  return { cell, before, after: { right: inRow.filter(({ credit }) => isRight(credit)).length, of: inRow.length } };
}

/** The topic of a coaching round: a cell and one family of it, or all families if `family` is null. */
export interface Topic {
  readonly cell: Cell;
  readonly family: FamilyId | null;
}

/**
 * The family that a coaching session practises, from its passages with the label of the cell; null if it cannot be
 * determined.
 */
export function coachedFamily(
  { cell, passages, answers }: PracticeSession,
  familyOf: (passage: string) => FamilyId | null,
): FamilyId | null {
  for (const passage of cell === null ? [] : passages) {
    const family = answers.get(passage)?.family ?? familyOf(passage);
    if (family !== null && labelOf(family) === cell?.key) return family;
  }
  return null;
}

/** The last finished coaching session on a topic, with its outcome; null if there is none. */
function lastCoaching({ cell, family }: Topic, { sessions }: PracticeState, isInBank: IsInBank) {
  const coached = [...sessions.values()].flatMap((session) => {
    const outcome = outcomeOf(session, isInBank);
    const isAbout = family === null || coachedFamily(session, () => null) === family;
    return outcome !== null && isSame(outcome.cell, cell) && isAbout ? [{ session, outcome }] : [];
  });
  return coached.at(-1) ?? null;
}

/** The outcome of the last coaching on a topic; null if it was not coached. */
export const lastOutcome = (topic: Topic, practice: PracticeState, isInBank: IsInBank): CoachOutcome | null =>
  lastCoaching(topic, practice, isInBank)?.outcome ?? null;

/**
 * Whether a mix-up is resolved: the last coaching on it went well, and since then no claim in its row was missed in a
 * lesson and the cell did not occur in practice. So advice disappears once it was followed, and returns if the mix-up
 * does.
 *
 * @param rows the right answers in lessons so far; they only grow, so the difference shows what is new since then
 */
export function isMended(topic: Topic, practice: PracticeState, rows: RightByLabel, isInBank: IsInBank): boolean {
  const last = lastCoaching(topic, practice, isInBank);
  if (last === null) return false;
  const { before, after } = last.outcome;
  if (after.of === 0 || after.right / after.of < MENDED_FROM) return false;
  const { cell } = topic;
  const row = rows[cell.key];
  if (row.of - row.right > before.of - before.right) return false;
  const end = practice.answers.findLastIndex(({ session }) => session === last.session.session);
  return !practice.answers
    .slice(end + 1)
    .some(({ key, label, credit }) => key === cell.key && label === cell.response && !isRight(credit));
}

const isSame = (one: Cell, other: Cell): boolean => one.key === other.key && one.response === other.response;
