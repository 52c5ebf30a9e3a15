import { Suspense, useLayoutEffect } from 'react';
import { BringSettings } from '../../features/settings/bring-settings.tsx';
import { SiteCard } from '../../features/keeping/site-card.tsx';
import type { Screen } from '../../state/screen-slice.ts';
import { useApp } from '../../state/use-app.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { MainBar, placeOf } from '../main-bar.tsx';
import { drawPersonal } from '../personal-screens.tsx';

const draw = (screen: Screen) => {
  switch (screen.kind) {
    case 'welcome':
      return drawPersonal(
        screen,
        <>
          <BringSettings />
          <SiteCard />
        </>,
      );
    case 'classes':
    case 'class':
    case 'class-report':
    case 'student-pages':
    case 'worksheet':
    case 'teacher-page':
    case 'paper-answers':
    case 'codes':
    case 'projector':
    case 'drafts':
    case 'workshop':
    case 'trial':
    case 'guide':
      // Unreachable: this edition has no screens for teachers.
      return drawPersonal({ kind: 'library' });
    default:
      return drawPersonal(screen, <SiteCard />);
  }
};

/** The current screen of the practice edition. */
export function SiteScreen() {
  const screen = useApp((state) => state.screen);
  const place = placeOf(screen);
  const announce = useAnnounce();
  // An announcement belongs to the previous screen: the verdicts of a lesson must not remain in an exam.
  useLayoutEffect(() => {
    announce('');
  }, [screen, announce]);
  return (
    <>
      {place === null ? null : <MainBar place={place} />}
      <Suspense fallback={null}>{draw(screen)}</Suspense>
    </>
  );
}
