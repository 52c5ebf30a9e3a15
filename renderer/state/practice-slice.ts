import type { Confidence } from '../../content/attempt/confidence.ts';
import type { Failure } from '../../content/base/failure.ts';
import type { EventId, SessionId } from '../../content/journal/event.ts';
import type { Label } from '../../content/lesson/label.ts';
import type { AnswerPassage, StartPractice } from '../../content/desk/study/commands.ts';
import type {
  CoachView,
  PassageFeedback,
  PassageToSort,
  PracticeView,
  SkillView,
  TodayView,
} from '../../content/study/views.ts';
import { profileOf } from './profile-of.ts';
import type { SliceOf } from './slice.ts';
import { IDLE, type Waiting } from './waiting.ts';

/** What the answer to the passage on the screen is doing. */
export type PassageSave =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly request: AnswerPassage }
  | { readonly kind: 'failed'; readonly request: AnswerPassage; readonly failure: Failure };

export interface PracticeSlice {
  /** What to do now, and why. */
  readonly today: Waiting<TodayView>;
  readonly coach: Waiting<CoachView>;
  readonly skills: Waiting<readonly SkillView[]>;
  /** The passages that are sorted one after the other. */
  readonly practice: Waiting<PracticeView>;
  /** The passage on the screen, by its position; the number of passages when the end is on the screen. */
  readonly passageAt: number;
  /** The label that was selected for it and not committed yet. */
  readonly passageLabel: Label | null;
  readonly passageSave: PassageSave;
  /** The passage that was opened again from the end, by its position; null before one was. */
  readonly passageOpened: number | null;
  readonly readToday: () => Promise<void>;
  readonly readCoach: () => Promise<void>;
  readonly readSkills: () => Promise<void>;
  readonly showPractice: () => Promise<void>;
  readonly startPractice: (why: StartPractice['why']) => Promise<void>;
  readonly selectPassageLabel: (label: Label) => void;
  /** Commits the selected label. Nothing happens when none is selected or the answer stands. */
  readonly commitPassage: (confidence: Confidence) => Promise<void>;
  /** Sends an answer that could not be saved once more, under the id that it had. */
  readonly retryPassage: () => Promise<void>;
  /** To the next passage that has no answer, or to the end. Nothing happens before the answer stands. */
  readonly nextPassage: () => void;
  /** Opens an answered passage again, by its position; from there `nextPassage` leads back to the end. */
  readonly openPassage: (at: number) => void;
}

/** The passage on the screen and what is known of it; null at the end. */
export function passageNow({ practice, passageAt }: Pick<PracticeSlice, 'practice' | 'passageAt'>): {
  readonly passage: PassageToSort;
  readonly told: PassageFeedback | null;
} | null {
  if (practice.kind !== 'done') return null;
  const passage = practice.value.passages[passageAt];
  if (passage === undefined) return null;
  return { passage, told: practice.value.answered.find(({ index }) => index === passage.index) ?? null };
}

/** The first passage without an answer, from `from` on, by its position; the number of passages when there is none. */
function openFrom({ passages, answered }: PracticeView, from: number): number {
  const at = passages.findIndex(
    ({ index }, position) => position >= from && !answered.some((one) => one.index === index),
  );
  return at === -1 ? passages.length : at;
}

export const createPracticeSlice: SliceOf<PracticeSlice> = (platform, set, get, loader) => {
  const send = async (request: AnswerPassage): Promise<void> => {
    set({ passageSave: { kind: 'saving', request } });
    const after = await platform.desk.answerPassage(request);
    const { practice } = get();
    // Whoever left for another session meanwhile must not be brought back by an answer that was late.
    if (practice.kind !== 'done' || practice.value.session !== request.session) return;
    if (after.ok) {
      set({ practice: { kind: 'done', value: after.value }, passageSave: IDLE, passageLabel: null });
      if (after.value.end === null) return;
      // The end of a round says what comes next, so it is asked as soon as the last answer is kept.
      loader.empty('today');
      await get().readToday();
    } else {
      set({ passageSave: { kind: 'failed', request, failure: after.error } });
    }
  };

  return {
    today: IDLE,
    coach: IDLE,
    skills: IDLE,
    practice: IDLE,
    passageAt: 0,
    passageLabel: null,
    passageSave: IDLE,
    passageOpened: null,

    readToday: async () => {
      const profile = profileOf(get());
      if (profile === null) return;
      await loader.load('today', {}, () => platform.desk.readToday({ profile }));
    },

    readCoach: async () => {
      const profile = profileOf(get());
      if (profile === null) return;
      await loader.load('coach', {}, () => platform.desk.readCoach({ profile }));
    },

    readSkills: async () => {
      const profile = profileOf(get());
      if (profile === null) return;
      await loader.load('skills', {}, () => platform.desk.readSkills({ profile }));
    },

    showPractice: async () => {
      if (profileOf(get()) === null) return;
      loader.empty('today', 'coach');
      get().show({ kind: 'practice' });
      await Promise.all([get().readToday(), get().readCoach()]);
    },

    startPractice: async (why) => {
      const profile = profileOf(get());
      if (profile === null) return;
      const session = platform.newId() as SessionId; // The port makes random UUIDs; the brand says of what.
      set({ passageSave: IDLE, passageLabel: null, passageAt: 0, passageOpened: null });
      get().show({ kind: 'practising', why });
      const ask = () => platform.desk.startPractice({ profile, session, why });
      const started = await loader.load('practice', { session }, ask);
      if (started?.ok === true) set({ passageAt: openFrom(started.value, 0) });
    },

    selectPassageLabel: (passageLabel) => {
      const now = passageNow(get());
      if (now !== null && now.told === null && get().passageSave.kind === 'idle') set({ passageLabel });
    },

    commitPassage: async (confidence) => {
      const { practice, passageLabel: label, passageSave } = get();
      const now = passageNow(get());
      const profile = profileOf(get());
      if (practice.kind !== 'done' || profile === null || now?.told !== null) return;
      if (label === null || passageSave.kind !== 'idle') return;
      const event = platform.newId() as EventId; // The port makes random UUIDs; the brand says of what.
      const { session } = practice.value;
      await send({ profile, event, session, index: now.passage.index, label, confidence });
    },

    retryPassage: async () => {
      const { passageSave } = get();
      if (passageSave.kind === 'failed') await send(passageSave.request);
    },

    nextPassage: () => {
      const { practice, passageAt } = get();
      if (practice.kind !== 'done' || (passageNow(get())?.told ?? null) === null) return;
      const after = openFrom(practice.value, passageAt + 1);
      // Whatever was left out before comes round at the end.
      const next = after === practice.value.passages.length ? openFrom(practice.value, 0) : after;
      set({ passageAt: next, passageLabel: null, passageSave: IDLE });
    },

    openPassage: (at) => {
      set({ passageAt: at, passageOpened: at, passageLabel: null, passageSave: IDLE });
    },
  };
};
