import { DEFAULT_SETTINGS, type Settings } from '../profile/settings.ts';
import type { JournalEvent, ProfileId } from './event.ts';
import { toPlainName } from '../text/to-plain-name.ts';
import { readPayload } from './read-payload.ts';

/** The state of a profile according to its journal. */
export interface ProfileState {
  readonly profile: ProfileId;
  /** null for a person who uses the program without a name. */
  readonly name: string | null;
  readonly settings: Settings;
  /** False until the person has answered whether they teach; before that, having a class implies it. */
  readonly hasSaidWhetherTheyTeach: boolean;
}

/**
 * Folds a stream of events into the state of a profile, or null if none was created. It continues from `from`, so
 * folding a journal in pieces gives the same result. The last name and the last value of each setting count.
 */
export function foldProfile(events: readonly JournalEvent[], from: ProfileState | null = null): ProfileState | null {
  return events.reduce(applyEvent, from);
}

function applyEvent(state: ProfileState | null, event: JournalEvent): ProfileState | null {
  const happening = readPayload(event);
  if (state === null) {
    if (happening?.kind !== 'profile-created') return null;
    return {
      profile: event.profile,
      name: tidy(happening.payload.name),
      settings: DEFAULT_SETTINGS,
      hasSaidWhetherTheyTeach: false,
    };
  }
  if (happening?.kind === 'profile-renamed') return { ...state, name: tidy(happening.payload.name) };
  if (happening?.kind === 'settings-changed') {
    const { payload } = happening;
    const hasSaidWhetherTheyTeach = state.hasSaidWhetherTheyTeach || payload.teaches !== undefined;
    return { ...state, settings: withChanges(state.settings, payload), hasSaidWhetherTheyTeach };
  }
  return state;
}

/** Applies changes to the settings; `undefined` leaves a setting unchanged. */
function withChanges(
  settings: Settings,
  changes: { readonly [K in keyof Settings]?: Settings[K] | undefined },
): Settings {
  const changed = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const next: Settings = { ...settings, ...changed };
  return { ...next, studentNumber: tidy(next.studentNumber) };
}

/** A journal may come from another computer, so names are cleaned when they are read. */
const tidy = (name: string | null): string | null => (name === null ? null : toPlainName(name) || null);
