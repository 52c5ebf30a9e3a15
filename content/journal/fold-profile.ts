import { DEFAULT_SETTINGS } from '../profile/default-settings.ts';
import type { Settings } from '../profile/settings.ts';
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
  return {
    theme: changes.theme ?? settings.theme,
    textScale: changes.textScale ?? settings.textScale,
    reading: changes.reading ?? settings.reading,
    speechRate: changes.speechRate ?? settings.speechRate,
    isCalm: changes.isCalm ?? settings.isCalm,
    asksConfidence: changes.asksConfidence ?? settings.asksConfidence,
    asksCues: changes.asksCues ?? settings.asksCues,
    asksBearing: changes.asksBearing ?? settings.asksBearing,
    asksBeforeReason: changes.asksBeforeReason ?? settings.asksBeforeReason,
    teaches: changes.teaches ?? settings.teaches,
    hasLetterKeys: changes.hasLetterKeys ?? settings.hasLetterKeys,
    keys: changes.keys ?? settings.keys,
    studentNumber: changes.studentNumber === undefined ? settings.studentNumber : tidy(changes.studentNumber),
    tables: changes.tables === undefined ? settings.tables : changes.tables,
    hidesFirstVote: changes.hidesFirstVote ?? settings.hidesFirstVote,
    studentOrder: changes.studentOrder ?? settings.studentOrder,
  };
}

/** A journal may come from another computer, so names are cleaned when they are read. */
const tidy = (name: string | null): string | null => (name === null ? null : toPlainName(name) || null);
