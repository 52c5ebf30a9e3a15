import { type ReactNode, useEffect } from 'react';
import type { KeepingWatch } from '../platform/web/keeping.ts';
import type { AppStore } from '../state/app-store.ts';
import { KeepingContext, useKeeping } from '../state/keeping-context.ts';
import { AppStoreContext } from '../state/use-app.ts';
import { Announcer } from '../ui/announcer.tsx';
import { KeyboardLayout } from '../ui/keyboard-layout.tsx';
import { MessagePlaces } from '../ui/message-place.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { followAppearance } from './follow-appearance.ts';

export interface BrowserFrameProps {
  /** null for a page that cannot accept answers; `watch` then says why. */
  readonly store: AppStore | null;
  readonly watch: KeepingWatch;
  /** Shown instead of everything else if the page cannot accept answers. */
  readonly stopped: ReactNode;
  readonly children: ReactNode;
}

/** The frame around the screens of every edition in a browser, for a started store. */
export function BrowserFrame({ store, watch, stopped, children }: BrowserFrameProps) {
  useEffect(() => (store === null ? undefined : followAppearance(store, document.documentElement)), [store]);
  return (
    <KeepingContext value={watch}>
      <MessagePlaces>
        <Announcer>
          <KeyboardLayout>
            <ErrorBoundary>
              <UnlessStopped stopped={stopped}>
                {store === null ? null : <AppStoreContext value={store}>{children}</AppStoreContext>}
              </UnlessStopped>
            </ErrorBoundary>
          </KeyboardLayout>
        </Announcer>
      </MessagePlaces>
    </KeepingContext>
  );
}

function UnlessStopped({ stopped, children }: Pick<BrowserFrameProps, 'stopped' | 'children'>) {
  const { kind } = useKeeping();
  return kind === 'kept' || kind === 'not-kept' || kind === 'failing' ? children : stopped;
}
