import { useEffect } from 'react';
import type { AppStore } from '../state/app-store.ts';
import { AppStoreContext } from '../state/use-app.ts';
import { Announcer } from '../ui/announcer.tsx';
import { KeyboardLayout } from '../ui/keyboard-layout.tsx';
import { MessagePlaces } from '../ui/message-place.tsx';
import { CurrentOffer } from './current-offer.tsx';
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
  /** Called when the program is drawn on the page, and when React removes it again because of an error. */
  readonly tellDrawn?: (isDrawn: boolean) => void;
}

/** The user interface of the whole program, for a started store. */
export function App({ store, tellDrawn }: AppProps) {
  useEffect(() => followAppearance(store, document.documentElement), [store]);
  useEffect(() => {
    tellDrawn?.(true);
    return () => tellDrawn?.(false);
  }, [tellDrawn]);
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
              <CurrentOffer />
              <NoticeStrip />
              <Ruler />
            </ErrorBoundary>
          </KeyboardLayout>
        </Announcer>
      </MessagePlaces>
    </AppStoreContext>
  );
}
