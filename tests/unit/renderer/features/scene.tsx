import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { createDesk } from '../../../../content/desk/create-desk.ts';
import type { ClaimChoice } from '../../../../content/attempt/claim-choice.ts';
import { createMemoryStore } from '../../../../content/desk/store/memory-store.ts';
import type { DeskStore } from '../../../../content/desk/store/store.ts';
import { failure } from '../../../../content/base/failure.ts';
import type { Settings } from '../../../../content/profile/settings.ts';
import type { Mode } from '../../../../content/attempt/mode.ts';
import { err } from '../../../../content/base/result.ts';
import { createMemoryPlatform } from '../../../../renderer/platform/memory-platform.ts';
import { createAppStore, type AppStore } from '../../../../renderer/state/app-store.ts';
import { AppStoreContext } from '../../../../renderer/state/use-app.ts';
import { Announcer } from '../../../../renderer/ui/announcer.tsx';
import { builtInLesson, type LessonSpec } from '../../../builders/lesson-file.ts';
import { utcDay } from '../../../builders/utc-day.ts';
import { fillGaps } from '../fill-gaps.ts';

export interface SceneOptions {
  readonly mode?: Mode;
  readonly claims?: LessonSpec['claims'];
  readonly settings?: Partial<Settings>;
  /** In place of all claims. */
  readonly choice?: ClaimChoice;
}

/** A started attempt on a desk in memory, and a disk that can be made full. */
export async function setScene({
  mode = 'guided',
  claims,
  settings = {},
  choice = { kind: 'all' },
}: SceneOptions = {}) {
  fillGaps();
  let isFull = false;
  const memory = createMemoryStore();
  const store: DeskStore = {
    ...memory,
    append: (events) => (isFull ? err(failure('disk-full')) : memory.append(events)),
  };
  const lessonOfTest = builtInLesson(claims === undefined ? {} : { claims });
  const tools = {
    ...{ now: () => new Date(), newId: () => crypto.randomUUID() },
    ...{ dayOf: utcDay, bank: () => [], builtIns: [lessonOfTest] },
  };
  const app: AppStore = createAppStore(createMemoryPlatform(createDesk({ store, ...tools })));
  await app.getState().start();
  await app.getState().createProfile(null);
  await app.getState().changeSettings({ asksCues: false, ...settings });
  const { shelf } = app.getState();
  const lesson = shelf.kind === 'done' ? shelf.value[0] : undefined;
  if (lesson === undefined) throw new Error('The lesson is not on the shelf.');
  await app.getState().startAttempt({ lesson: lesson.hash, mode, choice, again: null });
  const fillDisk = (full: boolean) => {
    isFull = full;
  };
  const draw = (screen: ReactNode) => {
    render(
      <AppStoreContext value={app}>
        <Announcer>{screen}</Announcer>
      </AppStoreContext>,
    );
    return userEvent.setup();
  };
  return { app, draw, fillDisk };
}
