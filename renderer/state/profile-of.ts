import type { ProfileId } from '../../content/journal/event.ts';
import type { SessionSlice } from './session-slice.ts';

/** The name of the current person; null without one, and until a person was chosen. */
export const personNameOf = ({ session }: Pick<SessionSlice, 'session'>): string | null =>
  session.kind === 'done'
    ? (session.value.profiles.find(({ id }) => id === session.value.profile)?.name ?? null)
    : null;

/** The current person; null until one was chosen. */
export const profileOf = ({ session }: Pick<SessionSlice, 'session'>): ProfileId | null =>
  session.kind === 'done' ? session.value.profile : null;
