import { lazy } from 'react';
import type { Screen } from '../state/screen-slice.ts';
import { drawPersonal } from './personal-screens.tsx';
import { ScreenFrame } from './screen-frame.tsx';

// Not needed for the first frame.
const ClassesScreen = lazy(() =>
  import('../features/classes/classes-screen.tsx').then((module) => ({ default: module.ClassesScreen })),
);
const ClassScreen = lazy(() =>
  import('../features/classes/class-screen.tsx').then((module) => ({ default: module.ClassScreen })),
);
const ReportScreen = lazy(() =>
  import('../features/class-report/report-screen.tsx').then((module) => ({ default: module.ReportScreen })),
);
const StudentPagesScreen = lazy(() =>
  import('../features/class-report/student-pages-screen.tsx').then((module) => ({
    default: module.StudentPagesScreen,
  })),
);
const WorksheetScreen = lazy(() =>
  import('../features/paper/worksheet-screen.tsx').then((module) => ({ default: module.WorksheetScreen })),
);
const TeacherPageScreen = lazy(() =>
  import('../features/teacher-page/teacher-page-screen.tsx').then((module) => ({
    default: module.TeacherPageScreen,
  })),
);
const PaperAnswersScreen = lazy(() =>
  import('../features/paper/paper-answers-screen.tsx').then((module) => ({ default: module.PaperAnswersScreen })),
);
const CodesScreen = lazy(() =>
  import('../features/paper/codes-screen.tsx').then((module) => ({ default: module.CodesScreen })),
);
const ProjectorScreen = lazy(() =>
  import('../features/projector/projector-screen.tsx').then((module) => ({ default: module.ProjectorScreen })),
);
const GuideScreen = lazy(() =>
  import('../features/guide/guide-screen.tsx').then((module) => ({ default: module.GuideScreen })),
);
const DraftsScreen = lazy(() =>
  import('../features/workshop/drafts-screen.tsx').then((module) => ({ default: module.DraftsScreen })),
);
const WorkshopScreen = lazy(() =>
  import('../features/workshop/workshop-screen.tsx').then((module) => ({ default: module.WorkshopScreen })),
);
const TrialScreen = lazy(() => import('./trial/trial-screen.tsx').then((module) => ({ default: module.TrialScreen })));

const draw = (screen: Screen) => {
  switch (screen.kind) {
    case 'classes':
      return <ClassesScreen />;
    case 'class':
      return <ClassScreen key={screen.class} id={screen.class} />;
    case 'class-report':
      return <ReportScreen of={screen.class} />;
    case 'student-pages':
      return <StudentPagesScreen of={screen.class} />;
    case 'worksheet':
      return <WorksheetScreen from={screen.class} />;
    case 'teacher-page':
      return <TeacherPageScreen from={screen.class} />;
    case 'paper-answers':
      return <PaperAnswersScreen of={screen.class} />;
    case 'codes':
      return <CodesScreen of={screen.class} />;
    case 'projector':
      return <ProjectorScreen />;
    case 'drafts':
      return <DraftsScreen />;
    case 'workshop':
      return <WorkshopScreen key={screen.draft} draft={screen.draft} step={screen.step} />;
    case 'trial':
      return <TrialScreen as={screen.as} claim={screen.claim} />;
    case 'guide':
      return <GuideScreen />;
    default:
      return drawPersonal(screen);
  }
};

/** The current screen. */
export const CurrentScreen = () => <ScreenFrame draw={draw} />;
