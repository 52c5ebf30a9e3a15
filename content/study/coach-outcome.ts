import { type FamilyId, labelOf } from '../bank/families.ts';
import type { PracticeSession, PracticeState } from '../practice/fold-practice.ts';
import { isRight } from '../practice/skill-card.ts';
import type { RightByLabel } from './attempt-digest.ts';
import type { Cell, CoachOutcome } from './views.ts';

/** From which share of right answers on coaching has mended a habit, until it is seen again. */
const MENDED_FROM = 0.8;

/** What says whether the bank still has a passage. */
export type IsInBank = (passage: string) => boolean;

/** Whether all of a session's passages that the bank still has are answered. */
export const isComplete = (session: PracticeSession, isInBank: IsInBank): boolean =>
  session.passages.every((passage) => session.answers.has(passage) || !isInBank(passage));

/** What a session of coaching changed; null for review, and while it is under way. */
export function outcomeOf(session: PracticeSession, isInBank: IsInBank): CoachOutcome | null {
  const { cell, before } = session;
  if (cell === null || before === null || !isComplete(session, isInBank)) return null;
  const inRow = [...session.answers.values()].filter(({ key }) => key === cell.key);
  return { cell, before, after: { right: inRow.filter(({ credit }) => isRight(credit)).length, of: inRow.length } };
}

/** What a round of coaching is about: a cell, and of it one family, or all when `family` is null. */
export interface Topic {
  readonly cell: Cell;
  readonly family: FamilyId | null;
}

/** The family that a session of coaching practises, by its passages whose label is that of the cell; null when none is told. */
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

/** The last session of coaching about a topic that was finished, with what it changed; null when there is none. */
function lastCoaching({ cell, family }: Topic, { sessions }: PracticeState, isInBank: IsInBank) {
  const coached = [...sessions.values()].flatMap((session) => {
    const outcome = outcomeOf(session, isInBank);
    const isAbout = family === null || coachedFamily(session, () => null) === family;
    return outcome !== null && isSame(outcome.cell, cell) && isAbout ? [{ session, outcome }] : [];
  });
  return coached.at(-1) ?? null;
}

/** What the last coaching about a topic changed; null when it was not coached. */
export const lastOutcome = (topic: Topic, practice: PracticeState, isInBank: IsInBank): CoachOutcome | null =>
  lastCoaching(topic, practice, isInBank)?.outcome ?? null;

/**
 * Whether a habit is mended: the last coaching about it went well, and since then nothing of its row was missed in a lesson
 * and the cell did not occur in practice. So advice that was heeded leaves, and comes back when the habit does.
 *
 * @param rows the right answers in lessons by now; they only grow, so what is new since then is a difference
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
