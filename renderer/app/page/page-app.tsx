import { useEffect } from 'react';
import type { LessonPage } from '../../../content/files/lesson-page.ts';
import type { ContentHash } from '../../../content/base/content-hash.ts';
import { KeepingNotice } from '../../features/keeping/keeping-notice.tsx';
import { StoppedPage, type Stopped } from '../../features/keeping/stopped-page.tsx';
import type { Keeping } from '../../platform/web/keeping.ts';
import type { AppStore } from '../../state/app-store.ts';
import { type PageActions, PageActionsContext, useKeeping } from '../../state/keeping-context.ts';
import { AppStoreContext } from '../../state/use-app.ts';
import { Announcer } from '../../ui/announcer.tsx';
import { KeyboardLayout } from '../../ui/keyboard-layout.tsx';
import { MessagePlaces } from '../../ui/message-place.tsx';
import { DropZone } from '../drop-zone.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { followAppearance } from '../follow-appearance.ts';
import { NoticeStrip } from '../notice-strip.tsx';
import { PageScreen } from './page-screen.tsx';

export interface PageAppProps {
  /** null for a page that cannot take answers; then `actions` says why. */
  readonly store: AppStore | null;
  readonly actions: PageActions;
  readonly page: LessonPage;
  readonly lesson: ContentHash;
}

/** A page that holds one lesson, over a store that was started. */
export function PageApp({ store, actions, page, lesson }: PageAppProps) {
  useEffect(() => (store === null ? undefined : followAppearance(store, document.documentElement)), [store]);
  return (
    <PageActionsContext value={actions}>
      <MessagePlaces>
        <Announcer>
          <KeyboardLayout>
            <ErrorBoundary>
              <UnlessStopped>
                {store === null ? null : (
                  <AppStoreContext value={store}>
                    <KeepingNotice />
                    <DropZone>
                      <PageScreen page={page} lesson={lesson} />
                    </DropZone>
                    <NoticeStrip />
                  </AppStoreContext>
                )}
              </UnlessStopped>
            </ErrorBoundary>
          </KeyboardLayout>
        </Announcer>
      </MessagePlaces>
    </PageActionsContext>
  );
}

function UnlessStopped({ children }: { readonly children: React.ReactNode }) {
  const { kind } = useKeeping();
  return isStopped(kind) ? <StoppedPage why={kind} /> : children;
}

const isStopped = (kind: Keeping['kind']): kind is Stopped =>
  kind !== 'kept' && kind !== 'not-kept' && kind !== 'failing';
