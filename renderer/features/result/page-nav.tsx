import { resultText } from '#text/result-text.ts';
import styles from './page-nav.module.css';

/** A part of the result page that can be gone to. */
export type Place = keyof typeof resultText.places;

export interface PageNavProps {
  /** In the order of the page. */
  readonly places: readonly Place[];
}

/** The id of the element where a place begins. */
export const idOfPlace = (place: Place): string => `result-${place}`;

function goTo(place: Place): void {
  const start = document.getElementById(idOfPlace(place));
  start?.scrollIntoView();
  // A screen reader and the Tab key go on from there, not from the link.
  start?.focus({ preventScroll: true });
}

/** The ways to each part of the page, in sight wherever one is on it. */
export function PageNav({ places }: PageNavProps) {
  return (
    <nav className={styles['nav']} aria-label={resultText.nav} data-print="no">
      <ul className={styles['list']}>
        {places.map((place) => (
          <li key={place}>
            <a
              className={styles['link']}
              href={`#${idOfPlace(place)}`}
              onClick={(event) => {
                // The page's address says which attempt is being sorted, and nothing else.
                event.preventDefault();
                goTo(place);
              }}
            >
              {resultText.places[place]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
