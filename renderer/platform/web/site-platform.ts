import type { DeskCommand } from '../../../content/desk/commands.ts';
import type { StudyDesk } from '../../../content/desk/create-study-desk.ts';
import { recogniseText } from '../../../content/files/recognise-text.ts';
import { failure } from '../../../content/base/failure.ts';
import { err, ok } from '../../../content/base/result.ts';
import type { Platform } from '../platform.ts';
import type { PageFiles } from './page-files.ts';
import { createWebPlatform, type WebPlatformTools } from './web-platform.ts';

export interface SitePlatformTools extends WebPlatformTools<StudyDesk> {
  readonly files: PageFiles;
  /** Settles when the practice bank is there. */
  readonly hasBank: Promise<unknown>;
  readonly version: string;
}

/** What the first screen asks, and what a student does in a lesson: none of it looks at the practice bank. */
const WITHOUT_BANK: ReadonlySet<DeskCommand> = new Set([
  ...(['readStart', 'createProfile', 'renameProfile', 'chooseProfile', 'changeSettings', 'listLessons'] as const),
  ...(['readLesson', 'startAttempt', 'openAttempt', 'respond', 'markCues', 'showReason'] as const),
]);

/** The platform of the practice edition: what every page can do, and taking work in from elsewhere. */
export function createSitePlatform({ hasBank, version, ...tools }: SitePlatformTools): Platform {
  const { desk, files } = tools;
  /** The text of the profile file that was looked at last. */
  let chosen: string | null = null;
  const look = (text: string) => {
    chosen = text;
    return desk.ask((asked) => asked.previewImport({ text }));
  };
  return createWebPlatform(tools, {
    edition: 'site',
    until: (command) => (WITHOUT_BANK.has(command) ? Promise.resolve() : hasBank),
    openOther: async (name, text) => {
      if (recogniseText(text) === 'profile') return { name, kind: 'profile', preview: await look(text) };
      if (recogniseText(text) === 'passages')
        return { name, kind: 'passages', outcome: await desk.ask((asked) => asked.addPassageFile({ text })) };
      return { name, kind: 'refused', failure: failure('not-ours') };
    },
    answers: {
      chooseProfileFile: async () => {
        const file = await files.choose();
        if (file === null) return null;
        return file.text.ok ? look(file.text.value) : file.text;
      },
      takeProfileFile: async ({ confirmed }) => {
        const text = chosen;
        chosen = null;
        return text === null
          ? err(failure('not-allowed'))
          : desk.ask((asked) => asked.importProfile({ text, confirmed }));
      },
      readAbout: () =>
        Promise.resolve(ok({ version, electron: '', chromium: '', isTestRuntime: false, dataFolder: '' })),
    },
  });
}
