import type { LessonDesk } from '../../../content/desk/create-lesson-desk.ts';
import type { ProfileId } from '../../../content/journal/event.ts';
import type { Failure } from '../../../content/base/failure.ts';
import { ok, type Result } from '../../../content/base/result.ts';
import type { Platform } from '../platform.ts';
import type { PageFiles } from './page-files.ts';
import { createWebPlatform, type WebPlatformTools } from './web-platform.ts';

/** The platform of a page that holds one lesson, and what only such a page does. */
export interface LessonPagePlatform extends Platform {
  /** Lets the person choose such a file and takes it in; gives whose answers they are. null: cancelled. */
  takeAnswers(): Promise<Result<ProfileId, Failure> | null>;
}

export interface LessonPagePlatformTools extends WebPlatformTools<LessonDesk> {
  readonly files: PageFiles;
}

/** The platform over the desk of one lesson in the same page. */
export function createLessonPagePlatform(tools: LessonPagePlatformTools): LessonPagePlatform {
  const { desk, files } = tools;
  return {
    ...createWebPlatform(tools, { edition: 'page', answers: {} }),
    async takeAnswers() {
      const chosen = await files.choose();
      if (chosen === null) return null;
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
