import type { ReactNode } from 'react';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { KeepingWatch } from '../../platform/web/keeping.ts';
import type { AppStore } from '../../state/app-store.ts';
import { BrowserFrame } from '../browser-frame.tsx';
import { DropZone } from '../drop-zone.tsx';
import { NoticeStrip } from '../notice-strip.tsx';
import { PageScreen } from './page-screen.tsx';

/** The parts of a page that depend on where its answers are stored. */
export interface PageParts {
  /** Shown above every screen. */
  readonly notice: ReactNode;
  /** Shown on the start screen of the lesson. */
  readonly card: ReactNode;
  /** Shown instead of everything else if the page cannot accept answers. */
  readonly stopped: ReactNode;
  /** Whether files can be dropped on the page. */
  readonly takesFiles: boolean;
}

export interface PageAppProps {
  /** null for a page that cannot accept answers; `watch` then says why. */
  readonly store: AppStore | null;
  readonly watch: KeepingWatch;
  readonly parts: PageParts;
  readonly page: LessonPage;
  readonly lesson: ContentHash;
}

/** A page that contains one lesson, for a started store. */
export function PageApp({ store, watch, parts, page, lesson }: PageAppProps) {
  const screen = <PageScreen page={page} lesson={lesson} card={parts.card} />;
  return (
    <BrowserFrame store={store} watch={watch} stopped={parts.stopped}>
      {parts.notice}
      {parts.takesFiles ? <DropZone>{screen}</DropZone> : screen}
      <NoticeStrip />
    </BrowserFrame>
  );
}
