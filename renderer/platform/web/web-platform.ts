import type { DeskCommand, RemoteDesk } from '../../../content/desk/commands.ts';
import type { LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import { recogniseText } from '../../../content/files/recognise-text.ts';
import { type Failure, failure } from '../../../content/base/failure.ts';
import { err, ok, type Result } from '../../../content/base/result.ts';
import type { OpenedFile, ScreenCommand } from '../../../content/machine/views.ts';
import { quoteForeign } from '../../../content/text/quote-foreign.ts';
import { createPartialMachine, type SomeAnswers } from '../partial-machine.ts';
import type { Edition, Platform } from '../platform.ts';
import { createRemoteCalls } from '../remote-calls.ts';
import type { DurableDesk } from './durable-desk.ts';
import type { PageFiles } from './page-files.ts';

/** What a desk in a page must answer for its platform. */
type PageDesk = Pick<LessonDesk, 'installLesson' | 'makeHandInFile' | 'noteGiven' | 'exportProfile'>;

export interface WebPlatformTools<D> {
  readonly desk: DurableDesk<D>;
  /** null where no file comes in or goes out, because a learning platform keeps the answers. */
  readonly files: PageFiles | null;
  readonly newId: () => string;
  readonly print: () => void;
  readonly copyText: (text: string) => Promise<void>;
}

/** What sets one edition in a browser apart from another. */
export interface WebEdition {
  readonly edition: Edition;
  /** What it can do beyond what every page can. */
  readonly answers: Partial<SomeAnswers>;
  /** Opens a file that is no lesson; left out, it is refused. */
  readonly openOther?: (name: string, text: string) => Promise<OpenedFile>;
  /** Is waited for before a command is carried out. */
  readonly until?: (command: DeskCommand) => Promise<unknown>;
}

/** What every window of a browser gives to its platform. */
export const toolsOfPage = (window: Window): Pick<WebPlatformTools<unknown>, 'print' | 'copyText'> => ({
  print: () => {
    window.print();
  },
  copyText: (text) => window.navigator.clipboard.writeText(text),
});

type Question<D> = (desk: D) => Result<unknown, Failure>;

/**
 * The platform over a desk in the same page. What a page cannot do, such as watching a folder, is `not-allowed`; its
 * screens do not offer it.
 */
export function createWebPlatform<D extends PageDesk>(
  { desk, files, newId, print, copyText }: WebPlatformTools<D>,
  { edition, answers: ofEdition, openOther, until }: WebEdition,
): Platform {
  const listeners = new Set<(command: ScreenCommand) => void>();
  const refused = () => Promise.resolve(err(failure('not-allowed')));

  const carry = async (name: DeskCommand, request: unknown): Promise<unknown> => {
    await until?.(name);
    return desk.ask((asked) => {
      const answer: unknown = (asked as Readonly<Record<string, unknown>>)[name];
      if (typeof answer !== 'function') return err(failure('not-allowed'));
      // A command and its own request belong together, which TypeScript cannot see in a union of commands.
      return (answer as (request: unknown) => ReturnType<Question<D>>)(request);
    });
  };

  const open = async (name: string, text: Result<string, Failure>): Promise<OpenedFile> => {
    const shown = quoteForeign(name);
    if (!text.ok) return { name: shown, kind: 'refused', failure: text.error };
    if (recogniseText(text.value) !== 'lesson')
      return (await openOther?.(shown, text.value)) ?? { name: shown, kind: 'refused', failure: failure('not-ours') };
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
      print();
      return Promise.resolve(ok(null));
    },
    copyText: ({ text }) =>
      copyText(text).then(
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
    ...ofEdition,
  };

  return {
    edition,
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
  };
}
