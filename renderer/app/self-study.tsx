import { lazy } from 'react';
import { assertNever } from '../../content/base/assert-never.ts';
import type { Screen } from '../state/screen-slice.ts';

// Not needed for the first frame; charts are loaded with the screen that shows them.
const PracticeScreen = lazy(() =>
  import('../features/practice/practice-screen.tsx').then((module) => ({ default: module.PracticeScreen })),
);
const SessionScreen = lazy(() =>
  import('../features/practice/session-screen.tsx').then((module) => ({ default: module.SessionScreen })),
);
const CoachCard = lazy(() =>
  import('../features/practice/coach-card.tsx').then((module) => ({ default: module.CoachCard })),
);
const ProgressScreen = lazy(() =>
  import('../features/progress/progress-screen.tsx').then((module) => ({ default: module.ProgressScreen })),
);
const HistoryScreen = lazy(() =>
  import('../features/progress/history-screen.tsx').then((module) => ({ default: module.HistoryScreen })),
);
const ComparisonScreen = lazy(() =>
  import('../features/progress/comparison-screen.tsx').then((module) => ({ default: module.ComparisonScreen })),
);

export interface SelfStudyProps {
  readonly screen: Extract<
    Screen,
    { readonly kind: 'practice' | 'practising' | 'progress' | 'history' | 'comparison' }
  >;
}

/** The screens for learning alone. */
export function SelfStudy({ screen }: SelfStudyProps) {
  switch (screen.kind) {
    case 'practice':
      return <PracticeScreen />;
    case 'practising':
      return <SessionScreen why={screen.why} />;
    case 'progress':
      return <ProgressScreen coach={<CoachCard />} />;
    case 'history':
      return <HistoryScreen />;
    case 'comparison':
      return <ComparisonScreen />;
    default:
      return assertNever(screen);
  }
}
