import { KeepingNotice } from '../../features/keeping/keeping-notice.tsx';
import { KeepingWordsContext } from '../../features/keeping/keeping-words.ts';
import { StoppedPage } from '../../features/keeping/stopped-page.tsx';
import { UpdateNotice } from '../../features/keeping/update-notice.tsx';
import type { KeepingWatch } from '../../platform/web/keeping.ts';
import type { SiteUpdates } from '../../platform/web/site-updates.ts';
import type { AppStore } from '../../state/app-store.ts';
import { type KeepingActions, KeepingActionsContext } from '../../state/keeping-context.ts';
import { SiteUpdatesContext } from '../../state/site-files-context.ts';
import { siteKeepingText } from '#text/site-text.ts';
import { BrowserFrame } from '../browser-frame.tsx';
import { CurrentOverlay } from '../current-overlay.tsx';
import { DropZone } from '../drop-zone.tsx';
import { NoticeStrip } from '../notice-strip.tsx';
import { Ruler } from '../ruler.tsx';
import { SiteScreen } from './site-screen.tsx';

export interface SiteAppProps {
  /** null for a page that cannot accept answers; `watch` then says why. */
  readonly store: AppStore | null;
  readonly watch: KeepingWatch;
  readonly actions: KeepingActions;
  readonly updates: SiteUpdates;
}

/** The practice edition, for a started store. */
export function SiteApp({ store, watch, actions, updates }: SiteAppProps) {
  return (
    <KeepingActionsContext value={actions}>
      <KeepingWordsContext value={siteKeepingText}>
        <SiteUpdatesContext value={updates}>
          <BrowserFrame store={store} watch={watch} stopped={<StoppedPage />}>
            <KeepingNotice />
            <UpdateNotice />
            <DropZone>
              <SiteScreen />
            </DropZone>
            <CurrentOverlay />
            <NoticeStrip />
            <Ruler />
          </BrowserFrame>
        </SiteUpdatesContext>
      </KeepingWordsContext>
    </KeepingActionsContext>
  );
}
