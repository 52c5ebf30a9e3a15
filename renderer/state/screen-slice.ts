import type { AttemptId, ClassId, DraftId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { WorkshopStep } from '../../content/workshop/steps.ts';
import type { Edition } from '../platform/platform.ts';
import type { SliceOf } from './slice.ts';

/** The form of a trial of a draft lesson: as a student sorts it, or as a teacher presents it. */
export type TrialForm = 'guided' | 'exam' | 'projector' | 'paper';

/** The screen that fills the window. */
export type Screen =
  | { readonly kind: 'loading' }
  | { readonly kind: 'welcome' }
  | { readonly kind: 'library' }
  | { readonly kind: 'opening'; readonly lesson: ContentHash }
  | { readonly kind: 'reading'; readonly lesson: ContentHash }
  | { readonly kind: 'sorting'; readonly attempt: AttemptId }
  | { readonly kind: 'result'; readonly attempt: AttemptId }
  | { readonly kind: 'practice' }
  /** Passages, one after the other. */
  | { readonly kind: 'practising'; readonly why: 'review' | 'coach' }
  | { readonly kind: 'progress' }
  /** All attempts. */
  | { readonly kind: 'history' }
  /** Two attempts at one lesson. */
  | { readonly kind: 'comparison'; readonly first: AttemptId; readonly second: AttemptId }
  | { readonly kind: 'classes' }
  /** A class, at the top or at its list of students. */
  | { readonly kind: 'class'; readonly class: ClassId; readonly at?: 'roster' }
  | { readonly kind: 'class-report'; readonly class: ClassId; readonly lesson: ContentHash }
  | { readonly kind: 'student-pages'; readonly class: ClassId; readonly lesson: ContentHash }
  /** A lesson on paper; `class` is the class from which it was opened, null for the list of lessons. */
  | { readonly kind: 'worksheet'; readonly lesson: ContentHash; readonly class: ClassId | null }
  /** The author's notes to the teacher; `class` as for the worksheet. */
  | { readonly kind: 'teacher-page'; readonly lesson: ContentHash; readonly class: ClassId | null }
  | { readonly kind: 'paper-answers'; readonly class: ClassId; readonly lesson: ContentHash }
  /** Entering hand-in codes. */
  | { readonly kind: 'codes'; readonly class: ClassId; readonly lesson: ContentHash }
  | {
      readonly kind: 'projector';
      readonly class: ClassId;
      readonly lesson: ContentHash;
      /** The screen to which leaving leads. */
      readonly from: 'library' | 'class' | 'report';
    }
  /** The list of drafts. */
  | { readonly kind: 'drafts' }
  | { readonly kind: 'workshop'; readonly draft: DraftId; readonly step: WorkshopStep }
  /** A trial of a draft lesson; `claim` is the first claim to show, null for its start. */
  | { readonly kind: 'trial'; readonly draft: DraftId; readonly as: TrialForm; readonly claim: ClaimId | null }
  | { readonly kind: 'settings' }
  /** The teacher's guide. */
  | { readonly kind: 'guide' };

/** The overlay over the screen. */
export type Overlay = 'none' | 'shortcuts' | 'about' | 'not-given';

export interface ScreenSlice {
  /** The edition; it never changes. */
  readonly edition: Edition;
  readonly screen: Screen;
  /** The screens from which settings or the guide were opened, the last first; closing leads back to them. */
  readonly screensBefore: readonly Screen[];
  readonly overlay: Overlay;
  /** Shows `screen`, without loading anything from the desk. */
  readonly show: (screen: Screen) => void;
  readonly showSettings: () => void;
  readonly showGuide: () => void;
  /** Returns from settings or the guide to the screen from which they were opened. */
  readonly leaveAside: () => void;
  /** How often the search was opened on this screen; 0 if it is closed. */
  readonly findAsked: number;
  readonly openFind: () => void;
  readonly closeFind: () => void;
  readonly openOverlay: (overlay: 'shortcuts' | 'about') => void;
  readonly closeOverlay: () => void;
}

/** The screens that show a class report. */
const OF_A_REPORT: ReadonlySet<Screen['kind']> = new Set(['class-report', 'student-pages', 'teacher-page']);

export const createScreenSlice: SliceOf<ScreenSlice> = (platform, set, get) => ({
  edition: platform.edition,
  screen: { kind: 'loading' },
  screensBefore: [],
  overlay: 'none',
  show: (screen) => {
    if (OF_A_REPORT.has(get().screen.kind) && !OF_A_REPORT.has(screen.kind)) get().leaveReport();
    // The next screen was not opened from the attempt that was left.
    set({ screen, screensBefore: [], cameFrom: 'lessons', leftResultBy: null });
  },
  showSettings: () => {
    const { screen, session } = get();
    if (screen.kind === 'settings' || session.kind !== 'done' || session.value.profile === null) return;
    set({ screen: { kind: 'settings' }, screensBefore: [screen, ...get().screensBefore], overlay: 'none' });
  },
  showGuide: () => {
    const { screen, screensBefore } = get();
    if (screen.kind === 'guide' || screen.kind === 'loading') return;
    set({ screen: { kind: 'guide' }, screensBefore: [screen, ...screensBefore], overlay: 'none' });
  },
  leaveAside: () => {
    const [before, ...rest] = get().screensBefore;
    if (before === undefined || before.kind === 'library') void get().showLibrary();
    else set({ screen: before, screensBefore: rest });
  },
  findAsked: 0,
  openFind: () => {
    if (get().overlay === 'none') set({ findAsked: get().findAsked + 1 });
  },
  closeFind: () => {
    set({ findAsked: 0 });
  },
  openOverlay: (overlay) => {
    set({ overlay });
  },
  closeOverlay: () => {
    set({ overlay: 'none' });
  },
});
