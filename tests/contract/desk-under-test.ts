import type { DeskTools } from '../../content/desk/create-desk.ts';
import type { Desk } from '../../content/desk/commands.ts';
import type { Failure, FailureCode } from '../../content/base/failure.ts';
import type { Result } from '../../content/base/result.ts';
import { uuid } from '../builders/ids.ts';
import { smallBank } from '../builders/passages.ts';
import { utcDay } from '../builders/utc-day.ts';

/** A desk, whether it answers at once or in its own time. */
export type AnyDesk = {
  readonly [C in keyof Desk]: (
    request: Parameters<Desk[C]>[0],
  ) => Awaited<ReturnType<Desk[C]>> | Promise<Awaited<ReturnType<Desk[C]>>>;
};

/** A desk over a fresh store, and a way to leave it and come back to the same store. */
export interface DeskUnderTest {
  readonly desk: AnyDesk;
  /** Ends this desk and gives a new one over the same store, as after a restart. */
  readonly reopen: () => AnyDesk | Promise<AnyDesk>;
  /** Gives back what the test took; nothing is asked afterwards. */
  readonly close?: () => void | Promise<void>;
}

/** Makes a desk over an empty store, with the clock, the ids and the program's own lessons of the suite. */
export type MakeDesk = (tools: Omit<DeskTools, 'store'>) => DeskUnderTest | Promise<DeskUnderTest>;

/** The value of an answer that must be a success. */
export async function valueOf<T>(answer: Result<T, Failure> | Promise<Result<T, Failure>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`Expected a success: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of an answer that must be a failure. */
export async function codeOf(
  answer: Result<unknown, Failure> | Promise<Result<unknown, Failure>>,
): Promise<FailureCode> {
  const result = await answer;
  if (result.ok) throw new Error(`Expected a failure: ${JSON.stringify(result.value)}`);
  return result.error.code;
}

export { attemptId, claimId, eventId, profileId } from '../builders/ids.ts';

/** The bank of the suite: two passages of each skill. */
export const BANK = smallBank(2);

/** A clock that moves on one second at each look, ids that count up, days in UTC, and a bank with two passages of each skill. */
export function steadyTools(): Pick<DeskTools, 'now' | 'newId' | 'dayOf' | 'bank'> {
  let seconds = 0;
  let ids = 0;
  return {
    now: () => new Date(Date.UTC(2026, 0, 1) + 1000 * (seconds += 1)),
    newId: () => uuid(9, (ids += 1)),
    dayOf: utcDay,
    bank: () => BANK,
  };
}
