import { lazy, type ReactNode } from 'react';
import { LibraryScreen } from '../features/library/library-screen.tsx';
import { OpeningScreen } from '../features/opening/opening-screen.tsx';
import { TodayCard } from '../features/practice/today-card.tsx';
import { SortingScreen } from '../features/sorting/sorting-screen.tsx';
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx';
import type { Screen } from '../state/screen-slice.ts';
import { LoadingScreen } from './loading-screen.tsx';
import { SelfStudy } from './self-study.tsx';

// Not needed for the first frame.
const ReadingScreen = lazy(() =>
  import('../features/opening/reading-screen.tsx').then((module) => ({ default: module.ReadingScreen })),
);
const WholeResult = lazy(() => import('./whole-result.tsx').then((module) => ({ default: module.WholeResult })));
const SettingsScreen = lazy(() =>
  import('../features/settings/settings-screen.tsx').then((module) => ({ default: module.SettingsScreen })),
);

/** The screens for reading and sorting; every edition with a library has them. */
export type PersonalScreen = Extract<
  Screen,
  {
    readonly kind:
      | ('loading' | 'welcome' | 'library' | 'opening' | 'reading' | 'sorting' | 'result')
      | ('practice' | 'practising' | 'progress' | 'history' | 'comparison' | 'settings');
  }
>;

/** Draws one of these screens. `keeping`: the edition's message about where a person's work is stored. */
export function drawPersonal(screen: PersonalScreen, keeping: ReactNode = null): ReactNode {
  switch (screen.kind) {
    case 'loading':
      return <LoadingScreen />;
    case 'welcome':
      return <WelcomeScreen keeping={keeping} />;
    case 'library':
      return <LibraryScreen today={<TodayCard place="lessons" />} />;
    case 'opening':
      return <OpeningScreen key={screen.lesson} />;
    case 'reading':
      return <ReadingScreen lesson={screen.lesson} />;
    case 'sorting':
      return <SortingScreen key={screen.attempt} />;
    case 'result':
      return <WholeResult key={screen.attempt} />;
    case 'practice':
    case 'practising':
    case 'progress':
    case 'history':
    case 'comparison':
      return <SelfStudy screen={screen} />;
    case 'settings':
      return <SettingsScreen keeping={keeping} />;
  }
}
