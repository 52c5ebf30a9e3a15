import { type ReactNode, useEffect } from 'react';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import type { AppStore } from '../../state/app-store.ts';
import type { KeepingWatch } from '../../platform/web/keeping.ts';
import { KeepingContext, useKeeping } from '../../state/keeping-context.ts';
import { AppStoreContext } from '../../state/use-app.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { KeyboardLayout } from '../../ui/keyboard-layout.tsx';
import { MessagePlaces } from '../../ui/message-place.tsx';
import { DropZone } from '../drop-zone.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { followAppearance } from '../follow-appearance.ts';
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
  useEffect(() => (store === null ? undefined : followAppearance(store, document.documentElement)), [store]);
  const screen = <PageScreen page={page} lesson={lesson} card={parts.card} />;
  return (
    <KeepingContext value={watch}>
      <MessagePlaces>
        <Announcer>
          <KeyboardLayout>
            <ErrorBoundary>
              <UnlessStopped stopped={parts.stopped}>
                {store === null ? null : (
                  <AppStoreContext value={store}>
                    {parts.notice}
                    {parts.takesFiles ? <DropZone>{screen}</DropZone> : screen}
                    <NoticeStrip />
                  </AppStoreContext>
                )}
              </UnlessStopped>
            </ErrorBoundary>
          </KeyboardLayout>
        </Announcer>
      </MessagePlaces>
    </KeepingContext>
  );
}

function UnlessStopped({ stopped, children }: { readonly stopped: ReactNode; readonly children: ReactNode }) {
  const { kind } = useKeeping();
  return kind === 'kept' || kind === 'not-kept' || kind === 'failing' ? children : stopped;
}
