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

/** The save state of the answer to the current passage. */
export type PassageSave =
  | { readonly kind: 'idle' }
  | { readonly kind: 'saving'; readonly request: AnswerPassage }
  | { readonly kind: 'failed'; readonly request: AnswerPassage; readonly failure: Failure };

export interface PracticeSlice {
  /** The suggested task for now, with its reason. */
  readonly today: Waiting<TodayView>;
  readonly coach: Waiting<CoachView>;
  readonly skills: Waiting<readonly SkillView[]>;
  /** The passages that are sorted one after the other. */
  readonly practice: Waiting<PracticeView>;
  /** The position of the current passage; the number of passages at the end. */
  readonly passageAt: number;
  /** The label that is selected but not committed. */
  readonly passageLabel: Label | null;
  readonly passageSave: PassageSave;
  /** The position of the passage that was reopened from the end; null if none was. */
  readonly passageOpened: number | null;
  readonly readToday: () => Promise<void>;
  readonly readCoach: () => Promise<void>;
  readonly readSkills: () => Promise<void>;
  readonly showPractice: () => Promise<void>;
  readonly startPractice: (why: StartPractice['why']) => Promise<void>;
  readonly selectPassageLabel: (label: Label) => void;
  /** Commits the selected label. Does nothing if none is selected or the answer is final. */
  readonly commitPassage: (confidence: Confidence) => Promise<void>;
  /** Sends an answer that could not be saved again, with the same id. */
  readonly retryPassage: () => Promise<void>;
  /** Goes to the next passage without an answer, or to the end. Does nothing before the answer is final. */
  readonly nextPassage: () => void;
  /** Reopens an answered passage by its position; `nextPassage` then leads back to the end. */
  readonly openPassage: (at: number) => void;
}

/** The current passage and its data; null at the end. */
export function passageNow({ practice, passageAt }: Pick<PracticeSlice, 'practice' | 'passageAt'>): {
  readonly passage: PassageToSort;
  readonly feedback: PassageFeedback | null;
} | null {
  if (practice.kind !== 'done') return null;
  const passage = practice.value.passages[passageAt];
  if (passage === undefined) return null;
  return { passage, feedback: practice.value.answered.find(({ index }) => index === passage.index) ?? null };
}

/** The position of the first passage without an answer, starting at `from`; the number of passages if there is none. */
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
    // A late answer must not bring back a person who has left for another session.
    if (practice.kind !== 'done' || practice.value.session !== request.session) return;
    if (after.ok) {
      set({ practice: { kind: 'done', value: after.value }, passageSave: IDLE, passageLabel: null });
      if (after.value.end === null) return;
      // The end of a round shows the next task, so that is loaded as soon as the last answer is saved.
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
      const session = platform.newId() as SessionId; // The port creates random UUIDs; the brand states their kind.
      set({ passageSave: IDLE, passageLabel: null, passageAt: 0, passageOpened: null });
      get().show({ kind: 'practising', why });
      const ask = () => platform.desk.startPractice({ profile, session, why });
      const started = await loader.load('practice', { session }, ask);
      if (started?.ok === true) set({ passageAt: openFrom(started.value, 0) });
    },

    selectPassageLabel: (passageLabel) => {
      const now = passageNow(get());
      if (now !== null && now.feedback === null && get().passageSave.kind === 'idle') set({ passageLabel });
    },

    commitPassage: async (confidence) => {
      const { practice, passageLabel: label, passageSave } = get();
      const now = passageNow(get());
      const profile = profileOf(get());
      if (practice.kind !== 'done' || profile === null || now?.feedback !== null) return;
      if (label === null || passageSave.kind !== 'idle') return;
      const event = platform.newId() as EventId; // The port creates random UUIDs; the brand states their kind.
      const { session } = practice.value;
      await send({ profile, event, session, index: now.passage.index, label, confidence });
    },

    retryPassage: async () => {
      const { passageSave } = get();
      if (passageSave.kind === 'failed') await send(passageSave.request);
    },

    nextPassage: () => {
      const { practice, passageAt } = get();
      if (practice.kind !== 'done' || (passageNow(get())?.feedback ?? null) === null) return;
      const after = openFrom(practice.value, passageAt + 1);
      // Skipped passages come again at the end.
      const next = after === practice.value.passages.length ? openFrom(practice.value, 0) : after;
      set({ passageAt: next, passageLabel: null, passageSave: IDLE });
    },

    openPassage: (at) => {
      set({ passageAt: at, passageOpened: at, passageLabel: null, passageSave: IDLE });
    },
  };
};
