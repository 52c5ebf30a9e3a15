import type { AttemptId, ClassId, EventId, ProfileId, SessionId } from '../../content/journal/event.ts';
import type { ClaimId } from '../../content/lesson/format.ts';

// Ids that were made elsewhere arrive as plain strings; the desk looks at their form itself.
export const profileId = (n: number): ProfileId => uuid(1, n) as ProfileId;
export const attemptId = (n: number): AttemptId => uuid(2, n) as AttemptId;
export const eventId = (n: number): EventId => uuid(3, n) as EventId;
export const sessionId = (n: number): SessionId => uuid(4, n) as SessionId;
export const classId = (n: number): ClassId => uuid(5, n) as ClassId;
export const claimId = (id: string): ClaimId => id as ClaimId;

/** A well-formed UUID (version 4) that is the same in every run. */
export function uuid(family: number, n: number): string {
  return `${String(family).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}
