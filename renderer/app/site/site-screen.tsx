import { BringSettings } from '../../features/settings/bring-settings.tsx';
import { SiteCard } from '../../features/keeping/site-card.tsx';
import type { Screen } from '../../state/screen-slice.ts';
import { drawPersonal } from '../personal-screens.tsx';
import { ScreenFrame } from '../screen-frame.tsx';

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
export const SiteScreen = () => <ScreenFrame draw={draw} />;
