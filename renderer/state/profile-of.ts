import type { ProfileId } from '../../content/journal/event.ts';
import type { SessionSlice } from './session-slice.ts';

/** The current person; null until one was chosen. */
export const profileOf = ({ session }: Pick<SessionSlice, 'session'>): ProfileId | null =>
  session.kind === 'done' ? session.value.profile : null;
