import { type Failure, failure } from '../base/failure.ts';
import { hashOf } from '../base/hash.ts';
import { err, ok, type Result, resultOf, valueOf } from '../base/result.ts';
import type { ProfileId } from '../journal/event.ts';
import type { Settings } from '../profile/settings.ts';
import type { TriedLesson } from '../workshop/finish.ts';
import type { CommandTable } from './command.ts';
import { type Desk, deskCommands } from './commands.ts';
import type { DeskTools } from './desk-tools.ts';
import { createMemoryStore } from './store/memory-store.ts';
import { type TrialId, type Workshop, workshopCommands } from './workshop/commands.ts';
import type { OpenTrial } from './workshop/views.ts';

/** Lets authors try a draft of a lesson. */
export interface Trials extends Pick<Workshop, 'askTrial' | 'closeTrial'> {
  /**
   * Opens a separate desk in memory whose only lesson is the draft, and whose profile has the given settings. Only one
   * lesson is tried at a time: a trial that is already open is closed. `not-allowed` at `claims` if no claim has a
   * label.
   */
  open(trial: TrialId, tried: TriedLesson, settings: Settings): Result<OpenTrial, Failure>;
}

/** The dependencies of a desk in memory: those of a desk except its store and the lessons that ship. */
type TrialTools = Omit<DeskTools, 'store' | 'builtIns' | 'signer' | 'verify' | 'pageTemplate'>;

/** The commands that a trial answers: all except those about drafts, because it has none. */
const TRIED: CommandTable = Object.fromEntries(
  Object.entries(deskCommands).filter(([name]) => !Object.hasOwn(workshopCommands, name)),
);

/**
 * @param openDesk creates a complete desk; passed in to avoid a circular import, because a desk includes these commands
 */
export function createTrials(tools: TrialTools, openDesk: (tools: DeskTools) => Desk): Trials {
  let opened: { readonly trial: TrialId; readonly desk: Desk } | null = null;

  return {
    open: (trial, { lesson, key, leftOut }, settings) =>
      resultOf(function* () {
        opened = null;
        if (lesson.claims.length === 0) return yield* valueOf(err(failure('not-allowed', 'claims')));
        const lessonHash = hashOf(lesson);
        const builtIn = { lesson, key, lessonHash, keyHash: hashOf(key) };
        const desk = openDesk({ ...tools, store: createMemoryStore(), builtIns: [builtIn] });
        const profile = tools.newId() as ProfileId; // It makes random UUIDs; the brand says of what.
        yield* valueOf(desk.createProfile({ profile, name: null }));
        yield* valueOf(desk.changeSettings({ profile, changes: settings }));
        yield* valueOf(desk.chooseProfile({ profile }));
        opened = { trial, desk };
        return { lesson: lessonHash, leftOut };
      }),
    askTrial({ trial, command, request }) {
      if (opened?.trial !== trial) return err(failure('not-found', 'trial'));
      const schema = Object.hasOwn(TRIED, command) ? TRIED[command]?.request : undefined;
      if (schema === undefined) return err(failure('not-allowed', 'command'));
      const parsed = schema.safeParse(request);
      if (!parsed.success) return err(failure('bad-request', 'request'));
      // A command and its own request belong together, which TypeScript cannot see in a table of commands.
      const answers = opened.desk as unknown as Readonly<
        Record<string, (request: unknown) => Result<unknown, Failure>>
      >;
      return answers[command]?.(parsed.data) ?? err(failure('not-allowed', 'command'));
    },
    closeTrial({ trial }) {
      if (opened?.trial === trial) opened = null;
      return ok(null);
    },
  };
}
