import type { AttemptId, ClassId, DraftId } from '../../content/journal/event.ts';
import type { ContentHash } from '../../content/base/content-hash.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { WorkshopStep } from '../../content/workshop/steps.ts';
import type { Edition } from '../platform/platform.ts';
import type { SliceOf } from './slice.ts';

/** How a lesson in the making is tried: as a student sorts it, or as a teacher gives it. */
export type TrialForm = 'guided' | 'exam' | 'projector' | 'paper';

/** What fills the window. */
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
  /** Every attempt. */
  | { readonly kind: 'history' }
  /** Two attempts of one lesson. */
  | { readonly kind: 'comparison'; readonly first: AttemptId; readonly second: AttemptId }
  | { readonly kind: 'classes' }
  /** A class, from its top or from its list of students on. */
  | { readonly kind: 'class'; readonly class: ClassId; readonly at?: 'roster' }
  | { readonly kind: 'class-report'; readonly class: ClassId; readonly lesson: ContentHash }
  | { readonly kind: 'student-pages'; readonly class: ClassId; readonly lesson: ContentHash }
  /** A lesson on paper; `class` is where it was opened from, null from the lessons. */
  | { readonly kind: 'worksheet'; readonly lesson: ContentHash; readonly class: ClassId | null }
  /** What the author of a lesson says to the teacher; `class` as for the worksheet. */
  | { readonly kind: 'teacher-page'; readonly lesson: ContentHash; readonly class: ClassId | null }
  | { readonly kind: 'paper-answers'; readonly class: ClassId; readonly lesson: ContentHash }
  /** Hand-in codes. */
  | { readonly kind: 'codes'; readonly class: ClassId; readonly lesson: ContentHash }
  | {
      readonly kind: 'projector';
      readonly class: ClassId;
      readonly lesson: ContentHash;
      /** Where leaving leads back to. */
      readonly from: 'library' | 'class' | 'report';
    }
  /** The lessons in the making. */
  | { readonly kind: 'drafts' }
  | { readonly kind: 'workshop'; readonly draft: DraftId; readonly step: WorkshopStep }
  /** A lesson in the making as it will be met; `claim` is where it begins, null for its start. */
  | { readonly kind: 'trial'; readonly draft: DraftId; readonly as: TrialForm; readonly claim: ClaimId | null }
  | { readonly kind: 'settings' }
  /** The teacher's guide. */
  | { readonly kind: 'guide' };

/** What lies over the screen. */
export type Overlay = 'none' | 'shortcuts' | 'about' | 'not-given';

export interface ScreenSlice {
  /** Which edition this is. It never changes. */
  readonly edition: Edition;
  readonly screen: Screen;
  /** Where settings or the guide were opened from, and so where closing them leads; the last first. */
  readonly screensBefore: readonly Screen[];
  readonly overlay: Overlay;
  /** Fills the window with `screen`, without asking the desk for anything. */
  readonly show: (screen: Screen) => void;
  readonly showSettings: () => void;
  readonly showGuide: () => void;
  /** Back from settings or the guide to where they were opened. */
  readonly leaveAside: () => void;
  /** How often words were asked to be found on this screen; 0 while they are not. */
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
    // Whatever is opened next was not opened from the attempt that was left.
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
