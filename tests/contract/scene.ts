import type { AttemptView } from '../../content/desk/views.ts';
import type { StartAttempt } from '../../content/desk/attempts/commands.ts';
import type { ClaimId } from '../../content/lesson/format.ts';
import type { Label } from '../../content/lesson/label.ts';
import { builtInLesson, type LessonSpec } from '../builders/lesson-file.ts';
import {
  type AnyDesk,
  attemptId,
  claimId,
  type DeskUnderTest,
  eventId,
  type MakeDesk,
  profileId,
  steadyTools,
  valueOf,
} from './desk-under-test.ts';

/** What `BUILT_IN` is made from. */
export const SHIPPED: LessonSpec = {
  id: 'built-in',
  title: 'The built-in lesson',
  claims: ['attribution', 'evidence', 'attribution', 'rhetoric', { label: 'rhetoric', also: { attribution: 0.5 } }],
};

/** The lesson that comes with the program in the suite: the headline, then E, A, R, and one contested claim. */
export const BUILT_IN = builtInLesson(SHIPPED);

/** What a test of the suite starts from: Ada at a desk with one lesson. */
export interface Scene extends DeskUnderTest {
  readonly me: ReturnType<typeof profileId>;
  /** Starts attempt `n` at the built-in lesson: guided, all claims and without marking words, unless specified. */
  readonly start: (
    n: number,
    changes?: Partial<StartAttempt> & { readonly asksCues?: boolean; readonly asksBeforeReason?: boolean },
  ) => Promise<AttemptView>;
  /** Commits a response, fairly sure, as event `n` of the test. */
  readonly respond: (n: number, attempt: number, claim: string, label: Label) => ReturnType<AnyDesk['respond']>;
}

export type SetScene = () => Promise<Scene>;

/** Sets the scene over a desk that was made. */
export async function setSceneOver(makeDesk: MakeDesk): Promise<Scene> {
  const made = await makeDesk({ ...steadyTools(), builtIns: [BUILT_IN] });
  const { desk } = made;
  const me = profileId(1);
  await valueOf(desk.createProfile({ profile: me, name: 'Ada' }));
  return {
    ...{ desk, me },
    reopen: () => made.reopen(),
    close: () => made.close?.(),
    start: async (n, { asksCues = false, asksBeforeReason = false, ...changes } = {}) => {
      await valueOf(desk.changeSettings({ profile: me, changes: { asksCues, asksBeforeReason } }));
      return valueOf(
        desk.startAttempt({
          ...{ profile: me, attempt: attemptId(n), lesson: BUILT_IN.lessonHash, mode: 'guided' },
          ...{ choice: { kind: 'all' }, again: null },
          ...changes,
        }),
      );
    },
    respond: (n, attempt, claim, label) =>
      desk.respond({
        ...{ event: eventId(n), attempt: attemptId(attempt), claim: claimId(claim), label, confidence: 'fairly' },
      }),
  };
}

/** Claim ids by their numbers in the story. */
export const claimsNumbered = (...numbers: readonly number[]): readonly ClaimId[] =>
  numbers.map((n) => claimId(`c${String(n)}`));
