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

/** Lets authors try a lesson in the making. */
export interface Trials extends Pick<Workshop, 'askTrial' | 'closeTrial'> {
  /**
   * Opens a desk of its own, in memory, whose only lesson is the one to be tried, and whose person has the given settings.
   * One lesson is tried at a time: what was open before is closed. `not-allowed` at `claims` where no claim has a label.
   */
  open(trial: TrialId, tried: TriedLesson, settings: Settings): Result<OpenTrial, Failure>;
}

/** What a desk in memory is made of: everything that a desk is given except its store and the program's own lessons. */
type TrialTools = Omit<DeskTools, 'store' | 'builtIns' | 'signer' | 'verify' | 'pageTemplate'>;

/** Every command that a trial answers: none about lessons in the making, of which it has none. */
const TRIED: CommandTable = Object.fromEntries(
  Object.entries(deskCommands).filter(([name]) => !Object.hasOwn(workshopCommands, name)),
);

/** @param openDesk makes a whole desk; given, because it is made of these commands too */
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
