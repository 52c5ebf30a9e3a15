import type { DeskCommand, RemoteDesk } from '../../../content/desk/commands.ts';
import type { LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { ProfileId } from '../../../content/journal/event.ts';
import { recogniseText } from '../../../content/files/recognise-text.ts';
import { type Failure, failure } from '../../../content/base/failure.ts';
import { err, ok, type Result } from '../../../content/base/result.ts';
import type { OpenedFile, ScreenCommand } from '../../../content/machine/views.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { createPartialMachine, type SomeAnswers } from '../partial-machine.ts';
import type { Platform } from '../platform.ts';
import { createRemoteCalls } from '../remote-calls.ts';
import type { DurableDesk } from './durable-desk.ts';
import type { PageFiles } from './page-files.ts';

export interface WebPlatformTools {
  readonly desk: DurableDesk<LessonDesk>;
  /** null where no file comes in or goes out, because a learning platform keeps the answers. */
  readonly files: PageFiles | null;
  readonly newId: () => string;
  readonly print: () => void;
  readonly copyText: (text: string) => Promise<void>;
}

/** The platform of a page that holds one lesson, and what only such a page does. */
export interface WebPlatform extends Platform {
  /** Lets the person choose such a file and takes it in; gives whose answers they are. null: cancelled. */
  takeAnswers(): Promise<Result<ProfileId, Failure> | null>;
}

type Question = (desk: LessonDesk) => Result<unknown, Failure>;

/**
 * The platform over the desk of one lesson in the same page. What a page cannot do, such as watching a folder, is
 * `not-allowed`; its screens do not offer it.
 */
export function createWebPlatform(tools: WebPlatformTools): WebPlatform {
  const { desk, files, newId } = tools;
  const listeners = new Set<(command: ScreenCommand) => void>();
  const refused = () => Promise.resolve(err(failure('not-allowed')));

  const carry = (name: DeskCommand, request: unknown): Promise<unknown> =>
    desk.ask((asked) => {
      const answer: unknown = (asked as unknown as Readonly<Record<string, unknown>>)[name];
      if (typeof answer !== 'function') return err(failure('not-allowed'));
      // A command and its own request belong together, which TypeScript cannot see in a union of commands.
      return (answer as (request: unknown) => ReturnType<Question>)(request);
    });

  const open = async (name: string, text: Result<string, Failure>): Promise<OpenedFile> => {
    const shown = quoteForeign(name);
    if (!text.ok) return { name: shown, kind: 'refused', failure: text.error };
    if (recogniseText(text.value) !== 'lesson') return { name: shown, kind: 'refused', failure: failure('not-ours') };
    const outcome = await desk.ask((asked) => asked.installLesson({ text: text.value }));
    return { name: shown, kind: 'lesson', outcome };
  };

  const answers: SomeAnswers = {
    chooseFiles:
      files === null
        ? undefined
        : async () => {
            const chosen = await files.choose();
            return chosen === null ? null : ok({ files: [await open(chosen.name, chosen.text)], handIns: 0 });
          },
    print: () => {
      tools.print();
      return Promise.resolve(ok(null));
    },
    copyText: ({ text }) =>
      tools.copyText(text).then(
        () => ok(null),
        (reason: unknown) => err(failure('not-allowed', null, String(reason))),
      ),
    writeHandIn:
      files === null
        ? undefined
        : async ({ ask: _, ...whose }) => {
            const made = await desk.ask((asked) => asked.makeHandInFile(whose));
            if (!made.ok) return made;
            const given = await files.give(made.value);
            if (given?.ok === true) await desk.ask((asked) => asked.noteGiven({ attempt: whose.attempt }));
            return given;
          },
    saveExport: async ({ export: request }) => {
      if (request.kind !== 'profile' || files === null) return refused();
      const made = await desk.ask((asked) => asked.exportProfile(request));
      return made.ok ? files.give(made.value) : made;
    },
    readAbout: refused,
    readNotices: () => Promise.resolve(ok([])),
  };

  return {
    edition: 'page',
    desk: createRemoteCalls((name, request) => carry(name as DeskCommand, request)) as unknown as RemoteDesk,
    ...createPartialMachine(answers),
    async openDropped(dropped) {
      const opened: OpenedFile[] = [];
      if (files === null) return dropped;
      for (const file of dropped) opened.push(await open(file.name, await files.read(file)));
      if (opened.length > 0)
        for (const listener of listeners) listener({ kind: 'files-opened', files: opened, handIns: 0 });
      return [];
    },
    onCommand(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    newId,
    async takeAnswers() {
      const chosen = await files?.choose();
      if (chosen === undefined || chosen === null) return null;
      if (!chosen.text.ok) return chosen.text;
      const text = chosen.text.value;
      return desk.ask((asked) => {
        const preview = asked.previewImport({ text });
        if (!preview.ok) return preview;
        const taken = asked.importProfile({ text, confirmed: preview.value.kind });
        return taken.ok ? ok(taken.value.profile) : taken;
      });
    },
  };
}
