import type { AttemptId, ClassId, DraftId, ProfileId, Stream } from './event.ts';

/** The stream of one attempt. */
export const attemptStream = (attempt: AttemptId): Stream => toStream('attempt', attempt);

/** The stream of one profile: its name and its settings. */
export const profileStream = (profile: ProfileId): Stream => toStream('profile', profile);

/** The stream of one profile's practice. */
export const practiceStream = (profile: ProfileId): Stream => toStream('practice', profile);

/** The stream of one class: its name, and its teacher's changes to keys. */
export const classStream = (id: ClassId): Stream => toStream('class', id);

/** The stream of one draft. */
export const draftStream = (draft: DraftId): Stream => toStream('draft', draft);

function toStream(kind: string, id: string): Stream {
  // UUIDs are case-insensitive; streams are written in lower case. This form justifies the cast to the brand.
  return `${kind}:${id.toLowerCase()}` as Stream;
}
