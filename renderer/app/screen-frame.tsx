import { type ReactNode, Suspense } from 'react';
import type { Screen } from '../state/screen-slice.ts';
import { useApp } from '../state/use-app.ts';
import { useForgetAnnouncement } from '../ui/announcer.tsx';
import { MainBar, placeOf } from './main-bar.tsx';

export interface ScreenFrameProps {
  readonly draw: (screen: Screen) => ReactNode;
}

/** The current screen, below the main bar where it has one. */
export function ScreenFrame({ draw }: ScreenFrameProps) {
  const screen = useApp((state) => state.screen);
  const place = placeOf(screen);
  useForgetAnnouncement(screen);
  return (
    <>
      {place === null ? null : <MainBar place={place} />}
      <Suspense fallback={null}>{draw(screen)}</Suspense>
    </>
  );
}
