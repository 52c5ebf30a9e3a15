import { useEffect } from 'react';
import type { AppStore } from '../state/app-store.ts';
import { AppStoreContext } from '../state/use-app.ts';
import { Announcer } from '../ui/announcer.tsx';
import { KeyboardLayout } from '../ui/keyboard-layout.tsx';
import { MessagePlaces } from '../ui/message-place.tsx';
import { CurrentOverlay } from './current-overlay.tsx';
import { CurrentScreen } from './current-screen.tsx';
import { DropZone } from './drop-zone.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NoticeStrip } from './notice-strip.tsx';
import { Ruler } from './ruler.tsx';
import { StartNotices } from './start-notices.tsx';
import { followAppearance } from './follow-appearance.ts';

export interface AppProps {
  readonly store: AppStore;
}

/** The whole program as it is seen, over a store that was started. */
export function App({ store }: AppProps) {
  useEffect(() => followAppearance(store, document.documentElement), [store]);
  return (
    <AppStoreContext value={store}>
      <MessagePlaces>
        <Announcer>
          <KeyboardLayout>
            <ErrorBoundary>
              <StartNotices />
              <DropZone>
                <CurrentScreen />
              </DropZone>
              <CurrentOverlay />
              <NoticeStrip />
              <Ruler />
            </ErrorBoundary>
          </KeyboardLayout>
        </Announcer>
      </MessagePlaces>
    </AppStoreContext>
  );
}
