import type { ProfileId } from '../../content/journal/event.ts';
import type { SessionSlice } from './session-slice.ts';

/** Who is here; null before anybody was asked. */
export const profileOf = ({ session }: Pick<SessionSlice, 'session'>): ProfileId | null =>
  session.kind === 'done' ? session.value.profile : null;
