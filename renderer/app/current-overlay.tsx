import { lazy, Suspense } from 'react';
import { useApp } from '../state/use-app.ts';

const AboutDialog = lazy(() =>
  import('../features/about/about-dialog.tsx').then((module) => ({ default: module.AboutDialog })),
);
const ShortcutsDialog = lazy(() =>
  import('../features/shortcuts/shortcuts-dialog.tsx').then((module) => ({ default: module.ShortcutsDialog })),
);

const NotGivenDialog = lazy(() =>
  import('../features/welcome/not-given-dialog.tsx').then((module) => ({ default: module.NotGivenDialog })),
);

const FindBar = lazy(() => import('../features/find/find-bar.tsx').then((module) => ({ default: module.FindBar })));

/** The current overlay, if any. */
export function CurrentOverlay() {
  const overlay = useApp((state) => state.overlay);
  const isFinding = useApp((state) => state.findAsked > 0);
  return (
    <Suspense fallback={null}>
      {isFinding ? <FindBar /> : null}
      {overlay === 'about' ? <AboutDialog /> : null}
      {overlay === 'not-given' ? <NotGivenDialog /> : null}
      {overlay === 'shortcuts' ? <ShortcutsDialog /> : null}
    </Suspense>
  );
}
