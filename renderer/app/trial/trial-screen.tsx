import { useEffect, useEffectEvent, useState } from 'react';
import type { ClaimId } from '../../../content/lesson/format.ts';
import { createAppStore, type AppStore } from '../../state/app-store.ts';
import type { TrialForm } from '../../state/screen-slice.ts';
import { AppStoreContext, useApp } from '../../state/use-app.ts';
import type { OpenedTrial } from '../../state/workshop-slice.ts';
import { finishText } from '#text/finish-text.ts';
import { LiveRegion } from '../../ui/live-region.tsx';
import { beginTrial } from './begin-trial.ts';
import { TrialBar } from './trial-bar.tsx';
import { TriedScreen } from './tried-screen.tsx';

export interface TrialScreenProps {
  readonly as: TrialForm;
  /** The first claim to show; null for the start of the lesson. */
  readonly claim: ClaimId | null;
}

interface Trial {
  readonly store: AppStore;
  readonly opened: OpenedTrial;
}

/** A draft lesson as a student or a class will see it: the screens of the program, with a desk that saves nothing. */
export function TrialScreen({ as, claim }: TrialScreenProps) {
  const openTrial = useApp((state) => state.openTrial);
  const notify = useApp((state) => state.notify);
  const leaveTrial = useApp((state) => state.leaveTrial);
  const [trial, setTrial] = useState<Trial | null>(null);
  const open = useEffectEvent(async (): Promise<Trial | null> => {
    const opened = await openTrial();
    if (opened === null) return null;
    const store = createAppStore(opened.platform);
    // There is only one strip for notices, which belongs to the program.
    store.subscribe(({ notice: { value } }, before) => {
      if (value !== null && value !== before.notice.value) notify(value);
    });
    await beginTrial(store, opened.lesson, as, claim);
    return { store, opened };
  });
  useEffect(() => {
    let isWanted = true;
    const opening = open();
    void opening.then((opened) => {
      if (!isWanted) return;
      if (opened === null) leaveTrial(null);
      else setTrial(opened);
    });
    return () => {
      isWanted = false;
      void opening.then((opened) => opened?.opened.close());
    };
  }, [leaveTrial]);
  if (trial === null)
    return (
      <main>
        <LiveRegion as="p">{finishText.tryLoading}</LiveRegion>
      </main>
    );
  const { store, opened } = trial;
  return (
    <div>
      <TrialBar store={store} as={as} leftOut={opened.leftOut.length} onLeave={leaveTrial} />
      <AppStoreContext value={store}>
        <TriedScreen as={as} lesson={opened.lesson} onEnd={() => leaveTrial(null)} />
      </AppStoreContext>
    </div>
  );
}
