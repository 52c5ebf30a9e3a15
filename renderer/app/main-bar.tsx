import Settings from 'lucide-react/icons/settings';
import UserRound from 'lucide-react/icons/user-round';
import type { Screen } from '../state/screen-slice.ts';
import { personNameOf } from '../state/profile-of.ts';
import { useApp } from '../state/use-app.ts';
import { appText } from '#text/app-text.ts';
import { libraryText } from '#text/library-text.ts';
import { Button } from '../ui/button.tsx';
import { TopBar } from '../ui/top-bar.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import styles from './main-bar.module.css';

/** The places that can be reached from each other at any time, in the order of the bar. */
const PLACES = ['library', 'practice', 'progress', 'classes'] as const;

type Place = (typeof PLACES)[number];

/** The place to which a screen belongs; null for a screen with its own back button. */
export const placeOf = (screen: Screen): Place | null => PLACES.find((place) => place === screen.kind) ?? null;

export interface MainBarProps {
  readonly place: Place;
}

/** Shows the current place, the other places and the current person. */
export function MainBar({ place: here }: MainBarProps) {
  const name = useApp(personNameOf);
  const teaches = useApp(({ session }) => session.kind === 'done' && session.value.settings.teaches);
  const showWelcome = useApp((state) => state.showWelcome);
  const showSettings = useApp((state) => state.showSettings);
  const showLibrary = useApp((state) => state.showLibrary);
  const showPractice = useApp((state) => state.showPractice);
  const showProgress = useApp((state) => state.showProgress);
  const showClasses = useApp((state) => state.showClasses);
  const goTo: Readonly<Record<Place, () => void>> = {
    library: () => void showLibrary(),
    practice: () => void showPractice(),
    progress: () => void showProgress(),
    classes: () => void showClasses(),
  };
  return (
    <TopBar
      name={appText.name}
      places={
        <nav aria-label={appText.places}>
          <ul className={styles['places']}>
            {PLACES.filter((place) => place !== 'classes' || teaches || place === here).map((place) => (
              <li key={place}>
                <button
                  type="button"
                  className={styles['place']}
                  aria-current={place === here ? 'page' : undefined}
                  onClick={goTo[place]}
                >
                  {appText.place[place]}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      }
    >
      <Button look="quiet" size="slight" onClick={() => void showWelcome()}>
        <UserRound size={18} aria-hidden="true" focusable="false" />
        <span className={styles['name']}>{name ?? libraryText.nobody}</span>
        <VisuallyHidden>{libraryText.changePerson}</VisuallyHidden>
      </Button>
      <Button look="quiet" size="slight" onClick={showSettings}>
        <Settings size={18} aria-hidden="true" focusable="false" />
        {appText.settings}
      </Button>
    </TopBar>
  );
}
