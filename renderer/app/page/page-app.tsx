import type { ReactNode } from 'react';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { KeepingWatch } from '../../platform/web/keeping.ts';
import type { AppStore } from '../../state/app-store.ts';
import { BrowserFrame } from '../browser-frame.tsx';
import { DropZone } from '../drop-zone.tsx';
import { NoticeStrip } from '../notice-strip.tsx';
import { PageScreen } from './page-screen.tsx';

/** What depends on where the answers of a page are kept. */
export interface PageParts {
  /** Above every screen. */
  readonly notice: ReactNode;
  /** On the start of the lesson. */
  readonly card: ReactNode;
  /** In place of everything, when the page cannot take answers. */
  readonly stopped: ReactNode;
  /** Whether files can be dropped on the page. */
  readonly takesFiles: boolean;
}

export interface PageAppProps {
  /** null for a page that cannot take answers; then `watch` says why. */
  readonly store: AppStore | null;
  readonly watch: KeepingWatch;
  readonly parts: PageParts;
  readonly page: LessonPage;
  readonly lesson: ContentHash;
}

/** A page that holds one lesson, over a store that was started. */
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
